import type { Opt, TriggerDef } from '@mikro-orm/core';
import { Enum, Property } from '@mikro-orm/decorators/legacy';
import { Addressed } from '@oversight/kernel';
import { SecurityClassification } from '../meeting/meeting.enums.ts';
import { holdingMeeting, takesScope } from '../meeting/meeting-scope.ts';

/** What decides who sees a document: its own classification and kind, and a copy of what decides it for its meeting. */
export abstract class DocumentScope extends Addressed {
  @Property({ default: false })
  readonly published: boolean & Opt;

  @Enum({ items: () => Object.values(SecurityClassification), default: SecurityClassification.CONFIDENTIAL })
  readonly meetingClassification: SecurityClassification & Opt;

  /** The host's. */
  @Property({ length: 5, default: '00' })
  readonly organisationCode: string & Opt;

  @Property({ type: 'smallint', default: 0 })
  readonly provinceCode: number & Opt;
}

const OF_MEETING = {
  published: 'published',
  classification: 'meeting_classification',
  organisation_code: 'organisation_code',
  province_code: 'province_code',
  addressed_offices: 'addressed_offices',
  addressed_provinces: 'addressed_provinces',
} as const;
const ALL = [...Object.values(OF_MEETING), 'classification', 'kind'];

export const documentTakesScope: TriggerDef = takesScope(OF_MEETING);

export const versionTakesScope: TriggerDef = {
  name: 'takes_scope',
  timing: 'before',
  events: ['insert', 'update'],
  // Of a version nothing ever changes but what is copied.
  body: `if tg_op = 'UPDATE' and new.document_id <> old.document_id then raise exception 'A version stays its document’s.' using errcode = 'insufficient_privilege'; end if; ${holdingMeeting('(select meeting_id from meetings.meeting_document where id = new.document_id)')} select ${ALL.join(', ')} into ${ALL.map((column) => `new.${column}`).join(', ')} from meetings.meeting_document where id = new.document_id; return new;`,
};

export const versionsFollowTheirDocument: TriggerDef = {
  name: 'gives_scope',
  timing: 'after',
  events: ['update'],
  body: `if (${ALL.map((column) => `old.${column}`).join(', ')}) is distinct from (${ALL.map((column) => `new.${column}`).join(', ')}) then update meetings.document_version set document_id = new.id where document_id = new.id; end if; return null;`,
};
