import { expect } from '@jest/globals';
import { APIP, bringTo, plantPart, readPart, uponPart } from './follow-ups.ts';
import { refusalOf } from './mutations.ts';
import type { TestGraph } from './test-graph.ts';

/** What is asked where nothing is wrong with it. */
export const DISPOSE = { action: 'DISPOSE', disposedTo: 'Sekretaris' };
export const ANSWER = { text: 'Sudah.' };
export const RECEIPT = { receivedByAuditorOn: '2026-06-30', receiptNumber: 'TT' };
export const MORE_TIME = { dueOn: '2026-08-31', reason: 'Banjir.' };

/** A part of 71.10 in each of these states. */
export async function partsAt<State extends string>(
  graph: TestGraph,
  states: readonly State[],
): Promise<Record<State, string>> {
  const parts: Partial<Record<State, string>> = {};
  for (const state of states) {
    const part = await plantPart(graph);
    if (state !== 'RECEIVED') await bringTo(graph, part, state);
    parts[state] = part;
  }
  return parts as Record<State, string>;
}

const everything = (graph: TestGraph, part: string) =>
  readPart(
    graph,
    APIP,
    part,
    'workflow version dueOn answeredOn waitingSince disposedTo answers { id remark } history { id } extensions { id }',
  );

/** Tries something upon a part: refused so, and nothing written. */
export async function expectRefused(
  graph: TestGraph,
  part: string,
  [persona, mutation, input, refusal]: readonly [
    persona: string | undefined,
    mutation: string,
    input: object,
    refusal: string,
  ],
): Promise<void> {
  const before = await everything(graph, part);
  expect(await refusalOf(uponPart(graph, persona, mutation, part, input))).toBe(refusal);
  expect(await everything(graph, part)).toEqual(before);
}
