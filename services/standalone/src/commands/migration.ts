import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { writeMigration } from '@oversight/kernel';
import { services } from '@oversight/schema';
import { startPostgres } from '../postgres/start-postgres.ts';
import { Refusal } from '../refusal.ts';
import { runCommand } from './run-command.ts';

/** `pnpm migration SERVICE name_of_it`: writes what the entities say and the migrations do not yet do. */
await runCommand(async () => {
  const [serviceName, name = '', ...more] = process.argv.slice(2).filter((arg) => arg !== '--');
  const service = services.find((each) => each.name === serviceName);
  if (!service || !/^[a-z_]+$/.test(name) || more.length > 0) {
    const names = services.map((each) => each.name).join(', ');
    throw new Refusal('BAD_FLAG', `Usage: pnpm migration SERVICE name_of_it, where SERVICE is ${names}.`);
  }
  const postgres = await startPostgres({ throwaway: true });
  try {
    const file = await writeMigration(service.tables, {
      adminUrl: postgres.connectionString('postgres'),
      dir: fileURLToPath(new URL(`../../../${service.name}/migrations`, import.meta.url)),
      name,
      stamp: new Date().toISOString().replace(/\D/g, '').slice(0, 14),
    });
    process.stdout.write(
      file ? `Written: ${file}. List it, last, in ${service.name}/migrations/list.ts.\n` : 'Nothing to do.\n',
    );
  } finally {
    await postgres.stop();
  }
});
