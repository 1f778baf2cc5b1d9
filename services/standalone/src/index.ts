export { loginUrl } from './database/login-secrets.ts';
export { databaseOf, prepareDatabases } from './database/prepare-databases.ts';
export { decideDemonstration, loadDemonstrationData, loadReferenceData } from './demonstration/load-data.ts';
export { AUDIENCE, startDemonstrationIssuer } from './identity/demonstration-issuer.ts';
export { makePassportKeys, type PassportKeys } from './identity/passport-keys.ts';
export { PERSONAS } from './identity/personas.ts';
export { startPostgres } from './postgres/start-postgres.ts';
export { readSettings } from './settings.ts';
