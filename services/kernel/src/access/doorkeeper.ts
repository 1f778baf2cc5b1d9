import type { IncomingHttpHeaders } from 'node:http';
import type { Viewer } from './viewer.ts';

/** Who was let in, and by which id the request is found again. */
export interface Admission {
  readonly viewer: Viewer;
  readonly requestId: string;
}

/** Lets a request in by its headers alone, before its body is read; whoever is not let in hears nothing but 401. */
export type Doorkeeper = (headers: IncomingHttpHeaders) => Promise<Admission | undefined>;
