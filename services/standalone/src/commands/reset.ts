import { existsSync } from 'node:fs';
import { entriesOf, FILES_FOLDER, refuseForeign, SECRET_FILE } from '../database/own-folder.ts';
import { removeData } from '../postgres/remove-data.ts';
import { runWithSettings } from './run-command.ts';

/** `pnpm run reset`: deletes what starts made in the data folder, unless a graph is using it or none made it. */
await runWithSettings(async ({ data }) => {
  if (!existsSync(data)) return say(`Nothing to do: there is no ${data}.`);
  refuseForeign(data);
  if (entriesOf(data).length === 0) return say(`Nothing to do: ${data} is empty.`);
  const left = await removeData(data, [SECRET_FILE, FILES_FOLDER], say);
  const rest = left.length === 0 ? '' : ` What is not ours was left there: ${left.join(', ')}.`;
  say(`Deleted ${rest ? 'the data in ' : ''}${data}. The next start makes everything anew.${rest}`);
});

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
