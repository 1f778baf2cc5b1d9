import { DateScalar, Provenance, type Viewer } from '@oversight/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import { CategoryCode, Family } from '../intake/category.ts';
import { type Grain, LATTICE } from './lattice.ts';
import { maySeeCell, maySeeTable } from './statistics.policy.ts';
import type { StatisticsCell } from './statistics-cell.entity.ts';
import type { StatisticsRelease } from './statistics-release.entity.ts';
import { SuppressedCount } from './suppressed-count.type.ts';

@ObjectType({ simpleResolvers: true })
class WhistleblowingSemesterCount {
  @Field(() => Int, { description: '1 is January to June, 2 July to December.' })
  readonly semester: number;

  @Field(() => Family)
  readonly family: Family;

  @Field(() => SuppressedCount)
  readonly cases: SuppressedCount;
}

@ObjectType({ simpleResolvers: true })
class WhistleblowingCategoryCount {
  @Field(() => CategoryCode)
  readonly category: CategoryCode;

  @Field(() => SuppressedCount)
  readonly cases: SuppressedCount;
}

@ObjectType({ simpleResolvers: true })
class WhistleblowingProvinceCount {
  @Field(() => String, { description: 'Kemendagri code of the province: "71".' })
  readonly provinceCode: string;

  @Field(() => SuppressedCount, { description: 'Also hidden where fewer than three offices are involved.' })
  readonly cases: SuppressedCount;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Reports received in one closed year, as released once and never restated. A table that the viewer may not see is null. No table is finer than a province.',
})
export class WhistleblowingStatistics {
  @Field(() => Int)
  readonly year: number;

  @Field(() => DateScalar, { description: 'At least 30 days after the year closed.' })
  readonly releasedOn: string;

  @Field(() => Provenance)
  readonly provenance: Provenance;

  @Field(() => SuppressedCount, { nullable: true, description: 'The whole country. Public.' })
  readonly total?: SuppressedCount;

  @Field(() => [WhistleblowingSemesterCount], { nullable: true })
  readonly bySemester?: WhistleblowingSemesterCount[];

  @Field(() => [WhistleblowingCategoryCount], { nullable: true })
  readonly byCategory?: WhistleblowingCategoryCount[];

  @Field(() => [WhistleblowingProvinceCount], {
    nullable: true,
    description: 'The provinces the viewer may see: all, or its own.',
  })
  readonly byProvince?: WhistleblowingProvinceCount[];

  constructor(release: StatisticsRelease, cells: readonly StatisticsCell[], viewer: Viewer) {
    const table = tablesOf(cells, viewer);
    this.year = release.year;
    this.releasedOn = release.releasedOn;
    this.provenance = release.provenance;
    this.total = table('NATIONAL_YEAR')?.map(({ cases }) => cases)[0];
    this.bySemester = table('NATIONAL_SEMESTER')?.map(({ key, cases }) => {
      const [semester, family] = key.split('.');
      return { semester: Number(semester?.slice(1)), family: family as Family, cases };
    });
    this.byCategory = table('NATIONAL_CATEGORY')?.map(({ key, cases }) => ({
      category: key as CategoryCode,
      cases,
    }));
    this.byProvince = table('PROVINCE_YEAR')?.map(({ key, cases }) => ({ provinceCode: key, cases }));
  }
}

/** Each table in the order of the lattice, at the lowest threshold the viewer is granted for each cell. */
function tablesOf(cells: readonly StatisticsCell[], viewer: Viewer) {
  const seen = Map.groupBy(
    cells.filter((cell) => maySeeCell(viewer, cell)),
    ({ key }) => key,
  );
  const lowestOf = (key: string): StatisticsCell | undefined =>
    seen.get(key)?.reduce((one, other) => (other.threshold < one.threshold ? other : one));
  return (grain: Grain) => {
    if (!maySeeTable(viewer, grain)) return undefined;
    const keys = LATTICE.blocks.filter((block) => block.grain === grain).flatMap((block) => block.keys);
    return keys.flatMap((key) => {
      const cell = lowestOf(key);
      return cell ? [{ key, cases: new SuppressedCount(cell) }] : [];
    });
  };
}
