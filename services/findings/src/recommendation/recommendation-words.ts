import { badInput, regionOf, textsOf, wordsOf } from '@oversight/kernel';
import { DEPOSIT_CODE } from '../codes/recommendation-code.entity.ts';
import { numberOf } from '../finding/finding-words.ts';
import { amountOf } from '../rupiah.ts';
import type { Recommendation } from './recommendation.entity.ts';
import type { RecommendationItem } from './recommendation-item.entity.ts';

/** One office’s share of the value, and what it is made of. */
export interface ShareSaid {
  readonly organisationCode: string;
  readonly share?: bigint;
}

export interface ItemSaid {
  readonly organisationCode?: string;
  readonly kind: RecommendationItem['kind'];
  readonly reference: string;
  readonly amount: bigint;
}

interface Said {
  readonly number?: number;
  readonly text?: string;
  readonly value?: bigint;
  readonly externalRef?: string;
}

export type RecommendationWords = Partial<Pick<Recommendation, keyof Said>>;

const MOST_ITEMS = 500;

/** The same as it is stored; what is not given is left out. Errors: BAD_USER_INPUT naming the field. */
export function recommendationWords({ number, text, value, externalRef }: Said): RecommendationWords {
  return {
    ...(number !== undefined && { number: numberOf(number) }),
    ...(text !== undefined && { text: wordsOf('text', text, 10_000) }),
    ...(value !== undefined && { value: amountOf('value', value) }),
    ...textsOf({ externalRef }, { externalRef: 100 }),
  };
}

/** A deposit is of some money; whatever else is asked may be worth something (goods to return) and need not. */
export function checkValue(code: string, value: bigint): void {
  if (code === DEPOSIT_CODE && value === 0n)
    throw badInput('value', 'A recommendation coded 01 asks for money: say how much.');
}

/** The share of each office: the value is all theirs. One office has it all unless another share is said. */
export function sharesOf(
  parts: readonly ShareSaid[],
  value: bigint,
  offices: readonly string[],
): ReadonlyMap<string, bigint> {
  if (parts.length === 0) throw badInput('addressees', 'It is addressed to an office at least.');
  const shares = new Map<string, bigint>();
  for (const { organisationCode, share } of parts) {
    regionOf('addressees', organisationCode);
    if (shares.has(organisationCode)) throw badInput('addressees', 'An office stands there twice.');
    if (!offices.includes(organisationCode))
      throw badInput('addressees', `The report is not addressed to ${organisationCode}.`);
    shares.set(organisationCode, amountOf('addressees', share ?? (parts.length === 1 ? value : 0n)));
  }
  const sum = [...shares.values()].reduce((total, share) => total + share, 0n);
  if (sum !== value)
    throw badInput('addressees', `The shares are ${sum} together, and the value is ${value}.`);
  return shares;
}

export type ItemWords = Pick<
  RecommendationItem,
  'organisationCode' | 'kind' | 'payer' | 'reference' | 'amount' | 'position'
>;

/** What the shares are made of, as far as it is said: never more than the share of an office. */
export function itemsOf(items: readonly ItemSaid[], shares: ReadonlyMap<string, bigint>): ItemWords[] {
  if (items.length > MOST_ITEMS) throw badInput('items', `At most ${MOST_ITEMS} items.`);
  const offices = [...shares.keys()];
  const left = new Map(shares);
  return items.map(({ kind, reference, amount, organisationCode }, index) => {
    const office = organisationCode ?? (offices.length === 1 ? offices[0] : undefined);
    const rest = office === undefined ? undefined : left.get(office);
    if (office === undefined || rest === undefined)
      throw badInput('items', 'Say of which of the addressed offices each item is.');
    if (amountOf('items', amount) === 0n) throw badInput('items', 'An item is of some money.');
    if (amount > rest) throw badInput('items', `The items of ${office} are more than its share.`);
    left.set(office, rest - amount);
    const words = wordsOf('items', reference, 200);
    return {
      ...{ organisationCode: office, kind, amount, position: index + 1 },
      ...(kind === 'PAYER' ? { payer: words } : { reference: words }),
    };
  });
}
