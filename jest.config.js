/** Real PostgreSQL, real graph: one throwaway cluster per run, one database per worker. */
export default {
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/.data/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '@swc/jest' },
  globalSetup: './test/kit/global-setup.ts',
  globalTeardown: './test/kit/global-teardown.ts',
  maxWorkers: 2,
  // Every file loads the whole graph anew and a worker forgets none of it: it is replaced before it grows slow.
  workerIdleMemoryLimit: '1GB',
  testTimeout: 60_000,
};
