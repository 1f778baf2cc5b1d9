import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * A file on its way to a service, and whose it is. Once it is used, or given up, it is spent. Each service has a table
 * of its own, and no part of the graph shows it.
 */
export abstract class Upload {
  /** Whether tables as text (CSV) are taken too: nothing in such a file says what it is. */
  static readonly tables: boolean = false;

  @PrimaryKey({ type: 'uuid' })
  readonly id: string;

  /** Of whoever sends it: nobody else goes on with it, uses it, or learns that it is there. */
  @Property({ length: 200, index: true })
  readonly subject: string;

  @Property({ length: 200 })
  readonly fileName: string;

  @Property({ type: 'integer' })
  readonly size: number;

  /** SHA-256, as the sender said it beforehand. */
  @Property({ length: 64, nullable: true })
  readonly declaredSha256?: string;

  @Property({ length: 3, defaultRaw: 'clock_timestamp()' })
  readonly createdAt: Date;

  /** SHA-256 and media type of what has arrived; none while it has not, or was not looked at. */
  @Property({ length: 64, nullable: true })
  sha256?: string;

  @Property({ length: 120, nullable: true })
  mediaType?: string;

  @Property({ default: false })
  spent: boolean = false;
}
