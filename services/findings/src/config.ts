import { readServiceConfig } from '@oversight/kernel';

export const config = readServiceConfig(process.env);
