import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DomainError, now, wordsOf } from '@oversight/kernel';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { Meeting } from '../meeting/meeting.entity.ts';
import { SecurityClassification } from '../meeting/meeting.enums.ts';
import { MeetingSession } from '../meeting/meeting-session.entity.ts';
import { documentPolicies } from './document.policy.ts';
import { DocumentKind } from './document-kind.ts';
import { DocumentScope, documentTakesScope, versionsFollowTheirDocument } from './document-scope.ts';

const MOST_VERSIONS = 50;

/** A document of a meeting: letter, report, material. Its versions are added to, and none is ever replaced. */
@ObjectType({
  simpleResolvers: true,
  description: 'A document of a meeting (naskah dinas): invitation, report, material, attendance list.',
})
@Directive('@key(fields: "id")')
@Entity({
  tableName: 'meeting_document',
  rowLevelSecurity: 'force',
  policies: documentPolicies,
  triggers: [documentTakesScope, versionsFollowTheirDocument],
})
export class MeetingDocument extends DocumentScope {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @Index()
  @ManyToOne(() => Meeting, { mapToPk: true, fieldName: 'meeting_id', deleteRule: 'cascade' })
  readonly meetingId: string;

  /** Of which session it is the material. */
  @ManyToOne(() => MeetingSession, {
    mapToPk: true,
    fieldName: 'session_id',
    nullable: true,
    deleteRule: 'set null',
  })
  readonly sessionId?: string;

  @Field(() => DocumentKind)
  @Enum({ items: () => Object.values(DocumentKind) })
  readonly kind: DocumentKind;

  @Field({ description: 'What it is called, in Indonesian.' })
  @Property({ length: 300 })
  readonly title: string;

  @Field(() => SecurityClassification, {
    description:
      'PUBLIC: read as the meeting is. RESTRICTED: by whoever has a role, minutes only by those for whom minutes are. CONFIDENTIAL: by the inspectorate, the leadership, and the offices that called the meeting or were invited.',
  })
  @Enum({ items: () => Object.values(SecurityClassification) })
  readonly classification: SecurityClassification;

  /** How many versions there are. */
  @Property({ type: 'smallint' })
  latest: number & Opt = 0;

  @Field({ nullable: true, description: 'When it was withdrawn; null while it holds.' })
  @Property({ length: 3, nullable: true })
  withdrawnAt?: Date;

  @Property({ length: 200, nullable: true })
  withdrawnBy?: string;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  @Property({ length: 500, nullable: true })
  withdrawalReason?: string;

  @Field(() => Int, { description: 'Grows with every change; `expectedVersion` of a mutation names it.' })
  @Property({ version: true, type: 'integer' })
  readonly version: number & Opt;

  get withdrawn(): boolean {
    return this.withdrawnAt !== undefined;
  }

  /** The number of the version that is added now. */
  nextNumber(): number {
    mustHold(this);
    if (this.latest >= MOST_VERSIONS)
      throw new DomainError('ILLEGAL_STEP', `A document has at most ${MOST_VERSIONS} versions.`);
    this.latest += 1;
    return this.latest;
  }

  /** It no longer holds; it stays, and so do its versions. */
  withdraw(reason: string, by: string): void {
    mustHold(this);
    this.withdrawalReason = wordsOf('reason', reason, 500);
    this.withdrawnAt = now();
    this.withdrawnBy = by;
  }
}

function mustHold({ withdrawn }: MeetingDocument): void {
  if (withdrawn)
    throw new DomainError('ILLEGAL_STEP', 'The document was withdrawn.', { status: 'WITHDRAWN' });
}
