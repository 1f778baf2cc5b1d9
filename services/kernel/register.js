import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, enableCompileCache, registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Runs TypeScript as it is: `node --import ./services/kernel/register.js file.ts`. Node's own type stripping knows no
 * decorators, and a loader in a worker thread doubles the start. What was compiled once is kept, and so is V8's code.
 */
const ROOT = join(import.meta.dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache/typescript');
const settings = readFileSync(join(ROOT, '.swcrc'));
const require = createRequire(join(ROOT, 'package.json'));

enableCompileCache(join(ROOT, 'node_modules/.cache/v8'));

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !url.endsWith('.ts') || url.includes('/node_modules/'))
      return nextLoad(url, context);
    return { format: 'module', source: compiled(fileURLToPath(url)), shortCircuit: true };
  },
});

function compiled(file) {
  const source = readFileSync(file);
  const key = createHash('sha256').update(settings).update(file).update(source).digest('hex');
  const kept = join(CACHE, key.slice(0, 2), `${key.slice(2)}.js`);
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const { code } = require('@swc/core').transformSync(source.toString(), { filename: file, root: ROOT });
    keep(kept, code);
    return code;
  }
}

/** A read-only installation is no reason not to run. */
function keep(file, code) {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, code);
    renameSync(unfinished, file);
  } catch {}
}
