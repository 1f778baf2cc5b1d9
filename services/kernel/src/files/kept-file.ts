import { Property } from '@mikro-orm/decorators/legacy';
import { Field, Int } from 'type-graphql';

/** The columns of a row about a file that the storage keeps. */
export interface KeptFile {
  /** Where the storage has it. */
  readonly fileId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/**
 * `@Field` and `@Property` of all five, stated at the first. No class to extend: what is inherited comes first in the
 * SDL, and these stand in the midst of their types.
 */
export function FileColumns(entity: KeptFile, fileId: 'fileId'): void {
  Property({ type: 'uuid' })(entity, fileId);
  column(entity, 'fileName', () => String, 'As whoever sent it calls it.', { type: 'string', length: 200 });
  column(entity, 'mediaType', () => String, 'By its content.', { type: 'string', length: 120 });
  column(entity, 'size', () => Int, 'In bytes.', { type: 'integer' });
  column(entity, 'sha256', () => String, 'SHA-256 of its bytes, in hexadecimal.', {
    type: 'string',
    length: 64,
  });
}

function column(
  entity: KeptFile,
  name: keyof KeptFile,
  typeOf: () => typeof String | typeof Int,
  description: string,
  stored: Parameters<typeof Property>[0],
): void {
  Field(typeOf, { description })(entity, name);
  Property(stored)(entity, name);
}
