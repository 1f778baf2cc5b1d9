export { loadDemonstration } from './demonstration/load-demonstration.ts';
export { loadReference } from './reference/load-reference.ts';
export { organisations } from './subgraph.ts';
