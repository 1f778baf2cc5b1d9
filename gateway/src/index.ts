export { type AccessTokenOptions, type Authenticate, createAuthenticate } from './access-token.ts';
export { type GatewayConfig, readGatewayConfig } from './gateway-config.ts';
export { createIssuerKeys, type IssuerKeysOptions } from './issuer-keys.ts';
export { runGateway } from './run-gateway.ts';
export { createGateway, type Gateway, type GatewayOptions } from './server.ts';
export { inProcess, overHttp, type SubgraphFetch, type SubgraphRequest } from './subgraph-fetch.ts';
export { viewerOfClaims } from './viewer-of-claims.ts';
