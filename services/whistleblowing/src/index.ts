export { checkServerSettings } from './sealing/check-server-settings.ts';
export { hardenDatabase } from './sealing/harden-database.ts';
export { loadDemonstration } from './statistics/load-demonstration.ts';
export { whistleblowing } from './subgraph.ts';
