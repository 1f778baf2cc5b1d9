import { DateScalar, Ratio } from '@oversight/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import { OversightTopic } from '../meeting/meeting.enums.ts';
import { Organisation } from '../organisation.stub.ts';
import type { TrainingRow } from './training-coverage.queries.ts';

const NOTHING: TrainingRow = {
  offices: 0,
  trained: 0,
  people: 0,
  lastOn: null,
  notLately: null,
  never: null,
};

@ObjectType({
  simpleResolvers: true,
  description:
    'Who was trained on a topic: meetings of the types TECHNICAL_GUIDANCE (bimtek) and SOCIALISATION. Whoever is on an attendance list was there, also where the list is not whole.',
})
export class TrainingCoverage {
  readonly #row: TrainingRow;

  @Field(() => OversightTopic)
  readonly topic: OversightTopic;

  @Field(() => DateScalar, { description: 'The first day that counts.' })
  readonly since: string;

  @Field(() => DateScalar, { description: 'The last day that counts (WIB).' })
  readonly asOf: string;

  constructor(about: Pick<TrainingCoverage, 'topic' | 'since' | 'asOf'>, row: TrainingRow = NOTHING) {
    this.topic = about.topic;
    this.since = about.since;
    this.asOf = about.asOf;
    this.#row = row;
  }

  @Field(() => Ratio, {
    description: 'Offices from which somebody came to a training on the topic in that time ÷ offices.',
  })
  get offices(): Ratio {
    return new Ratio(this.#row.trained, this.#row.offices);
  }

  @Field(() => Int, {
    description:
      'People who came in that time, of each training on its fullest day; a group of unknown size counts as one.',
  })
  get people(): number {
    return this.#row.people;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the last one; null when there was none, ever.',
  })
  get lastOn(): string | undefined {
    return this.#row.lastOn ?? undefined;
  }

  @Field(() => [Organisation], {
    nullable: true,
    description: 'Offices from which nobody came in that time.',
  })
  get untrained(): Organisation[] {
    return (this.#row.notLately ?? []).map((code) => new Organisation(code));
  }

  @Field(() => [Organisation], { nullable: true, description: 'Offices from which nobody ever came.' })
  get neverTrained(): Organisation[] {
    return (this.#row.never ?? []).map((code) => new Organisation(code));
  }
}
