import { type ArrivedFile, claimUpload } from '@oversight/kernel';
import type { Context } from '../context.ts';
import { FindingUpload } from './finding-upload.entity.ts';

/** The file that this viewer has sent, for whatever it is added to. */
export function takeUpload({ em, files }: Context, uploadId: string): Promise<ArrivedFile> {
  if (!files) throw new Error('There is nowhere to keep files.');
  return claimUpload(em, FindingUpload, files, uploadId);
}
