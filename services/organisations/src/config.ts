import { readServiceConfig } from '@oversight/kernel';

export const config = await readServiceConfig(process.env);
