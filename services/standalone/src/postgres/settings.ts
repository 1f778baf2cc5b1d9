/** Modest enough for a laptop that does other work; said on every start, so that kept data follows this table. */
const SETTINGS = {
  // A service that runs in production looks for this name, and refuses.
  cluster_name: 'oversight-standalone',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 100,
  shared_buffers: '128MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  max_wal_size: '1GB',
  huge_pages: 'off',
  random_page_cost: 1.1,
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // What people wrote must not end up in a log: statements and values are never logged, nor errors that quote them.
  log_destination: 'stderr',
  logging_collector: 'off',
  log_line_prefix: '%m [%p] ',
  log_min_messages: 'log',
  log_statement: 'none',
  log_min_duration_statement: -1,
  log_min_error_statement: 'panic',
  log_parameter_max_length: 0,
  log_parameter_max_length_on_error: 0,
  log_checkpoints: 'off',
};

/** For data that is deleted anyway: nothing waits for the disk, and who waits for each other is told soon. */
const THROWAWAY = {
  cluster_name: 'oversight-throwaway',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  deadlock_timeout: '50ms',
};

export function settingsAsArguments(throwaway: boolean): string[] {
  return Object.entries({ ...SETTINGS, ...(throwaway && THROWAWAY) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
}
