import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeSupergraph, sdlOf } from './compose.ts';
import { services } from './services.ts';

/** `pnpm schema` writes the SDL files; with `--check` it only says which are not current. */
const checking = process.argv.includes('--check');
const subgraphs = await Promise.all(services.map(sdlOf));
const files = [
  ...subgraphs.map(({ name, sdl }) => [`${name}.graphql`, sdl] as const),
  ['supergraph.graphql', composeSupergraph(subgraphs)] as const,
];

const stale = files.filter(([name, text]) => {
  const file = join(import.meta.dirname, name);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});
for (const [name, text] of checking ? [] : stale) writeFileSync(join(import.meta.dirname, name), text);
for (const [name] of stale) process.stdout.write(`${checking ? 'not current' : 'written'}: schema/${name}\n`);
if (checking && stale.length > 0) {
  process.stderr.write('Run `pnpm schema` and commit the files.\n');
  process.exitCode = 1;
}
