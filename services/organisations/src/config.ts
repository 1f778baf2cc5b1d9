import { readServiceConfig } from '@oversight/kernel';

export const readProcessConfig = () => readServiceConfig(process.env);
