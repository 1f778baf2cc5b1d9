import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from './kit/commands.ts';

const SERVICES = ['organisations', 'meetings', 'findings', 'whistleblowing'];
const ROOMS = ['services', 'gateway', 'schema', 'test'];

interface SourceFile {
  path: string;
  text: string;
  imports: string[];
}

const files: SourceFile[] = ROOMS.flatMap((room) => sourcesIn(join(ROOT, room))).map((file) => {
  const text = readFileSync(file, 'utf8');
  return {
    path: relative(ROOT, file).split(sep).join('/'),
    text,
    imports: [...text.matchAll(/^(?:import|export)[^;]*?from '([^']+)'|import\('([^']+)'\)/gm)].map(
      (match) => (match[1] ?? match[2]) as string,
    ),
  };
});
const isTest = ({ path }: SourceFile) =>
  path.endsWith('.test.ts') || path.startsWith('test/') || /\/(testing\/|test-)/.test(path);
const within = (folder: string) => files.filter(({ path }) => path.startsWith(`${folder}/`));
const offences = (found: SourceFile[], isOffence: (wanted: string, file: SourceFile) => boolean) =>
  found.flatMap((file) =>
    file.imports.filter((wanted) => isOffence(wanted, file)).map((wanted) => `${file.path} → ${wanted}`),
  );

function sourcesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    if (['node_modules', 'dist', 'client'].includes(name)) return [];
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourcesIn(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

test('the rules below look at the whole tree', () => {
  expect(files.length).toBeGreaterThan(100);
  for (const service of SERVICES) expect(within(`services/${service}/src`).length).toBeGreaterThan(5);
});

test.each(SERVICES)('%s imports itself and the kernel, never another service', (service) => {
  const others = [
    'gateway',
    'schema',
    'standalone',
    'test',
    ...SERVICES.filter((other) => other !== service),
  ];
  expect(
    offences(within(`services/${service}`), (wanted) =>
      others.some((other) => wanted.startsWith(`@oversight/${other}`)),
    ),
  ).toEqual([]);
});

test('the kernel imports no service and names no noun', () => {
  expect(offences(within('services/kernel'), (wanted) => wanted.startsWith('@oversight/'))).toEqual([]);
});

test('the gateway imports only the kernel', () => {
  expect(
    offences(
      within('gateway'),
      (wanted, file) =>
        wanted.startsWith('@oversight/') &&
        !(isTest(file) ? /^@oversight\/kernel(\/|$)/ : /^@oversight\/kernel(\/(?!testing)|$)/).test(wanted),
    ),
  ).toEqual([]);
});

test('no import reaches into another package by a path', () => {
  const packageOf = (path: string) => /^(services\/[^/]+|gateway|schema|test)/.exec(path)?.[0] ?? '';
  expect(
    offences(files, (wanted, { path }) => {
      if (!wanted.startsWith('.')) return false;
      return packageOf(join(path, '..', wanted).split(sep).join('/')) !== packageOf(path);
    }),
  ).toEqual([]);
});

test('only config.ts reads the environment', () => {
  const readers = files.filter(
    (file) => /process\.env/.test(file.text) && !isTest(file) && !/(^|\/)config\.ts$/.test(file.path),
  );
  expect(readers.map(({ path }) => path)).toEqual([]);
});

test('nothing but the clock reads the time of a rule', () => {
  const found = files.filter(
    (file) =>
      /\.(entity|policy|resolver)\.ts$/.test(file.path) && /new Date\(\)|Date\.now\(\)/.test(file.text),
  );
  expect(found.map(({ path }) => path)).toEqual([]);
});

test('rules and policies take no context, no database, no request', () => {
  const rules = files.filter(({ path }) => /\.policy\.ts$/.test(path));
  expect(rules.length).toBeGreaterThan(4);
  expect(offences(rules, (wanted) => /context|fastify|postgresql|^pg$/.test(wanted))).toEqual([]);
});

test('what an entity may not show has no @Field: relations are field resolvers', () => {
  const entities = files.filter(({ path }) => path.endsWith('.entity.ts'));
  const shown = entities.filter(({ text }) =>
    /@Field\([^)]*\)\s*@(OneToMany|ManyToOne|ManyToMany|OneToOne)/.test(text),
  );
  expect(shown.map(({ path }) => path)).toEqual([]);
});

test('every table is under forced row security', () => {
  const tables = files.filter(({ path, text }) => path.endsWith('.entity.ts') && text.includes('@Entity('));
  expect(tables.length).toBeGreaterThan(10);
  expect(
    tables.filter(({ text }) => !text.includes("rowLevelSecurity: 'force'")).map(({ path }) => path),
  ).toEqual([]);
});

test('no file is named for a mechanism, and a file fits two screens', () => {
  const named = files.filter(({ path }) => /(^|[-./])(manager|helper|util|base|impl|dto)s?\.ts$/i.test(path));
  expect(named.map(({ path }) => path)).toEqual([]);
  const long = files.filter(
    (file) => !isTest(file) && !file.path.includes('/migrations/') && file.text.split('\n').length > 200,
  );
  expect(long.map(({ path }) => path)).toEqual([]);
});
