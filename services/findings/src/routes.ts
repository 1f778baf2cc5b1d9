import type { HttpRoute } from '@oversight/kernel';
import { evidenceRoute } from './evidence/evidence.routes.ts';
import { exportRoutes } from './export/export.routes.ts';
import { reportDocumentRoute } from './report-document/report-document.routes.ts';

/** What this service answers over HTTP beside the graph. */
export const routes: readonly HttpRoute[] = [evidenceRoute, reportDocumentRoute, ...exportRoutes];
