import { disagreementOf } from '../assessment/assessment-rules.ts';
import { isOpen, type OfficialStatus } from '../assessment/official-status.ts';

/** One office’s part of a recommendation of a draft, as it is or is to be. */
export interface DraftedPart {
  readonly office: string;
  readonly share: bigint;
  readonly deposited: bigint;
  readonly status: OfficialStatus;
}

/** A recommendation of a draft with all of its parts. */
export interface Drafted {
  readonly finding: number;
  readonly number: number;
  readonly value: bigint;
  readonly status: OfficialStatus;
  readonly parts: readonly DraftedPart[];
}

export interface Broken {
  readonly what: 'status' | 'officeStatus' | 'share' | 'deposited';
  readonly why: string;
}

/** What of a recommendation does not hold together, whatever way it came into the draft. */
export function brokenIn(drafted: Drafted): Broken | undefined {
  const found = ruleBroken(drafted);
  return (
    found && {
      what: found[0],
      why: `Finding ${drafted.finding}, recommendation ${drafted.number}: ${found[1]}`,
    }
  );
}

/** Whether the auditor has ended something of it or accepted money: more than a report that asks. */
export const isDecided = ({ status, parts }: Drafted): boolean =>
  !isOpen(status) || parts.some((part) => !isOpen(part.status) || part.deposited > 0n);

function ruleBroken({ value, status, parts }: Drafted): [Broken['what'], string] | undefined {
  if ([status, ...parts.map((part) => part.status)].includes('TIDAK_DAPAT_DITINDAKLANJUTI'))
    return ['status', BY_REASON];
  if (parts.reduce((sum, { share }) => sum + share, 0n) > value)
    return ['share', 'the shares of its offices come to more than its value.'];
  const over = parts.find(({ deposited, share }) => deposited > share);
  if (over) return ['deposited', `${over.office} paid in no more than its share.`];
  const disagreement = disagreementOf(
    status,
    parts.map((part) => part.status),
  );
  return disagreement && [disagreement[0] === 'status' ? 'status' : 'officeStatus', disagreement[1]];
}

/** Such a decision has a valid reason, a document and a second person: a draft keeps none of them. */
export const BY_REASON =
  'Status 4 has a reason and a document: issue the report, then decide it by `assessRecommendation`.';
