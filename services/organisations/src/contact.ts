import { badInput } from '@oversight/kernel';
import { z } from 'zod';

/** How an office is reached. What is absent stays; an empty text is no value any more. */
export interface Contact {
  readonly address?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly webAddress?: string;
}

/** What each looks like, whoever says it: the office, or a file of reference data. */
export const CONTACT_RULES = {
  address: [/^.{1,300}$/su, 'a text of at most 300 characters'],
  phone: [/^[+(]?[0-9][0-9 ()/-]{4,38}$/, 'digits, such as (0434) 2620123 or +62 434 2620123'],
  email: [
    new RegExp(`(?=^.{1,254}$)${z.regexes.email.source}`),
    'an e-mail address of at most 254 characters, such as kantor@kpu.go.id',
  ],
  webAddress: [
    /^(?=.{1,120}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/,
    'a host name of at most 120 characters, such as bali.kpu.go.id',
  ],
} as const satisfies Record<keyof Contact, readonly [pattern: RegExp, wanted: string]>;
const FIELDS = Object.keys(CONTACT_RULES) as (keyof Contact)[];

/** What is to be written: undefined for what is taken away. */
export function checkContact(contact: Contact): Contact {
  const given = FIELDS.filter((field) => contact[field] !== undefined);
  if (given.length === 0) throw badInput('address', `Give at least one of ${FIELDS.join(', ')}.`);
  return Object.fromEntries(
    given.map((field) => {
      const value = contact[field]?.trim();
      if (!value) return [field, undefined];
      const [pattern, wanted] = CONTACT_RULES[field];
      if (!pattern.test(value)) throw badInput(field, `${field} is ${wanted}.`);
      return [field, value];
    }),
  );
}
