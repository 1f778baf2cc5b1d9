import type { GraphQLSchema } from 'graphql';
import { askingGraph } from '../graph/ask-graph.ts';
import type { Context } from '../graph/context.ts';
import type { HttpRoute } from './http-route.ts';
import { type FileSettings, type Files, openFiles } from './open-files.ts';
import type { HttpPlan } from './serve-http.ts';
import { type CreateContext, transact } from './transact.ts';
import { createUploads, type UploadRules } from './tus-uploads.ts';

const HOUR = 3600 * 1000;

interface Desk {
  readonly files: Files;
  plan<L>(
    service: string,
    routes: readonly HttpRoute<L>[],
    createContext: CreateContext<Context<L>>,
    schema: GraphQLSchema,
  ): Omit<HttpPlan, 'doorkeeper' | 'log'>;
  close(): void;
}

/** Where a service takes files in and gives them out; what nobody keeps is swept away while it is open. */
export async function openDesk(
  uploads: UploadRules,
  settings: FileSettings,
  log: (error: unknown) => void,
): Promise<Desk> {
  const files = await openFiles(settings);
  const sweep = () => void files.arrivals.sweep().catch(log);
  sweep();
  const sweeping = setInterval(sweep, HOUR).unref();
  return {
    files,
    plan: (service, routes, createContext, schema) => ({
      service,
      routes,
      desk: {
        ...files,
        within: (admission, work) => transact(createContext, admission, work as never),
        ask: askingGraph(schema, createContext),
      },
      uploads: createUploads({
        ...uploads,
        path: `/files/${service}/uploads`,
        arrivals: files.arrivals,
        limit: settings.uploadLimit,
        createContext,
      }),
    }),
    close: () => clearInterval(sweeping),
  };
}
