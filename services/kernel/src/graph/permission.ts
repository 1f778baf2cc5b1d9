import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { type ActTable, actReachOf } from '../access/acts.ts';
import { Reach, type ReachTable, reachOf } from '../access/reach.ts';
import type { Viewer } from '../access/viewer.ts';

registerEnumType(Reach, {
  name: 'Reach',
  description: 'How far a right goes, the widest first.',
  valuesConfig: {
    EVERYWHERE: { description: 'Every office.' },
    BRANCH: { description: 'The offices of one’s own province.' },
    OFFICE: { description: 'One’s own office.' },
    ENGAGEMENT: { description: 'The offices of one’s engagement letters.' },
  },
});

@ObjectType({ simpleResolvers: true })
@Directive('@shareable')
export class FieldPermission {
  @Field({ description: 'Name of the field.' })
  readonly field: string;

  @Field(() => Reach, {
    nullable: true,
    description: 'On the rows of which offices; null: withheld on every row.',
  })
  readonly reach?: Reach;
}

@ObjectType({ simpleResolvers: true })
@Directive('@shareable')
export class ActPermission {
  @Field({ description: 'Name of the act, as its mutation takes it.' })
  readonly act: string;

  @Field(() => Reach, { description: 'On the rows of which offices.' })
  readonly reach: Reach;
}

/** What one viewer may read and do of one noun. */
interface Rights {
  readonly reach: ReachTable;
  readonly fields?: Readonly<Record<string, ReachTable>>;
  readonly acts?: ActTable;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What this viewer may read and do of one noun: what the graph itself decides by. A node’s state may still forbid an act; `nextActions` of the node says so.',
})
@Directive('@shareable')
export class Permission {
  @Field(() => Reach, {
    nullable: true,
    description: 'The rows of which offices are read; null: no row by role.',
  })
  readonly reach?: Reach;

  @Field(() => [FieldPermission], {
    description: 'The fields that are read on fewer rows than that, or on none.',
  })
  readonly fields: FieldPermission[];

  @Field(() => [ActPermission], { description: 'The acts this viewer may do at all.' })
  readonly acts: ActPermission[];

  constructor(viewer: Viewer, { reach, fields = {}, acts = {} }: Rights) {
    this.reach = reachOf(viewer, reach);
    this.fields = Object.entries(fields)
      .map(([field, table]) => ({ field, reach: reachOf(viewer, table) }))
      .filter((each) => each.reach !== this.reach);
    this.acts = Object.entries(acts).flatMap(([act, table]) => {
      const its = actReachOf(viewer, table);
      return its === undefined ? [] : [{ act, reach: its }];
    });
  }
}
