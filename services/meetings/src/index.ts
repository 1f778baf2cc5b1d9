export { loadDemonstration } from './demonstration/load-demonstration.ts';
export { loadReference, type OfficeFacts } from './load-reference.ts';
export { knowRecommendations } from './recommendation/know-recommendations.ts';
export { meetings } from './subgraph.ts';
