import { makeLogin, roleOf } from '@oversight/kernel';
import type { Client } from 'pg';

export const BI_LOGIN = roleOf('bi', 'login');

const CONNECTIONS = 10;
/** Its user may set others, but for the last; what it may read is decided by grants, and there are none yet. */
const SETTINGS = {
  default_transaction_read_only: 'on',
  statement_timeout: '60s',
  idle_in_transaction_session_timeout: '60s',
  temp_file_limit: '1GB',
};

/** The login of BI tools, which speak SQL. */
export async function makeBiLogin(admin: Client, password?: string): Promise<void> {
  const statements = [
    ...makeLogin(BI_LOGIN, password),
    `alter role ${BI_LOGIN} connection limit ${CONNECTIONS}`,
    ...Object.entries(SETTINGS).map(([name, value]) => `alter role ${BI_LOGIN} set ${name} = '${value}'`),
  ];
  await admin.query(statements.join(';\n'));
}
