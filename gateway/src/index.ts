export { allowOrigins } from './cors.ts';
export { type GatewayConfig, readGatewayConfig } from './gateway-config.ts';
export { runGateway } from './run-gateway.ts';
export { createGateway, type Gateway, type GatewayOptions } from './server.ts';
export { inProcess, overHttp, type SubgraphFetch, type SubgraphRequest } from './subgraph-fetch.ts';
