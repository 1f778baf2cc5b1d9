import type { OfficialStatus } from '../assessment/official-status.ts';
import { brokenIn, type Drafted } from '../report/check-drafted.ts';
import type { KnownRow } from './known-reports.ts';
import { LineRefusal } from './line-refusal.ts';
import type { SaidRow } from './rows-of-report.ts';

/** A recommendation as it will be, with its parts by their offices: those that stand in the draft, and what lines say. */
export interface Becoming {
  readonly finding: number;
  readonly number: number;
  readonly row: SaidRow;
  readonly parts: ReadonlyMap<string, SaidRow>;
}

/** Errors: LineRefusal where lines do not hold together with what the draft says beside them. */
export function mustHoldTogether({ finding, number, row, parts }: Becoming): void {
  const drafted: Drafted = {
    ...{ finding, number, value: amount(row.value), status: row.official_status as OfficialStatus },
    parts: [...parts].map(([office, part]) => ({
      office,
      share: amount(part.share),
      deposited: amount(part.deposited),
      status: part.office_status as OfficialStatus,
    })),
  };
  const broken = brokenIn(drafted);
  if (broken) throw new LineRefusal(broken.what, undefined, broken.why);
}

const amount = (value: unknown): bigint => BigInt((value ?? 0) as string);

/** What is known, and over it what is said. */
export const over = (known: SaidRow, said: SaidRow): SaidRow => ({ ...known, ...given(said) });

/** Without what nothing is said of. */
export const given = (row: SaidRow): SaidRow =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));

/** The parts of each recommendation of a report, by their offices. */
export const partsByRecommendation = (
  parts: Iterable<KnownRow>,
): ReadonlyMap<unknown, ReadonlyMap<string, SaidRow>> =>
  new Map(
    [...Map.groupBy(parts, (part) => part.recommendation_id)].map(([id, rows]) => [
      id,
      new Map(rows.map((row) => [row.organisation_code as string, row])),
    ]),
  );
