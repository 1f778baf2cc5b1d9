import { graphPort } from '../config.ts';
import { Refusal } from '../refusal.ts';
import { runCommand } from './run-command.ts';

/** `pnpm --silent run token PERSONA` prints an access token of the running demonstration, and nothing else. */
await runCommand(async () => {
  const persona = personaFrom(process.argv.slice(2).filter((arg) => arg !== '--'));
  const address = `http://127.0.0.1:${graphPort()}`;
  const answer = await fetch(`${address}/demonstration/token/${encodeURIComponent(persona)}`).catch(() => {
    throw new Refusal(
      'NO_GRAPH',
      `No graph answers at ${address}. Start one with \`pnpm start\`, or set PORT to where it runs.`,
    );
  });
  const text = (await answer.text()).trim();
  if (answer.ok) process.stdout.write(`${text}\n`);
  else if (answer.status === 404 && text) throw new Refusal('NO_PERSONA', text);
  else throw new Refusal('NO_TOKENS', `${address} does not give demonstration tokens (${answer.status}).`);
});

function personaFrom(args: string[]): string {
  const [persona, ...more] = args;
  if (persona !== undefined && more.length === 0 && !persona.startsWith('-')) return persona;
  throw new Refusal(
    'BAD_FLAG',
    'Say for whom, and nothing else: pnpm --silent run token national-auditor (or province:71, regency:71.10, bi …).',
  );
}
