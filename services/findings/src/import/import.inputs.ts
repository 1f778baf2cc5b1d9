import { BulkMode, DateScalar, RupiahScalar } from '@oversight/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';
import { OfficialStatus } from '../assessment/official-status.ts';
import { AuditOpinion, AuditType, ProcessArea, ReportSource } from '../vocabulary.ts';
import type { FindingLine } from './finding-line.ts';
import { IMPORT_COLUMNS } from './import-columns.ts';

const COLUMNS = Object.entries(IMPORT_COLUMNS)
  .map(([name, { called }]) => `${name} (${called.join(', ')})`)
  .join(', ');

@InputType()
abstract class HowToImport {
  @Field(() => ReportSource, { description: 'Whose reports these are.' })
  source: ReportSource;

  @Field(() => BulkMode, {
    defaultValue: BulkMode.ALL_OR_NOTHING,
    description: 'Of a report every line is written or none, in either mode.',
  })
  mode: BulkMode;

  @Field(() => Boolean, { defaultValue: false, description: 'Only say what would become of each line.' })
  dryRun: boolean;
}

@InputType({ description: 'A file of findings, one line for each recommendation to each office.' })
export class ImportFindingsInput extends HowToImport {
  @Field(() => ID, {
    description: `An upload of yours: CSV in UTF-8 (parted by commas, semicolons or tabs) or the first sheet of an XLSX, at most 10 MB and 50,000 lines, with a line of names among the first ten, in any order: ${COLUMNS}. Amounts are whole rupiah, 1234567 or 1.234.567; days 2025-10-21, 21/10/2025 or a workbook’s.`,
  })
  uploadId: string;
}

@InputType({ description: 'An import to be stopped.' })
export class CancelImportInput {
  @Field(() => ID)
  runId: string;
}

@InputType({
  description: 'One recommendation of a report to one office; what is not given stays as it is, or is none.',
})
export class FindingRowInput implements FindingLine {
  @Field(() => String, { description: 'At most 80 characters.' })
  reportNumber: string;

  @Field(() => String, { description: 'At most 200 characters.' })
  reportTitle: string;

  @Field(() => String, {
    nullable: true,
    description: 'Id of the report where it came from; else its number.',
  })
  reportRef?: string;

  @Field(() => AuditType)
  type: AuditType;

  @Field(() => DateScalar)
  reportedOn: string;

  @Field(() => Int, { nullable: true, description: 'The first fiscal year, where there are several.' })
  firstFiscalYear?: number;

  @Field(() => Int)
  fiscalYear: number;

  @Field(() => String, { nullable: true, description: 'Surat tugas, at most 120 characters.' })
  engagementNumber?: string;

  @Field(() => AuditOpinion, { nullable: true })
  opinion?: AuditOpinion;

  @Field(() => String, {
    nullable: true,
    description: 'Office audited; needed where the report concerns several.',
  })
  auditedOffice?: string;

  @Field(() => Int, { description: 'Number within the report, 1 to 32767.' })
  findingNumber: number;

  @Field(() => String, { nullable: true, description: 'Id of the finding where it came from.' })
  findingRef?: string;

  @Field(() => String, { description: 'At most 200 characters.' })
  findingTitle: string;

  @Field(() => String, { nullable: true, description: 'Kondisi.' })
  condition?: string;

  @Field(() => String, { nullable: true, description: 'Kriteria.' })
  criteria?: string;

  @Field(() => String, { nullable: true, description: 'Sebab.' })
  cause?: string;

  @Field(() => String, { nullable: true, description: 'Akibat.' })
  effect?: string;

  @Field(() => String, { nullable: true, description: 'Tanggapan.' })
  response?: string;

  @Field(() => String, {
    description: 'A type of finding, "1.01.07"; not 1.05, which is recorded by itself.',
  })
  findingCode: string;

  @Field(() => RupiahScalar, { nullable: true, description: 'Rupiah; 0 when not given.' })
  findingValue?: bigint;

  @Field(() => ProcessArea, { nullable: true, description: 'OTHER when not given.' })
  processArea?: ProcessArea;

  @Field(() => DateScalar, { nullable: true, description: 'The end of the fiscal year when not given.' })
  occurredOn?: string;

  @Field(() => String, { nullable: true, description: 'Sub-element of SPIP that failed, "3.7": a proposal.' })
  causeSubElement?: string;

  @Field(() => Int, { description: 'Number within the finding, 1 to 32767.' })
  recommendationNumber: number;

  @Field(() => String, { nullable: true, description: 'Id of the recommendation where it came from.' })
  externalRef?: string;

  @Field(() => String, { description: 'What is recommended, at most 10,000 characters.' })
  recommendation: string;

  @Field(() => String, { description: '"01" to "14".' })
  recommendationCode: string;

  @Field(() => RupiahScalar, { nullable: true, description: 'Rupiah; 0 when not given.' })
  recommendationValue?: bigint;

  @Field(() => OfficialStatus, {
    nullable: true,
    description:
      'What the auditor had decided before it was written down here; BELUM_DITINDAKLANJUTI when not given. Not TIDAK_DAPAT_DITINDAKLANJUTI, which `assessRecommendation` decides with its reason and document.',
  })
  status?: OfficialStatus;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day from which a status holds that is not the first.',
  })
  statusOn?: string;

  @Field(() => String, { description: 'Office to which it is addressed.' })
  organisationCode: string;

  @Field(() => RupiahScalar, { nullable: true, description: 'Rupiah; all of it where there is one office.' })
  share?: bigint;

  @Field(() => DateScalar, { description: 'Day on which the office received the report.' })
  receivedOn: string;

  @Field(() => OfficialStatus, { nullable: true, description: 'The same as `status` when not given.' })
  officeStatus?: OfficialStatus;

  @Field(() => RupiahScalar, { nullable: true, description: 'Rupiah that the auditor accepted so far.' })
  deposited?: bigint;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the first complete answer.' })
  answeredOn?: string;
}

@InputType({ description: 'Some recommendations, at most 500.' })
export class ImportFindingRowsInput extends HowToImport {
  @Field(() => [FindingRowInput])
  rows: FindingRowInput[];
}
