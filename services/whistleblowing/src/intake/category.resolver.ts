import { Locale } from '@oversight/kernel';
import { Arg, Field, FieldResolver, ObjectType, Query, Resolver, Root, registerEnumType } from 'type-graphql';
import { CATEGORIES, CategoryCode, Family, Priority } from './category.ts';

registerEnumType(Family, {
  name: 'WhistleblowingFamily',
  description: 'Whether a report is about a corruption offence.',
  valuesConfig: {
    TPK: { description: 'Tindak pidana korupsi: the seven families of UU 31/1999 jo. UU 20/2001.' },
    NON_TPK: { description: 'Any other violation within KPU (Keputusan KPU 915/2025).' },
  },
});
registerEnumType(CategoryCode, {
  name: 'WhistleblowingCategoryCode',
  description: 'What a report is about. A closed list; `whistleblowingCategories` has the labels.',
});
registerEnumType(Priority, {
  name: 'WhistleblowingPriority',
  description: 'Whether reports of a category are taken before others.',
});

@ObjectType({ simpleResolvers: true, description: 'What a report can be about.' })
class WhistleblowingCategory {
  @Field(() => CategoryCode)
  readonly code: CategoryCode;

  @Field(() => Family)
  readonly family: Family;

  @Field(() => Priority, { description: 'HIGH for retaliation: it goes on while it waits.' })
  readonly priority: Priority;

  constructor(code: CategoryCode) {
    this.code = code;
    this.family = CATEGORIES[code].family;
    this.priority = CATEGORIES[code].priority ?? 'NORMAL';
  }
}

@Resolver(() => WhistleblowingCategory)
export class WhistleblowingCategoryResolver {
  @Query(() => [WhistleblowingCategory], {
    nullable: true,
    description: 'The closed list of what a report can be about, corruption offences first. Public.',
  })
  whistleblowingCategories(): WhistleblowingCategory[] {
    return Object.values(CategoryCode).map((code) => new WhistleblowingCategory(code));
  }

  @FieldResolver(() => String)
  label(
    @Root() { code }: WhistleblowingCategory,
    @Arg('locale', () => Locale, { defaultValue: Locale.ID }) locale: Locale,
  ): string {
    return CATEGORIES[code].label[locale];
  }
}
