import { ArrayType, type Opt } from '@mikro-orm/core';
import { Property } from '@mikro-orm/decorators/legacy';

const smallints = new ArrayType((text) => Number(text));

/** The columns by which a row that concerns several offices is seen: a policy reads its own row only. */
export abstract class Addressed {
  /** Codes of the offices concerned. */
  @Property({ type: 'array', columnType: 'text[]', defaultRaw: `'{}'` })
  addressedOffices: string[] & Opt;

  /** Their provinces; 0 is KPU RI. */
  @Property({ type: smallints, columnType: 'smallint[]', defaultRaw: `'{}'` })
  addressedProvinces: number[] & Opt;
}
