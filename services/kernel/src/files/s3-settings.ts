import { z } from 'zod';
import { httpUrl } from '../service/variables.ts';

/** A bucket, and how one gets at it. */
export const S3Settings = z.strictObject({
  /** One of the service's own. */
  bucket: z.string().min(1),
  region: z.string().min(1),
  /** Of a store that is not Amazon's. */
  endpoint: httpUrl.optional(),
  accessKeyId: z.string().min(1),
  secretAccessKey: z.string().min(1),
});
export type S3Settings = z.infer<typeof S3Settings>;
