import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { CATEGORIES, categoriesOf } from './category.ts';
import { intakeIn } from './intake.resolver.ts';

test('seven families of corruption and nine others; retaliation goes first', () => {
  expect(categoriesOf('TPK')).toHaveLength(7);
  expect(categoriesOf('NON_TPK')).toHaveLength(9);
  const first = Object.entries(CATEGORIES).filter(([, { priority }]) => priority === 'HIGH');
  expect(first.map(([code]) => code)).toEqual(['RETALIATION']);
});

test('the intake says in both languages the same number of things', () => {
  const shapeOf = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shapeOf);
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shapeOf(each)]));
    }
    return typeof value;
  };
  expect(shapeOf(intakeIn('ID'))).toEqual(shapeOf(intakeIn('EN')));
  expect(intakeIn('ID').promises).not.toEqual(intakeIn('EN').promises);
});

test('five answers make a report complete, none is demanded, and no address is invented', () => {
  const { questions, channel } = intakeIn('EN');
  expect(questions.filter(({ forCompleteness }) => forCompleteness).map(({ code }) => code)).toEqual([
    'WHAT',
    'WHERE',
    'WHEN',
    'WHO',
    'HOW',
  ]);
  expect(channel.url).toBeUndefined();
});
