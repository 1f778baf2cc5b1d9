import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { count, countEach, provinceOf } from './count-places.ts';
import { isNational } from './finding-indicators.policy.ts';
import { FindingIndicators } from './finding-indicators.ts';
import type { IndicatorQuestion } from './indicator-question.ts';
import {
  OfficeFindingIndicators,
  ProvinceFindingIndicators,
  RegionFindingIndicators,
} from './placed-indicators.ts';

/** The numbers of a place, by the places below it. */
@Resolver(() => FindingIndicators)
export class PlacesIndicatorsResolver {
  @FieldResolver(() => [ProvinceFindingIndicators], {
    nullable: true,
    description:
      'Of the nation: the same of every province to which anything is addressed, and of KPU RI as "00", by code. They count ADDRESSEES, so that a recommendation of two provinces is in both. Null elsewhere, and for the public.',
  })
  async byProvince(
    @Root() { asked, publicOnly }: FindingIndicators,
    @Ctx() { loaders }: Context,
  ): Promise<ProvinceFindingIndicators[] | undefined> {
    const nation = asked.find(isNational);
    if (!nation || publicOnly) return undefined;
    const provinces = await loaders.provincesCounted();
    const counted = await countEach(
      loaders,
      provinces.map((code) => provinceOf(nation, code)),
    );
    return counted.map(([code, indicators]) => new ProvinceFindingIndicators(code, indicators));
  }

  @FieldResolver(() => [RegionFindingIndicators], {
    nullable: true,
    description:
      'Of the nation: the same by Inspektorat Wilayah, as far as it is known which provinces each looks after; KPU RI is in none. They count ADDRESSEES. Null elsewhere, and for the public.',
  })
  async byInspectorateRegion(
    @Root() { asked, publicOnly }: FindingIndicators,
    @Ctx() { loaders }: Context,
  ): Promise<RegionFindingIndicators[] | undefined> {
    const nation = asked.find(isNational);
    if (!nation || publicOnly) return undefined;
    const regions = [...(await loaders.inspectorateRegions())].sort(([one], [other]) =>
      one.localeCompare(other),
    );
    return Promise.all(
      regions.map(async ([region, provinces]) => {
        const places = provinces.map((code) => provinceOf(nation, code));
        const indicators = await count(loaders, places as [IndicatorQuestion, ...IndicatorQuestion[]]);
        return new RegionFindingIndicators(region, provinces, indicators);
      }),
    );
  }

  @FieldResolver(() => [OfficeFindingIndicators], {
    nullable: true,
    description:
      'Of a province: the same of each of its offices, itself included, to which anything is addressed, by code. Null elsewhere.',
  })
  async byOffice(
    @Root() { asked }: FindingIndicators,
    @Ctx() { loaders }: Context,
  ): Promise<OfficeFindingIndicators[] | undefined> {
    const [province, ...others] = asked;
    if (!province || others.length > 0 || isNational(province)) return undefined;
    if (province.scope !== 'BRANCH' || province.code.length !== 2) return undefined;
    const offices = await loaders.officesCounted.load(province.code);
    const counted = await countEach(
      loaders,
      offices.map((code) => ({ ...province, code, scope: 'OFFICE' as const })),
    );
    return counted.map(([code, indicators]) => new OfficeFindingIndicators(code, indicators));
  }
}
