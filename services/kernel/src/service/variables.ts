import { z } from 'zod';

/** The shapes of variables, and one message for all that is wrong with them. */
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
export const port = z.coerce.number().int().min(0).max(65535);
export const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });

const LOOPBACK = /^(localhost|.+\.localhost)\.?$|^127\.|^0\.0\.0\.0$|^\[(::1?|::ffff:7f.+)\]$/;
/** Another machine's, over TLS: what is trusted in production. */
export const remoteUrl = z
  .url({ protocol: /^https$/, error: 'must be an https address in production', abort: true })
  .refine((url) => !LOOPBACK.test(new URL(url).hostname), 'must not be of this machine in production');

export const isProduction = ({ NODE_ENV }: NodeJS.ProcessEnv): boolean => NODE_ENV === 'production';

/** A variable whose text is JSON of a shape. */
export const jsonOf = <Shape extends z.ZodType>(shape: Shape) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(shape);

export class ConfigError extends Error {
  readonly code = 'WRONG_CONFIGURATION';
}

/** Every variable that is wrong, in one message; a process with a wrong configuration does not start. */
export function readConfig<T>(schema: z.ZodType<T>, environment: NodeJS.ProcessEnv): T {
  const { data, error } = schema.safeParse(environment);
  if (error) {
    const lines = error.issues.map((issue) => {
      const [name] = issue.path;
      const isAbsent = issue.code !== 'custom' && environment[String(name)] === undefined;
      return `  ${issue.path.join('.')}: ${isAbsent ? 'is missing' : issue.message}`;
    });
    throw new ConfigError(`The configuration is wrong:\n${lines.join('\n')}`);
  }
  return data;
}

/** Said in a child's environment whose parent sends the rest later, when the child has loaded its code. */
export const TOLD_BY_PARENT = { CONFIGURATION: 'parent' };
