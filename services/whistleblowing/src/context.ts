import type { Context as KernelContext } from '@oversight/kernel';

/** Nothing hangs on anything here: a request loads one release, or nothing. */
export const createLoaders = () => ({});

export type Context = KernelContext<ReturnType<typeof createLoaders>>;
