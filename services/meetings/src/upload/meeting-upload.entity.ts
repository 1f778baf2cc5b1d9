import { Entity } from '@mikro-orm/decorators/legacy';
import { Upload, uploadPolicies } from '@oversight/kernel';
import { SCHEMA } from '../in-branch.policy.ts';

/** A file on its way to a document or to the evidence of a commitment. */
@Entity({ tableName: 'upload', rowLevelSecurity: 'force', policies: uploadPolicies(SCHEMA) })
export class MeetingUpload extends Upload {}
