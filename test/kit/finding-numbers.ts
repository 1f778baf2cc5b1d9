import type { TestGraph } from './test-graph.ts';

/** The numbers of an office as somebody is told them, and what was refused of them. */
export const numbersTold =
  (graph: () => TestGraph) =>
  async (persona: string | undefined, code: string, fields: string, args = '') => {
    const { data, errors } = await graph().ask(
      persona,
      `{ organisation(code: "${code}") { findingIndicators${args} { ${fields} } } }`,
    );
    return {
      numbers: data.organisation.findingIndicators,
      refused: errors?.map(({ extensions }) => extensions.code),
    };
  };
