import { buffer } from 'node:stream/consumers';
import {
  BulkStatus,
  claimUpload,
  DomainError,
  mustBeFew,
  now,
  orNotFound,
  PageArgs,
} from '@oversight/kernel';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { FindingUpload } from '../upload/finding-upload.entity.ts';
import { CancelImportInput, ImportFindingRowsInput, ImportFindingsInput } from './import.inputs.ts';
import {
  CancelImportPayload,
  FindingRow,
  ImportFindingRowsPayload,
  ImportFindingsPayload,
} from './import.payloads.ts';
import { mustImport } from './import.policy.ts';
import { ImportRowConnection } from './import-row.entity.ts';
import { importRows } from './import-rows.ts';
import { ImportRun, ImportRunConnection } from './import-run.entity.ts';
import { isTable, MOST_BYTES, readFindingsTable } from './read-findings-table.ts';
import { runImport } from './run-import.ts';

@Resolver(() => ImportRun)
export class ImportResolver {
  @Query(() => ImportRun, {
    nullable: true,
    description: 'An import that this viewer began. Errors: NOT_FOUND, also when it is another’s.',
  })
  importRun(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context) {
    return orNotFound('import', loaders.importRun.load(id));
  }

  @Query(() => ImportRunConnection, {
    nullable: true,
    description: 'Imports that this viewer began, latest first.',
  })
  async importRuns(@Args() page: PageArgs, @Ctx() { loaders }: Context) {
    return new ImportRunConnection(await loaders.importRuns.load({ ...page, orderBy: [['id', 'DESC']] }));
  }

  @FieldResolver(() => ImportRowConnection, {
    description:
      'What became of its lines, in their order; of a file that is not written yet those that are refused.',
  })
  async rows(
    @Root() { id }: ImportRun,
    @Arg('status', () => BulkStatus, { nullable: true }) status: BulkStatus | undefined,
    @Args() page: PageArgs,
    @Ctx() { loaders }: Context,
  ) {
    const where = status === undefined ? {} : { status };
    return new ImportRowConnection(
      await loaders.importRows.load({ ...page, where, of: id, orderBy: [['line', 'ASC']] }),
    );
  }

  @Mutation(() => ImportFindingsPayload, {
    nullable: true,
    description:
      'Begins to import a file of findings as drafts, which another person issues. Its lines hold together with what a draft says beside them; a report that concerns offices for which one may not record is FORBIDDEN. It is answered at once; `importRun` says how far it is, and of each line that is refused column, value and rule, and what else in it is wrong (`also`). Sent again, what is there is UNCHANGED. Errors: FORBIDDEN, NOT_FOUND for the upload, UPLOAD_UNFINISHED, UPLOAD_USED, FILE_TYPE_REFUSED, FILE_TOO_LARGE.',
  })
  async importFindings(
    @Arg('input', () => ImportFindingsInput) { uploadId, ...how }: ImportFindingsInput,
    @Ctx() context: Context,
  ) {
    const { em, viewer, files, afterwards } = context;
    mustImport(viewer, how.source);
    const file = await claimUpload(context, FindingUpload, uploadId);
    if (!isTable(file.mediaType)) throw new DomainError('FILE_TYPE_REFUSED', 'Send a table: CSV or XLSX.');
    if (file.size > MOST_BYTES)
      throw new DomainError('FILE_TOO_LARGE', `A table has at most ${MOST_BYTES} bytes.`);
    const { fileName, fileId, mediaType } = file;
    const at = { startedAt: now(), touchedAt: now() };
    const run = em.create(ImportRun, { subject: viewer.subject, fileName, fileId, ...how, ...at });
    const read = async () => {
      if (!files) throw new Error('There is nowhere to keep files.');
      return readFindingsTable(await buffer(await files.storage.read(fileId)), mediaType);
    };
    afterwards?.add((within, signal) => runImport({ runId: run.id, ...how, read }, within, signal));
    return new ImportFindingsPayload(run);
  }

  @Mutation(() => CancelImportPayload, {
    nullable: true,
    description:
      'Stops an import that one began oneself; what was written before stays. Errors: NOT_FOUND, ILLEGAL_STEP when it has ended.',
  })
  async cancelImport(
    @Arg('input', () => CancelImportInput) { runId }: CancelImportInput,
    @Ctx() context: Context,
  ) {
    const run = await orNotFound('import', context.loaders.importRun.load(runId));
    run.cancel();
    return new CancelImportPayload(run);
  }

  @Mutation(() => ImportFindingRowsPayload, {
    nullable: true,
    description:
      'Records recommendations as drafts, row by row, by the rules of `importFindings`. Errors: FORBIDDEN, BAD_USER_INPUT for no row or more than 500; a row has its own `code`, `column` and `value`, and `also` what else in it is wrong.',
  })
  async importFindingRows(
    @Arg('input', () => ImportFindingRowsInput) { rows, ...how }: ImportFindingRowsInput,
    @Ctx() context: Context,
  ) {
    mustImport(context.viewer, how.source);
    mustBeFew('rows', rows);
    const sent = rows.map((said, line) => ({
      line,
      externalRef: said.externalRef?.slice(0, 100),
      said: { ...said },
    }));
    const { answers, written } = await importRows(context, sent, how);
    return new ImportFindingRowsPayload(
      answers.map((answer) => new FindingRow(answer)),
      written,
    );
  }
}
