import { expect, test } from '@jest/globals';
import { asFailure } from './errors.ts';

const withCode = (code: string, more: object = {}) => Object.assign(new Error('x'), { code, ...more });

test.each([
  ['a server that is not there', withCode('ECONNREFUSED'), 'SERVICE_UNAVAILABLE'],
  ['a line that was cut', withCode('08006'), 'SERVICE_UNAVAILABLE'],
  ['a server that goes', withCode('57P01'), 'SERVICE_UNAVAILABLE'],
  ['a server that is full', withCode('53300'), 'SERVICE_UNAVAILABLE'],
  ['a pool that is full', new Error('timeout exceeded when trying to connect'), 'SERVICE_UNAVAILABLE'],
  [
    'what was caused by one of these',
    withCode('X', { cause: withCode('ECONNRESET') }),
    'SERVICE_UNAVAILABLE',
  ],
  ['a statement that is wrong', withCode('42601'), 'INTERNAL_SERVER_ERROR'],
  ['a row that may not be', withCode('42501'), 'INTERNAL_SERVER_ERROR'],
  ['a bug', new TypeError('x is not a function'), 'INTERNAL_SERVER_ERROR'],
  ['nothing at all', undefined, 'INTERNAL_SERVER_ERROR'],
])('%s', (_, error, code) => {
  expect(asFailure(error).extensions).toEqual({ code });
  expect(asFailure(error).message).not.toMatch(/timeout|connect|function/);
});
