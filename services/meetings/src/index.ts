export { loadDemonstration } from './demonstration/load-demonstration.ts';
export { loadReference } from './load-reference.ts';
export { meetings } from './subgraph.ts';
