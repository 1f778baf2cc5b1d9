import { badInput, enumOf, Level, regionOf } from '@oversight/kernel';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Float,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import type { Context } from '../context.ts';
import { Organisation } from '../organisation.entity.ts';
import { type Found, type Narrowed, officesCoded, officesLike } from './search.queries.ts';
import { wordsAsked } from './words.ts';

const MatchedBy = enumOf(['CODE', 'NAME', 'ABBREVIATION', 'SIMILAR']);
type MatchedBy = keyof typeof MatchedBy;
registerEnumType(MatchedBy, {
  name: 'MatchedBy',
  description: 'Why an office was found.',
  valuesConfig: {
    CODE: { description: 'By one of its codes, of today or before.' },
    NAME: { description: 'By its name, or the beginnings of its words.' },
    ABBREVIATION: { description: 'By a short name: "boltim", "sulut".' },
    SIMILAR: { description: 'By a likeness of letters: it may be another.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'An office that was found, and how well.' })
class OfficeMatch {
  readonly officeCode: string;

  @Field(() => Float, { description: 'From 0 to 1; 1 is a name, an abbreviation or a code to the letter.' })
  readonly score: number;

  @Field(() => MatchedBy)
  readonly matchedBy: MatchedBy;

  constructor({ code, score, matchedBy }: Found) {
    Object.assign(this, { officeCode: code, score, matchedBy });
  }
}

const DEFAULT = 10;
const MOST = 50;
const CODE = /^\d{2}(\.\d{2})?$|^\d{4}$|^\d{6}$/;

@Resolver(() => OfficeMatch)
export class SearchResolver {
  @Query(() => [OfficeMatch], {
    nullable: true,
    description:
      'Offices by what people type: a name, parts of it, an abbreviation, a typing error, a code; the best first. Errors: BAD_USER_INPUT for a text without a letter or with more than 100, and for `first` and `under`.',
  })
  async searchOrganisations(
    @Arg('text', () => String) text: string,
    @Arg('first', () => Int, {
      nullable: true,
      description: `How many, 1 to ${MOST}; ${DEFAULT} when not given.`,
    })
    first: number = DEFAULT,
    @Arg('level', () => Level, { nullable: true }) level: Level | undefined,
    @Arg('under', () => String, {
      nullable: true,
      description: 'The office with this code and all below it.',
    })
    under: string | undefined,
    @Ctx() { em }: Context,
  ): Promise<OfficeMatch[]> {
    if (first < 1 || first > MOST) throw badInput('first', `Ask for 1 to ${MOST} offices, not ${first}.`);
    const narrowed = { level, ...branch(under) };
    const code = text.trim();
    const found = CODE.test(code)
      ? await officesCoded(em, code, narrowed, first)
      : await officesLike(em, wordsAsked(text), narrowed, first);
    return found.map((each) => new OfficeMatch(each));
  }

  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() { officeCode }: OfficeMatch, @Ctx() { loaders }: Context) {
    return loaders.organisation.load(officeCode);
  }
}

function branch(under: string | undefined): Narrowed {
  if (under === undefined || under === '00') return {};
  const { provinceCode, regencyCode, organisationCode } = regionOf('under', under);
  return regencyCode === undefined ? { province: provinceCode } : { office: organisationCode };
}
