import './no-telemetry.ts';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ConfigError } from '@oversight/kernel';
import { DOCUMENT_LIMITS, limitDocuments, MAX_TOKENS } from './document-limits.ts';
import type { GatewayContext } from './gateway-context.ts';
import { outgoingErrors } from './outgoing-errors.ts';
import { type Subgraph, SubgraphDataSource } from './subgraph-data-source.ts';
import type { SubgraphFetch } from './subgraph-fetch.ts';
import { refuseUnknownOperation } from './unknown-operation.ts';
import { noteWhistleblowingKeys } from './whistleblowing-keys.ts';

interface GraphOptions {
  readonly supergraphSdl: string;
  /** Where subgraphs are, by name, instead of what the supergraph says. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  /** Whether what the supergraph says, which are names of this machine, does not count. */
  readonly addressesRequired?: boolean;
  readonly fetch: SubgraphFetch;
  readonly introspection: boolean;
  readonly log: (error: unknown) => void;
}

interface Graph {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly subgraphs: readonly Subgraph[];
}

/** The stock Apollo gateway over the supergraph; started when it is returned. */
export async function startGraph(options: GraphOptions): Promise<Graph> {
  const { log, subgraphUrls } = options;
  const subgraphs: Subgraph[] = [];
  const logger = { debug() {}, info() {}, warn: log, error: log };
  const gateway = new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    logger,
    // Otherwise a header gets the query plan out of anything that is not called production.
    __exposeQueryPlanExperimental: false,
    buildService({ name, url = '' }) {
      const subgraph = { name, url: subgraphUrls[name] ?? url };
      if (options.addressesRequired && subgraphUrls[name] === undefined)
        throw new ConfigError(`SUBGRAPH_URLS: does not say where ${name} is.`);
      if (!URL.canParse(subgraph.url)) throw new Error(`subgraph ${name} has no address`);
      subgraphs.push(subgraph);
      return new SubgraphDataSource(subgraph, options.fetch, log);
    },
  });
  const apollo = new ApolloServer<GatewayContext>({
    gateway,
    logger,
    introspection: options.introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: [limitDocuments(DOCUMENT_LIMITS)],
    stopOnTerminationSignals: false,
    formatError: outgoingErrors(log),
    plugins: [
      noteWhistleblowingKeys,
      refuseUnknownOperation,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  for (const name of Object.keys(subgraphUrls)) {
    if (!subgraphs.some((subgraph) => subgraph.name === name)) {
      throw new ConfigError(`SUBGRAPH_URLS: there is no subgraph ${name} in the supergraph.`);
    }
  }
  return { apollo, subgraphs };
}
