import { expect, test } from '@jest/globals';
import { Undo } from './undo.ts';

const fail = (error: unknown) => {
  throw error;
};

test('everything is closed, the latest first, however often it is asked for', async () => {
  const closed: string[] = [];
  const undo = new Undo();
  for (const what of ['first', 'second']) undo.add(what, () => closed.push(what));
  await Promise.all([undo.close(fail), undo.close(fail)]);
  expect(closed).toEqual(['second', 'first']);
});

test.each(['while it closes', 'when it has closed'])(
  'what comes %s is closed at once, and refused',
  async (when) => {
    const undo = new Undo();
    undo.add('slow', () => new Promise((resolve) => setTimeout(resolve, 20)));
    const closing = undo.close(fail);
    if (when === 'when it has closed') await closing;
    let closed = false;
    const late = async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      closed = true;
    };
    expect(() => undo.add('late', late)).toThrow(expect.objectContaining({ code: 'STOPPED' }));
    await undo.close(fail);
    expect(closed).toBe(true);
  },
);

test('what cannot be closed is reported and keeps nothing else open', async () => {
  const [closed, reported]: [string[], string[]] = [[], []];
  const undo = new Undo();
  undo.add('first', () => closed.push('first'));
  undo.add('second', () => fail(new Error('stuck')));
  await undo.close((error) => reported.push((error as Error).message));
  expect({ closed, reported }).toEqual({ closed: ['first'], reported: ['could not close second'] });
});
