import { changeFeed, type Told } from './change-feed.ts';
import type { TestGraph } from './test-graph.ts';

/** What changed in audits, as somebody reads it who follows. */
export const findingFeed = (graph: TestGraph, persona: string) =>
  changeFeed(graph, persona, 'findingChanges');

export const named = (told: Told[]) => told.map(({ type, kind }) => `${kind} ${type}`).sort();
export const isTold = (id: string) => (told: Told[]) => told.some((each) => each.id === id);
