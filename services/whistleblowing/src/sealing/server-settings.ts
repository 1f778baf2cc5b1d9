/** What a running PostgreSQL says of itself, as far as it can record what somebody wrote or asked. */
export interface ServerFacts {
  readonly settings: Readonly<Record<string, string>>;
  readonly preloadedLibraries: readonly string[];
  readonly extensions: readonly string[];
  /** Roles beside ours, neither superuser nor owner, that may connect to this database; `public` is everybody. */
  readonly strangers: readonly string[];
}

/**
 * The ORM writes values into its SQL, so a server that records statements, parameters, plans or the details of
 * errors records what was reported. These can be set for one database; a superuser does it in `harden-database`.
 */
export const DATABASE_SETTINGS: Readonly<Record<string, string>> = {
  log_statement: 'none',
  log_duration: 'off',
  log_min_duration_statement: '-1',
  log_min_duration_sample: '-1',
  log_transaction_sample_rate: '0',
  log_min_error_statement: 'panic',
  log_min_messages: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_replication_commands: 'off',
  debug_print_parse: 'off',
  debug_print_rewritten: 'off',
  debug_print_plan: 'off',
  track_activities: 'off',
};

/** Settings of the whole server: it keeps the time of every commit, or it does not. */
export const SERVER_SETTINGS: Readonly<Record<string, string>> = { track_commit_timestamp: 'off' };

/** Libraries that keep statements, whoever asks them later. */
const RECORDERS = [
  'auto_explain',
  'pg_stat_statements',
  'pg_stat_monitor',
  'pg_store_plans',
  'pg_show_plans',
  'pg_qualstats',
  'pg_stat_kcache',
  'pg_tracing',
  'pgaudit',
];

/** Everything that is wrong, each with what it must be. */
export function wrongSettings({
  settings,
  preloadedLibraries,
  extensions,
  strangers,
}: ServerFacts): string[] {
  const wanted = { ...DATABASE_SETTINGS, ...SERVER_SETTINGS };
  return [
    ...Object.entries(wanted)
      .filter(([name, value]) => settings[name] !== value)
      .map(([name, value]) => `${name} is ${settings[name] ?? 'unknown'}, must be ${value}`),
    ...preloadedLibraries
      .filter((library) => RECORDERS.includes(library))
      .map((library) => `${library} is preloaded, must not be`),
    ...extensions
      .filter((extension) => RECORDERS.includes(extension))
      .map((extension) => `extension ${extension} is installed, must not be`),
    ...strangers.map((role) => `${role} may connect, must not`),
  ];
}
