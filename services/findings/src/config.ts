import { readServiceConfig, workerVariables } from '@oversight/kernel';
import { REMIND_DAYS } from './worker/remind-days.ts';

export const readProcessConfig = () => readServiceConfig(process.env, workerVariables(REMIND_DAYS));
