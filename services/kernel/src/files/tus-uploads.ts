import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { EntityClass } from '@mikro-orm/core';
import { MemoryLocker, Server } from '@tus/server';
import type { Admission } from '../access/doorkeeper.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Deed } from '../audit-log/deed.ts';
import { DomainError, type ErrorCode, forbidden, notFound } from '../graph/errors.ts';
import type { Arrivals } from './arrivals.ts';
import { type CreateContext, transact, write } from './transact.ts';
import type { Upload } from './upload.entity.ts';
import { beginUpload, openUpload, settleUpload } from './upload-steps.ts';

/** What a service says of the files that are sent to it. */
export interface UploadRules {
  readonly entity: EntityClass<Upload>;
  /** Whether there is anything to which this viewer may add a file. */
  readonly mayUpload: (viewer: Viewer) => boolean;
}

interface UploadSetting extends UploadRules {
  /** `/files/<service>/uploads`. */
  readonly path: string;
  readonly arrivals: Arrivals;
  readonly limit: number;
  readonly createContext: CreateContext;
}

export type TusUploads = (request: IncomingMessage, admission: Admission) => Promise<Response>;

/** Resumable uploads by the tus protocol: who sends, what, and whether it may be is asked here, the rest of the package. */
export function createUploads({ path, arrivals, limit, ...rules }: UploadSetting): TusUploads {
  const { entity, mayUpload, createContext } = rules;
  const admissions = new WeakMap<object, Admission>();
  const admissionOf = (request: object) => admissions.get(request) as Admission;
  const failures = new WeakMap<object, unknown>();

  const spend = (admission: Admission, id: string): Promise<void> =>
    transact(createContext, admission, async ({ em }) => {
      (await openUpload(em, entity, id)).spent = true;
    });

  const tus = new Server({
    path,
    datastore: arrivals.store,
    maxSize: limit,
    // One process has the disk on which uploads arrive; whoever comes anew takes over from a line that broke.
    locker: new MemoryLocker(),
    lockDrainTimeout: 1_000,
    generateUrl: (_, { id }) => `${path}/${id}`,
    namingFunction: () => randomUUID(),
    async onIncomingRequest(request, id) {
      if (request.method === 'POST') return;
      const upload = await transact(createContext, admissionOf(request), ({ em }) =>
        openUpload(em, entity, id),
      );
      if (upload.spent) throw notFound('upload');
    },
    async onUploadCreate(request, { id, size = 0, metadata = {} }) {
      const admission = admissionOf(request);
      await write(createContext, admission, deedOf('createUpload', id), async ({ em, viewer }) => {
        if (!mayUpload(viewer)) throw forbidden('There is nothing to which you may add a file.');
        await beginUpload(em, entity, viewer, { id, size, metadata });
      });
      return {};
    },
    async onUploadFinish(request, { id }) {
      const admission = admissionOf(request);
      try {
        await write(createContext, admission, deedOf('finishUpload', id), async ({ em }) =>
          settleUpload(await openUpload(em, entity, id), arrivals),
        );
      } catch (error) {
        if (error instanceof DomainError) {
          await spend(admission, id);
          await arrivals.discard(id);
        }
        throw error;
      }
      return {};
    },
    onResponseError(request, error) {
      failures.set(request, error);
      return undefined;
    },
  });

  return async (message, admission) => {
    const request = asRequest(message);
    admissions.set(request, admission);
    const response = await tus.handleWeb(request as never);
    if (response.status < 400) {
      if (request.method === 'DELETE') await spend(admission, request.url.slice(-36));
      return response;
    }
    throw refusalOf(failures.get(request), response.status);
  };
}

const deedOf = (verb: string, nodeId: string): Deed => ({ verb, nodeId });

/** The request as the package takes it, which listens for a line that breaks on Node's own. */
function asRequest(message: IncomingMessage): Request {
  const { method = 'GET', headers, url } = message;
  const hasBody = method === 'PATCH' || method === 'POST';
  const request = new Request(new URL(url ?? '/', 'http://files.invalid'), {
    method,
    headers: Object.entries(headers).flatMap(([name, value]) =>
      // Another method than the one that was let in would be another request.
      typeof value === 'string' && name !== 'x-http-method-override' ? [[name, value]] : [],
    ) as [string, string][],
    ...(hasBody && { body: Readable.toWeb(message) as ReadableStream, duplex: 'half' }),
  });
  return Object.assign(request, { runtime: { node: { req: message } } });
}

/** What the protocol refuses, by the status it has for that; what it would, but we do not offer, is a bad request. */
const REFUSALS: Readonly<Record<number, readonly [ErrorCode, string]>> = {
  404: ['NOT_FOUND', 'No such upload.'],
  409: ['BAD_REQUEST', 'The upload is at another place: ask where, and go on from there.'],
  410: ['NOT_FOUND', 'The upload has expired: send the file again.'],
  412: ['BAD_REQUEST', 'The header Tus-Resumable must be 1.0.0.'],
  413: ['FILE_TOO_LARGE', 'The file is larger than is taken, or than was announced.'],
};
const NOT_OFFERED = 501;

/** Ours are as we said them; the package's are of the protocol, or failures. */
function refusalOf(failure: unknown, status: number): unknown {
  if (failure instanceof Error) return failure;
  if (status >= 500 && status !== NOT_OFFERED)
    return new Error(`tus: ${(failure as { body?: string } | undefined)?.body ?? status}`);
  const [code, message] = REFUSALS[status] ?? ['BAD_REQUEST', 'The request does not fit the tus protocol.'];
  return Object.assign(new DomainError(code, message), { statusCode: status === NOT_OFFERED ? 400 : status });
}
