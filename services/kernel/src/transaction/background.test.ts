import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { Background } from './background.ts';

const within = <T>(work: (context: string) => Promise<T>) => work('context');

test('what a request leaves begins when it is committed, two at a time', async () => {
  const background = new Background(() => {});
  const { add, begin } = background.after(within);
  const begun: number[] = [];
  const waits = [0, 1, 2].map(() => Promise.withResolvers<void>());
  for (const [index, { promise }] of waits.entries())
    add(() => {
      begun.push(index);
      return promise;
    });
  expect(begun).toEqual([]);
  begin();
  expect(begun).toEqual([0, 1]);
  waits[1]?.resolve();
  await turn();
  expect(begun).toEqual([0, 1, 2]);
  for (const { resolve } of waits) resolve();
  await background.close();
});

test('what fails is logged, and keeps nothing else from its turn', async () => {
  const logged: unknown[] = [];
  const background = new Background((error) => logged.push(error));
  const { add, begin } = background.after(within);
  const done: string[] = [];
  for (const each of ['first', 'second', 'third'])
    add(async (apart) => {
      if (each === 'first') throw new Error(each);
      await apart(async (context) => void done.push(`${each} ${context}`));
    });
  begin();
  await turn();
  await background.close();
  expect(logged).toEqual([new Error('first')]);
  expect(done).toEqual(['second context', 'third context']);
});

test('who closes is waited for by what runs, and what waits never begins', async () => {
  const background = new Background(() => {});
  const { add, begin } = background.after(within);
  const told: string[] = [];
  for (let index = 0; index < 3; index += 1)
    add(async (_, signal) => {
      told.push('begun');
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      told.push('told');
    });
  begin();
  await background.close();
  expect(told).toEqual(['begun', 'begun', 'told', 'told']);
});
