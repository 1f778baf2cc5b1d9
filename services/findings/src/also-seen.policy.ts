import type { PolicyDef } from '@mikro-orm/core';

/** The same rows, and those that others may see besides; in one policy, because each that there is must be needed. */
export const alsoSeen = (policies: readonly PolicyDef[], using: string): PolicyDef[] =>
  policies.map((policy) =>
    policy.name === 'visible' ? { ...policy, using: `(${policy.using}) or (${using})` } : policy,
  );
