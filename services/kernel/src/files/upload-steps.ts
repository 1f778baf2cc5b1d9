import type { EntityClass } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { validate as isUuid } from 'uuid';
import type { Viewer } from '../access/viewer.ts';
import { badInput, DomainError, notFound } from '../graph/errors.ts';
import type { Arrivals } from './arrivals.ts';
import { fileNameFrom } from './file-name.ts';
import { hashOf, isText, mediaTypeOf } from './inspect.ts';
import { CSV, ENDINGS, isCalledCsv, isTaken, mayBeCalled } from './media-types.ts';
import { Upload } from './upload.entity.ts';

/** Uploads of one person or machine that are not used yet, at the most. */
const MOST = 20;
const SHA256 = /^[0-9a-f]{64}$/i;

interface Announced {
  readonly id: string;
  readonly size: number;
  readonly metadata: Readonly<Record<string, string | null | undefined>>;
}

/** Notes what is to come, unless it could not be taken. */
export async function beginUpload(
  em: EntityManager,
  entity: EntityClass<Upload>,
  { subject }: Viewer,
  { id, size, metadata }: Announced,
): Promise<void> {
  const fileName = fileNameFrom(metadata.filename);
  const tables = isTabled(entity) && isCalledCsv(fileName);
  if (!tables && !mayBeCalled(fileName)) throw typeRefused();
  if (!(size > 0)) throw badInput('Upload-Length', 'An empty file says nothing.');
  const declared = metadata.sha256?.toLowerCase();
  if (declared !== undefined && !SHA256.test(declared))
    throw badInput('sha256', 'The sha256 in Upload-Metadata is 64 hexadecimal digits.');
  if ((await em.count(entity, { spent: false } as never)) >= MOST)
    throw new DomainError('TOO_MANY_UPLOADS', `${MOST} uploads wait to be finished or used: do that first.`);
  em.create(entity, { id, subject, fileName, size, declaredSha256: declared } as never);
}

/** An upload that this viewer may go on with. */
export async function openUpload(
  em: EntityManager,
  entity: EntityClass<Upload>,
  id: string,
): Promise<Upload> {
  const found = isUuid(id) && (await em.findOne(entity, { id } as never));
  if (!found) throw notFound('upload');
  return found as Upload;
}

/** Looks at what has arrived whole, and refuses what it must not be. */
export async function settleUpload(upload: Upload, arrivals: Arrivals): Promise<void> {
  if (upload.sha256 !== undefined) return;
  const sha256 = await hashOf(arrivals.read(upload.id));
  if (upload.declaredSha256 !== undefined && upload.declaredSha256 !== sha256)
    throw new DomainError('FILE_HASH_MISMATCH', 'What arrived is not what was announced: send it again.', {
      sha256,
    });
  const mediaType = (await mediaTypeOf(arrivals.pathOf(upload.id))) ?? (await asTable(upload, arrivals));
  if (mediaType !== CSV && !isTaken(mediaType, upload.fileName))
    throw typeRefused(isTabled(upload.constructor) && isCalledCsv(upload.fileName));
  upload.sha256 = sha256;
  upload.mediaType = mediaType;
}

/** What is a table by its name, and text in all its bytes. */
const asTable = async (upload: Upload, arrivals: Arrivals): Promise<string | undefined> =>
  isTabled(upload.constructor) && isCalledCsv(upload.fileName) && (await isText(arrivals.read(upload.id)))
    ? CSV
    : undefined;

const isTabled = (entity: unknown): boolean => (entity as typeof Upload).tables;

const typeRefused = (isNearlyCsv = false): DomainError =>
  new DomainError(
    'FILE_TYPE_REFUSED',
    isNearlyCsv
      ? 'A CSV is text in UTF-8: save it as “CSV UTF-8”.'
      : `Only these are taken, by content and name: ${ENDINGS}.`,
  );
