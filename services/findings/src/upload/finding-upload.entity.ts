import { Entity } from '@mikro-orm/decorators/legacy';
import { Upload, uploadPolicies } from '@oversight/kernel';
import { SCHEMA } from '../audit-scope.ts';

/** A file on its way to the evidence of an office, to the documents of a report, or to an import. */
@Entity({ tableName: 'upload', rowLevelSecurity: 'force', policies: uploadPolicies(SCHEMA) })
export class FindingUpload extends Upload {
  static override readonly tables: boolean = true;
}
