import { Field, ObjectType } from 'type-graphql';
import { Organisation } from '../organisation.stub.ts';
import { OfficeMeetingIndicators } from './office-meeting-indicators.ts';

@ObjectType({ simpleResolvers: true, description: 'The numbers of one meeting in one province.' })
export class ProvinceMeetingIndicators {
  @Field({ description: 'Kemendagri code: "71"; "00" is KPU RI itself.' })
  readonly provinceCode: string;

  @Field(() => OfficeMeetingIndicators)
  readonly indicators: OfficeMeetingIndicators;

  @Field(() => Organisation, { nullable: true })
  readonly province: Organisation;

  constructor(provinceCode: string, indicators: OfficeMeetingIndicators) {
    this.provinceCode = provinceCode;
    this.indicators = indicators;
    this.province = new Organisation(provinceCode);
  }
}
