import { readGatewayConfig } from './gateway-config.ts';

export const readConfig = () => readGatewayConfig(process.env);
