import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { FileColumns } from '@oversight/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { SecurityClassification } from '../meeting/meeting.enums.ts';
import { documentPolicies } from './document.policy.ts';
import { DocumentKind } from './document-kind.ts';
import { DocumentScope, versionTakesScope } from './document-scope.ts';
import { MeetingDocument } from './meeting-document.entity.ts';

/** One version of a document, as it was sent. */
@ObjectType({ simpleResolvers: true, description: 'One version of a document. None is ever changed.' })
@Unique({ properties: ['documentId', 'number'] })
@Unique({ properties: ['fileId'] })
@Entity({
  tableName: 'document_version',
  rowLevelSecurity: 'force',
  policies: documentPolicies,
  triggers: [versionTakesScope],
})
export class DocumentVersion extends DocumentScope {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => MeetingDocument, { mapToPk: true, fieldName: 'document_id', deleteRule: 'cascade' })
  readonly documentId: string;

  /** Copies of the document's, like the rest of what decides who sees it. */
  @Enum({ items: () => Object.values(DocumentKind), default: DocumentKind.MINUTES })
  readonly kind: DocumentKind & Opt;

  @Enum({ items: () => Object.values(SecurityClassification), default: SecurityClassification.CONFIDENTIAL })
  readonly classification: SecurityClassification & Opt;

  @Field(() => Int, { description: 'Which version it is, from 1.' })
  @Property({ type: 'smallint' })
  readonly number: number;

  @FileColumns
  readonly fileId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;

  @Field(() => Date)
  @Property({ length: 3, defaultRaw: 'clock_timestamp()' })
  readonly uploadedAt: Date;

  @Property({ length: 200 })
  readonly uploadedBy: string;

  @Field({ description: 'Where a GET has it, with the same access token.' })
  get downloadPath(): string {
    return `/files/meetings/documents/${this.documentId}/versions/${this.number}`;
  }
}
