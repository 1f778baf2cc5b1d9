import { Field, ObjectType } from 'type-graphql';
import { Organisation } from '../organisation.stub.ts';
import { FindingIndicators } from './finding-indicators.ts';

@ObjectType({ simpleResolvers: true, description: 'The numbers of one province with its regencies.' })
export class ProvinceFindingIndicators {
  @Field({ description: 'Kemendagri code: "71"; "00" is KPU RI itself.' })
  readonly provinceCode: string;

  @Field(() => FindingIndicators)
  readonly indicators: FindingIndicators;

  @Field(() => Organisation, { nullable: true })
  readonly province: Organisation;

  constructor(provinceCode: string, indicators: FindingIndicators) {
    this.provinceCode = provinceCode;
    this.indicators = indicators;
    this.province = new Organisation(provinceCode);
  }
}

@ObjectType({ simpleResolvers: true, description: 'The numbers of one office alone.' })
export class OfficeFindingIndicators {
  @Field({ description: 'Kemendagri code: "71.10".' })
  readonly organisationCode: string;

  @Field(() => FindingIndicators)
  readonly indicators: FindingIndicators;

  @Field(() => Organisation, { nullable: true })
  readonly organisation: Organisation;

  constructor(organisationCode: string, indicators: FindingIndicators) {
    this.organisationCode = organisationCode;
    this.indicators = indicators;
    this.organisation = new Organisation(organisationCode);
  }
}

@ObjectType({
  simpleResolvers: true,
  description: 'The numbers of the provinces of one Inspektorat Wilayah: sums over them, rates of the sums.',
})
export class RegionFindingIndicators {
  @Field({ description: '"Inspektorat Wilayah III".' })
  readonly region: string;

  @Field(() => [String], { description: 'Codes of its provinces.' })
  readonly provinces: string[];

  @Field(() => FindingIndicators)
  readonly indicators: FindingIndicators;

  constructor(region: string, provinces: string[], indicators: FindingIndicators) {
    this.region = region;
    this.provinces = provinces;
    this.indicators = indicators;
  }
}
