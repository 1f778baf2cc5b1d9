import { readGatewayConfig } from './gateway-config.ts';

export const config = readGatewayConfig(process.env);
