import { badInput, DateScalar, Level } from '@oversight/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Confidence } from '../confidence.ts';
import { onlyGiven } from '../history/only-given.ts';
import type { Named } from './division-details.ts';

const SAID = {
  name: 'Name in Indonesian, at most 120 characters.',
  aliases: 'Other names in use, at most ten.',
  regulation: 'The regulation it is of, at most 200 characters.',
  reason: 'Why, at most 500 characters; the history keeps it.',
};

@InputType({ description: 'A division of the members comes into the list.' })
export class AddDivisionInput {
  @Field(() => ID, {
    description: 'A code that the list does not have: capitals, digits and hyphens, at most 30.',
  })
  code: string;

  @Field({ description: 'What it is about: that of the division it succeeds, or a new word in capitals.' })
  area: string;

  @Field(() => Level)
  level: Level;

  @Field(() => Int, { nullable: true, description: 'Of offices with so many members; absent: of all.' })
  memberCount?: number;

  @Field({ description: SAID.name })
  name: string;

  @Field(() => [String], { nullable: true, description: SAID.aliases })
  aliases?: string[];

  @Field(() => DateScalar, { description: 'First day of this name.' })
  validFrom: string;

  @Field({ description: SAID.regulation })
  regulation: string;

  @Field(() => Confidence, { nullable: true, description: 'CONFIRMED unless said otherwise.' })
  confidence?: Confidence;

  @Field({ description: SAID.reason })
  reason: string;
}

@InputType({
  description:
    'A division is named otherwise or ends; what is absent stays. A new regulation lists another division and ends this one: its name stays for the days it was in force.',
})
export class ChangeDivisionInput {
  @Field(() => ID)
  code: string;

  @Field(() => String, { nullable: true, description: SAID.name })
  name?: string;

  @Field(() => [String], { nullable: true, description: SAID.aliases })
  aliases?: string[];

  @Field(() => DateScalar, { nullable: true, description: 'First day of this name.' })
  validFrom?: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it is no longer so named.' })
  validTo?: string;

  @Field(() => Boolean, { nullable: true, description: 'It did not end: takes `validTo` away.' })
  stillInForce?: boolean;

  @Field(() => String, { nullable: true, description: SAID.regulation })
  regulation?: string;

  @Field(() => Confidence, { nullable: true })
  confidence?: Confidence;

  @Field({ description: SAID.reason })
  reason: string;

  @Field(() => Int, {
    description: '`version` as last read: refused with CONFLICT when it has changed since.',
  })
  expectedVersion: number;
}

export const renamed = (
  said: Named,
  { code: _, reason: __, expectedVersion: ___, stillInForce, ...given }: ChangeDivisionInput,
): Named => {
  if (stillInForce && given.validTo) throw badInput('stillInForce', 'It ends, or it does not.');
  return {
    ...said,
    ...(stillInForce && { validTo: undefined }),
    ...onlyGiven(given),
  };
};
