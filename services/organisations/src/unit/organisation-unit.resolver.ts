import { orNotFound } from '@oversight/kernel';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Organisation } from '../organisation.entity.ts';
import { OrganisationUnit } from './organisation-unit.entity.ts';

@Resolver(() => OrganisationUnit)
export class OrganisationUnitResolver {
  @Query(() => OrganisationUnit, { nullable: true, description: 'One unit. Errors: NOT_FOUND.' })
  organisationUnit(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context) {
    return orNotFound('organisation unit', loaders.unit.load(id));
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The office it is of.' })
  organisation(@Root() { organisationCode }: OrganisationUnit, @Ctx() { loaders }: Context) {
    return loaders.organisation.load(organisationCode);
  }

  @FieldResolver(() => OrganisationUnit, { nullable: true, description: 'The unit above.' })
  parent(@Root() { parent }: OrganisationUnit) {
    return parent?.load();
  }

  @FieldResolver(() => [Organisation], {
    description: 'Of a regional inspectorate: the provinces it looks after, as far as known.',
  })
  async coveredProvinces(@Root() { coveredProvinces }: OrganisationUnit, @Ctx() { loaders }: Context) {
    const codes = coveredProvinces.map((province) => String(province).padStart(2, '0'));
    const offices = await Promise.all(codes.map((code) => loaders.organisation.load(code)));
    return offices.filter((office) => office !== undefined);
  }
}

@Resolver(() => Organisation)
export class OrganisationUnitsResolver {
  @FieldResolver(() => [OrganisationUnit], {
    description: 'The units of its secretariat and its teams, by name.',
  })
  units(@Root() { code }: Organisation, @Ctx() { loaders }: Context) {
    return loaders.unitsOfOrganisation.load(code);
  }

  @FieldResolver(() => OrganisationUnit, {
    nullable: true,
    description: 'The Inspektorat Wilayah that looks after its province, where known. KPU RI has none.',
  })
  async inspectorateRegion(@Root() { provinceCode }: Organisation, @Ctx() { loaders }: Context) {
    const inspectorates = await loaders.inspectorates.load('REGIONAL_INSPECTORATE');
    return inspectorates.find(({ coveredProvinces }) => coveredProvinces.includes(provinceCode));
  }
}
