import type { HttpRoute } from '@oversight/kernel';
import { exportRoutes } from './export/export.routes.ts';

/** What this service answers over HTTP beside the graph. */
export const routes: readonly HttpRoute[] = [...exportRoutes];
