/** What takes long to load, so that it can be loaded while the database starts. */
export { stopClockOn, today } from '@oversight/kernel';
export { prepareDatabases } from './database/prepare-databases.ts';
export { decideDemonstration, loadDemonstrationData, loadReferenceData } from './demonstration/load-data.ts';
export { startDemonstrationIssuer } from './identity/demonstration-issuer.ts';
export { makePassportKeys } from './identity/passport-keys.ts';
export { startGateway } from './serve/start-gateway.ts';
export { startReminders } from './serve/start-reminders.ts';
export { startServices } from './serve/start-services.ts';
