export { loadDemonstration } from './demonstration/load-demonstration.ts';
export { type DivisionFacts, knowDivisions } from './division/know-divisions.ts';
export { type BodyFacts, knowBodies } from './external-body/know-bodies.ts';
export { loadReference, type OfficeFacts } from './load-reference.ts';
export { knowRecommendations } from './recommendation/know-recommendations.ts';
export { meetings } from './subgraph.ts';
