import { codesOf, regionOf, type Where, whereOffice } from '@oversight/kernel';
import type { TreeOnADay } from './tree-on-a-day.ts';

/** The offices that had a code on a day, as far as known; below an office, as the codes of that day had it. */
export function whereOnADay(moved: TreeOnADay, day: string, under?: string): Where {
  const elsewhere = [...moved]
    .filter(([, then]) => under === undefined || isWithin(then, under))
    .map(([office]) => office);
  return {
    $or: [
      { $and: [whereUnder(under), { code: { $nin: [...moved.keys()] } }, whereInForce(day)] },
      { code: { $in: elsewhere } },
    ],
  };
}

/** The office of this code, and all below it. */
export function whereUnder(under: string | undefined): Where {
  if (under === undefined) return {};
  const { organisationCode, ...branch } = whereOffice({ under }, 'under') as Where;
  return organisationCode === undefined ? branch : { code: organisationCode };
}

function isWithin(code: string, under: string): boolean {
  const { provinceCode, regencyCode } = regionOf('under', under);
  if (regencyCode !== undefined) return code === under;
  return provinceCode === 0 || codesOf(code)?.provinceCode === provinceCode;
}

/** Valid on that day, or not known not to be. */
const whereInForce = (day: string): Where => ({
  $and: [
    { $or: [{ validFrom: null }, { validFrom: { $lte: day } }] },
    { $or: [{ validTo: null }, { validTo: { $gt: day } }] },
  ],
});
