import { Enum, Property } from '@mikro-orm/decorators/legacy';
import { ReportSource } from '../vocabulary.ts';

/** Whose what is counted is: by these everything is asked. */
export abstract class CountedPlace {
  @Property({ length: 5 })
  readonly organisationCode: string;

  @Property({ type: 'smallint' })
  readonly provinceCode: number;

  @Enum({ items: () => Object.values(ReportSource) })
  readonly source: ReportSource;

  @Property({ type: 'smallint' })
  readonly fiscalYear: number;
}
