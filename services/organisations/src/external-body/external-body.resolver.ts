import { badInput, codesOf, shown } from '@oversight/kernel';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Organisation } from '../organisation.entity.ts';
import { ExternalBody } from './external-body.entity.ts';

@Resolver(() => ExternalBody)
export class ExternalBodyResolver {
  @Query(() => [ExternalBody], {
    nullable: true,
    description: 'Every external body by code, without the representatives that bodies have in provinces.',
  })
  externalBodies(@Ctx() { em }: Context): Promise<ExternalBody[]> {
    return em.find(ExternalBody, { parentCode: null }, { orderBy: { code: 'asc' } });
  }

  @Query(() => ExternalBody, {
    nullable: true,
    description: 'One external body; null when there is none of that code.',
  })
  externalBody(@Arg('code', () => ID) code: string, @Ctx() { loaders }: Context) {
    return loaders.externalBody.load(code);
  }

  @FieldResolver(() => ExternalBody, {
    nullable: true,
    description: 'Of a representative: the body it represents.',
  })
  parent(@Root() { parentCode }: ExternalBody, @Ctx() { loaders }: Context) {
    return parentCode === undefined ? undefined : loaders.externalBody.load(parentCode);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'Of a representative: the office of the province or regency that it covers.',
  })
  covers(@Root() { organisationCode }: ExternalBody, @Ctx() { loaders }: Context) {
    return organisationCode === undefined ? undefined : loaders.organisation.load(organisationCode);
  }

  @FieldResolver(() => [ExternalBody], { description: 'Its representatives, by code, as far as known.' })
  representatives(@Root() { code }: ExternalBody, @Ctx() { loaders }: Context) {
    return loaders.representativesOf.load(code);
  }

  @FieldResolver(() => ExternalBody, {
    nullable: true,
    description:
      'Its representative for a province or regency; null where none is known. Errors: BAD_USER_INPUT.',
  })
  async representativeFor(
    @Root() { code }: ExternalBody,
    @Arg('province', () => String) province: string,
    @Ctx() { loaders }: Context,
  ) {
    if (!codesOf(province))
      throw badInput('province', `${shown(province)} is no Kemendagri code; write "71".`);
    const all = await loaders.representativesOf.load(code);
    return all.find(({ organisationCode }) => organisationCode === province);
  }
}

@Resolver(() => Organisation)
export class OrganisationBodiesResolver {
  @FieldResolver(() => [ExternalBody], {
    description:
      'The representatives of external bodies for it: BPK Perwakilan and the like, as far as known.',
  })
  async externalRepresentatives(@Root() { code }: Organisation, @Ctx() { loaders }: Context) {
    const [own, ofProvince] = await Promise.all(
      [code, code.slice(0, 2)].map((each) => loaders.representativesAt.load(each)),
    );
    return code.length === 2 ? own : [...(own ?? []), ...(ofProvince ?? [])];
  }
}
