import type { Context } from '../context.ts';
import { Deposit } from '../deposit/deposit.entity.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import type { Recommendation } from '../recommendation/recommendation.entity.ts';
import type { Part, Whole } from './assessment-rules.ts';
import { StatusChange } from './status-change.entity.ts';

/** A recommendation that is held, in the words of the rules, with the rows of its addressees. */
export interface Held {
  readonly whole: Whole;
  readonly parts: readonly Part[];
  readonly addressees: ReadonlyMap<string, RecommendationAddressee>;
}

export async function partsOf(em: Context['em'], recommendation: Recommendation): Promise<Held> {
  const { id, source, monetary, officialStatus, receivedOn } = recommendation;
  const addressees = await em.find(
    RecommendationAddressee,
    { recommendation: id },
    { orderBy: { organisationCode: 'asc' }, refresh: true },
  );
  const deposits = await em.find(
    Deposit,
    { addressee: { $in: addressees.map((each) => each.id) }, confirmed: true },
    { refresh: true },
  );
  const [last] = await em.find(
    StatusChange,
    { recommendation: id },
    { orderBy: { effectiveOn: 'desc' }, limit: 1 },
  );
  const confirmedOf = (addressee: string): bigint =>
    deposits.reduce((sum, each) => (each.addressee.id === addressee ? sum + each.amount : sum), 0n);
  return {
    whole: {
      ...{ source, monetary, officialStatus, receivedOn },
      lastEffectiveOn: last?.effectiveOn ?? receivedOn,
    },
    parts: addressees.map((each) => ({
      id: each.id,
      organisationCode: each.organisationCode,
      receivedOn: each.receivedOn,
      share: each.share,
      deposited: each.deposited,
      officeStatus: each.officeStatus,
      workflow: each.workflow,
      confirmed: confirmedOf(each.id),
    })),
    addressees: new Map(addressees.map((each) => [each.id, each])),
  };
}
