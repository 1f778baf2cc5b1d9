export { loadDemonstration } from './demonstration/load-demonstration.ts';
export { loadReference } from './load-reference.ts';
export { findings } from './subgraph.ts';
