import { Field, InputType } from 'type-graphql';
import { badInput } from '../graph/errors.ts';
import { regionOf } from '../graph/organisation-code.ts';
import { DateScalar } from '../graph/scalars.ts';

@InputType({ description: 'Conditions on one text; those given must all hold.' })
export class StringFilter {
  @Field(() => String, { nullable: true })
  eq?: string;

  @Field(() => [String], { nullable: true })
  in?: string[];

  @Field(() => String, { nullable: true, description: 'Anywhere in the text, in upper or lower case.' })
  contains?: string;
}

@InputType({ description: 'Days: one, or a half-open range from `gte` up to but without `lt`.' })
export class DateFilter {
  @Field(() => DateScalar, { nullable: true })
  eq?: string;

  @Field(() => DateScalar, { nullable: true })
  gte?: string;

  @Field(() => DateScalar, { nullable: true })
  lt?: string;
}

@InputType({ description: 'Which offices: one by its code, or a whole branch. Exactly one of the two.' })
export class OrganisationFilter {
  @Field(() => String, { nullable: true, description: 'The office with this Kemendagri code.' })
  eq?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The office with this code and all below it: "00" is everything, "71" a province with its regencies.',
  })
  under?: string;
}

const LIKE_SIGNS = /[\\%_]/g;

export function whereText(filter: StringFilter | undefined) {
  if (!filter) return undefined;
  return {
    ...(filter.eq !== undefined && { $eq: filter.eq }),
    ...(filter.in !== undefined && { $in: filter.in }),
    ...(filter.contains !== undefined && { $ilike: `%${filter.contains.replace(LIKE_SIGNS, '\\$&')}%` }),
  };
}

export function whereDay(filter: DateFilter | undefined) {
  if (!filter) return undefined;
  return {
    ...(filter.eq !== undefined && { $eq: filter.eq }),
    ...(filter.gte !== undefined && { $gte: filter.gte }),
    ...(filter.lt !== undefined && { $lt: filter.lt }),
  };
}

/** The one office, or the branch, that a filter asks about; `field` is the argument it stood in. */
export function officeAsked({ eq, under }: OrganisationFilter, field: string) {
  if ((eq === undefined) === (under === undefined)) {
    throw badInput(field, 'Give exactly one of `eq` and `under`.');
  }
  return { ...regionOf(field, eq ?? (under as string)), withBranch: eq === undefined };
}

/** The scope columns of an office or a branch. */
export function whereOffice(filter: OrganisationFilter | undefined, field = 'organisation') {
  if (!filter) return {};
  const { organisationCode, provinceCode, regencyCode, withBranch } = officeAsked(filter, field);
  if (!withBranch || regencyCode !== undefined) return { organisationCode };
  return provinceCode === 0 ? {} : { provinceCode };
}
