import { TOLD_BY_PARENT } from '@oversight/kernel/config';
import { systemPaths } from './postgres/config.ts';
import { Refusal } from './refusal.ts';
import { readSettings } from './settings.ts';

export const readConfig = () => readSettings(process.argv.slice(2), process.env);

/** Anybody may be anybody in a standalone graph; preparing a database for others to serve is another matter. */
export function refuseProduction(): void {
  if (process.env.NODE_ENV !== 'production') return;
  throw new Refusal(
    'NOT_FOR_PRODUCTION',
    'The standalone graph has a demonstration issuer and does not start with NODE_ENV=production; run the gateway and each service by themselves.',
  );
}

/** Where a command finds the running graph. */
export const graphPort = (): number => Number(process.env.PORT || 4000);

/** What a child process may inherit, never the variables of another service; the rest it is told later. */
export const childEnvironment = (): NodeJS.ProcessEnv => ({
  ...systemPaths(),
  HOME: process.env.HOME,
  ...TOLD_BY_PARENT,
});
