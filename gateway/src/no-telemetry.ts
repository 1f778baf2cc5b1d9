import { env } from 'node:process';

/** `@apollo/gateway` measures for its maker and looks for a cloud around it unless told so, and only so. */
env.APOLLO_TELEMETRY_DISABLED = 'true';
