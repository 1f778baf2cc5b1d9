import { ArgsType, type ClassType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ChangeKind } from './change.entity.ts';
import type { ChangeRow } from './change-feed.queries.ts';
import { DEFAULT_CHANGES, type FeedPage, MOST_CHANGES } from './change-feed.ts';

registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What happened to a node of a change feed, for whoever reads it.',
  valuesConfig: {
    UPSERTED: { description: 'It was made or changed: read it again.' },
    DELETED: { description: 'It is gone, or no longer for this viewer. Told for 90 days.' },
  },
});

/** `first` (default 100, at most 500) with `after`: a feed goes on, it does not go back. */
@ArgsType()
export class FeedArgs {
  @Field(() => String, {
    nullable: true,
    description: '`endCursor` of the page before; without it the feed begins with all there is.',
  })
  after?: string;

  @Field(() => Int, {
    nullable: true,
    description: `How many changes are looked at, 1 to ${MOST_CHANGES}; ${DEFAULT_CHANGES} when not given. Of one node in a page only the last is told.`,
  })
  first?: number;
}

/** A change as a client reads it; each service adds a way to the node. */
@ObjectType()
export abstract class ToldChange {
  @Field({ description: 'Name of the node’s type.' })
  readonly type: string;

  @Field(() => ID, { description: 'Its key.' })
  readonly id: string;

  @Field(() => ChangeKind)
  readonly kind: ChangeKind;

  @Field({ description: 'When it was recorded.' })
  readonly recordedAt: Date;

  /** Codes of the offices it concerns. */
  readonly offices: readonly string[];

  constructor({ type, key: id, kind, recordedAt, offices }: ChangeRow) {
    Object.assign(this, { type, id, kind, recordedAt, offices });
  }
}

/** A page of a feed: `XxxChanges { nodes endCursor hasNextPage }`. */
export function feedPageOf<T extends ToldChange>(Node: ClassType<T>) {
  @ObjectType(`${Node.name}s`, { simpleResolvers: true })
  class Changes {
    @Field(() => [Node], { description: 'In the order in which they were committed, as far as visible.' })
    readonly nodes: T[];

    @Field({ description: 'From where to go on, now or later; also of an empty page.' })
    readonly endCursor: string;

    @Field({ description: 'There is more already.' })
    readonly hasNextPage: boolean;

    constructor({ changes, endCursor, hasNextPage }: FeedPage) {
      this.nodes = changes.map((change) => new Node(change));
      this.endCursor = endCursor;
      this.hasNextPage = hasNextPage;
    }
  }
  return Changes;
}
