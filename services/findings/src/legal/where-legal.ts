import type { Viewer, Where } from '@oversight/kernel';
import { CRIMINAL_CODE } from '../report/report-types.ts';
import { whereLegalIsRead } from './legal.policy.ts';

interface Asked {
  readonly withoutLegalOpinion?: boolean;
  readonly withoutReferral?: boolean;
}

/** Findings by what law says of them; undefined for whoever may not ask that of any. */
export function whereLegal(
  { withoutLegalOpinion, withoutReferral }: Asked,
  viewer: Viewer,
): Where[] | undefined {
  if (withoutLegalOpinion === undefined && withoutReferral === undefined) return [];
  const read = whereLegalIsRead(viewer);
  const having = (without: boolean) => (without ? '$none' : '$some');
  return (
    read && [
      read,
      { code: { $like: `${CRIMINAL_CODE}%` } },
      ...(withoutLegalOpinion === undefined
        ? []
        : [{ legalOpinions: { [having(withoutLegalOpinion)]: { issuedOn: { $ne: null } } } }]),
      ...(withoutReferral === undefined ? [] : [{ referrals: { [having(withoutReferral)]: {} } }]),
    ]
  );
}
