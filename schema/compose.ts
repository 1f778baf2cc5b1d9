import type { Service } from '@oversight/kernel';
import { composeServices } from '@theguild/federation-composition';
import { type GraphQLSchema, graphql, parse } from 'graphql';

export interface SubgraphSdl {
  readonly name: string;
  readonly sdl: string;
}

/** What a running subgraph would answer to `{ _service { sdl } }`. */
export async function sdlOf(service: Service): Promise<SubgraphSdl> {
  const schema: GraphQLSchema = await service.buildSchema();
  const { data, errors } = await graphql({ schema, source: '{ _service { sdl } }' });
  if (errors?.[0]) throw errors[0];
  const answer = data as { _service: { sdl: string } };
  return { name: service.name, sdl: `${answer._service.sdl.trim()}\n` };
}

/** The address a subgraph has when nothing else is configured. */
export const defaultUrl = (name: string): string => `http://${name}.localhost/graphql`;

/** One supergraph out of the subgraphs, or every reason why they do not fit together. */
export function composeSupergraph(subgraphs: readonly SubgraphSdl[]): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: defaultUrl(name) })),
  );
  if (!supergraphSdl) {
    throw new Error(
      `The subgraphs do not compose:\n${errors?.map(({ message }) => `  ${message}`).join('\n')}`,
    );
  }
  return `${supergraphSdl.trim()}\n`;
}
