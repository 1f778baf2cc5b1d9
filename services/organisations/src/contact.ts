import { badInput } from '@oversight/kernel';
import { z } from 'zod';

/** How an office is reached. What is absent stays; an empty text is no value any more. */
export interface Contact {
  readonly address?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly webAddress?: string;
}

const RULES = {
  address: z.string().max(300, 'at most 300 characters'),
  phone: z
    .string()
    .regex(/^[+(]?[0-9][0-9 ()/-]{4,38}$/, 'digits, such as (0434) 2620123 or +62 434 2620123'),
  email: z.email('an e-mail address, such as kantor@kpu.go.id').max(254, 'at most 254 characters'),
  webAddress: z
    .string()
    .max(120, 'at most 120 characters')
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a host name, such as bali.kpu.go.id'),
};
const FIELDS = Object.keys(RULES) as (keyof typeof RULES)[];

/** What is to be written: undefined for what is taken away. */
export function checkContact(contact: Contact): Contact {
  const given = FIELDS.filter((field) => contact[field] !== undefined);
  if (given.length === 0) throw badInput('address', `Give at least one of ${FIELDS.join(', ')}.`);
  return Object.fromEntries(
    given.map((field) => {
      const value = contact[field]?.trim();
      if (!value) return [field, undefined];
      const { error } = RULES[field].safeParse(value);
      if (error) throw badInput(field, `${field} is ${error.issues[0]?.message}.`);
      return [field, value];
    }),
  );
}
