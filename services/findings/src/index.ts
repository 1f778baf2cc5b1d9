export { loadDemonstration } from './demonstration/load-demonstration.ts';
export { knowInspectorateRegions, type RegionFacts } from './indicators/know-inspectorate-regions.ts';
export { loadReference } from './load-reference.ts';
export { knowOffices } from './office/know-offices.ts';
export { recommendationFacts } from './recommendation-facts.ts';
export { findings } from './subgraph.ts';
