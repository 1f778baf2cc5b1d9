import type { EntityClass } from '@mikro-orm/core';
import type { Context } from '../graph/context.ts';
import { DomainError } from '../graph/errors.ts';
import type { Upload } from './upload.entity.ts';
import { openUpload, settleUpload } from './upload-steps.ts';

/** A file that has arrived, as whatever keeps it notes it. */
export interface ArrivedFile {
  readonly fileId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** Takes an upload for something that keeps it: whole, by whoever sent it, and once. */
export async function claimUpload(
  { em, files }: Pick<Context, 'em' | 'files'>,
  entity: EntityClass<Upload>,
  id: string,
): Promise<ArrivedFile> {
  if (!files) throw new Error('There is nowhere to keep files.');
  const { arrivals } = files;
  const upload = await openUpload(em, entity, id);
  if (upload.spent) throw used();
  if (upload.sha256 === undefined) {
    // Its last byte came, and then something broke before anybody looked at it.
    if (!(await arrivals.isWhole(id)))
      throw new DomainError('UPLOAD_UNFINISHED', 'The upload has not arrived whole: go on with it.', {
        field: 'uploadId',
      });
    await settleUpload(upload, arrivals);
    await em.flush();
  }
  // Of two that ask at once, the other waits here and then finds it spent.
  const taken = await em.nativeUpdate(entity, { id, spent: false } as never, { spent: true } as never);
  if (taken !== 1) throw used();
  await arrivals.keep(id);
  const { fileName, mediaType = '', size, sha256 = '' } = upload;
  return { fileId: id, fileName, mediaType, size, sha256 };
}

const used = (): DomainError =>
  new DomainError('UPLOAD_USED', 'The upload was used or given up: send the file again.', {
    field: 'uploadId',
  });
