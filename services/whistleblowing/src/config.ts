import { readConfig, readServiceConfig } from '@oversight/kernel';
import { z } from 'zod';

/** Read wherever the service is opened, also inside another process. */
export const settings = readConfig(
  z.object({
    NODE_ENV: z.string().optional(),
    /** The page on which KPU takes reports; without it the intake names the channel and no address. */
    WHISTLEBLOWING_CHANNEL_URL: z.url().optional(),
  }),
  process.env,
);

/** What the service's own process needs beside that. */
export const readProcessConfig = () => readServiceConfig(process.env);
