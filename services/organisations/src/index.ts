export { loadReference } from './load-reference.ts';
export { organisations } from './subgraph.ts';
