import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
} from 'graphql';
import { FISCAL_YEAR } from './plant-audit.ts';
import { NODE, REQUEST, VERB } from './plant-entries.ts';
import { kodeBpsOf, kodeSatkerOf, OFFICES, type World } from './world.ts';

/** Keys by which rows are asked for that are not planted but come with the reference data, and by which argument. */
const REFERENCE_KEYS: Record<string, readonly (string | number)[]> = {
  'Organisation.code': OFFICES,
  'Organisation.kodeBps': OFFICES.map(kodeBpsOf),
  'Organisation.kodeSatker': OFFICES.map(kodeSatkerOf),
  'ExternalBody.code': ['BPK', 'BPKP', 'KPK', 'BPK-71'],
  'Division.code': ['KAB-HUKUM', 'RI-HUKUM'],
  // A subbagian of 71.10, and an Inspektorat Wilayah: ids are made from what they are.
  'OrganisationUnit.id': ['5093f04e-6746-5e3f-aac8-e01dc2e9e113', 'bf657da7-9213-5e01-b20e-919b14869060'],
  'ControlElement.code': ['3'],
  'ControlSubElement.code': ['3.1', '1.1'],
  'WhistleblowingStatistics.year': [2025],
};

/** The keys of all rows of a type that there is anything to know of. */
export function keysOf(world: World, type: string, argument: string): readonly (string | number)[] {
  const planted = [...world.rows.values()].filter((row) => row.type === type).map(({ key }) => key);
  const keys = REFERENCE_KEYS[`${type}.${argument}`] ?? planted;
  if (keys.length === 0)
    throw new Error(`No ${type} is planted: plant one, or say in samples.ts which there are.`);
  return keys;
}

/** Below a row these are asked for: a province, a regency of it, and one of another. */
export const FEW_OFFICES = ['71', '71.10', '72.01'];

const text = (value: unknown): string => JSON.stringify(value);

/** What holds for every planted row, by the name of the field. */
const PLANTED: Record<string, string> = {
  verb: text(VERB),
  requestId: text(REQUEST),
  nodeId: text(NODE),
  fiscalYear: String(FISCAL_YEAR),
  processArea: 'PROCUREMENT',
  year: '2026',
  semester: '1',
  from: text('2000-01-01'),
  to: text('2009-01-01'),
  months: '12',
  dueWithinDays: '3650',
  waitingOverWorkingDays: '0',
  topic: 'SPIP',
  tiedTo: 'BPK',
  area: text('LAW_OVERSIGHT'),
  validOn: text('2026-06-01'),
  province: text('71'),
  text: text('sulut'),
};

/** Values of an argument that find something: an office each, every value of an enum, a condition that all rows meet. */
export function samplesOf(
  type: GraphQLInputType,
  name: string,
  offices: readonly string[] = OFFICES,
): string[] {
  const named = getNamedType(type);
  if (named.name === 'OrganisationFilter') {
    return offices.flatMap((office) => [`{ eq: ${text(office)} }`, `{ under: ${text(office)} }`]);
  }
  if (name === 'under') return offices.map(text);
  if (isEnumType(named) && PLANTED[name] === undefined) {
    const values = named.getValues().map((value) => value.name);
    return isListType(getNullableType(type)) ? [`[${values.join(', ')}]`] : values;
  }
  // A day it is elsewhere; what must be said looks back from afar, and of what is to come no number is known.
  if (name === 'asOf' && named.name === 'DateTime')
    return [text(isNonNullType(type) ? '2099-01-01T00:00:00Z' : '2026-06-30T05:00:00Z')];
  const sample = PLANTED[`${name}: ${named.name}`] ?? PLANTED[name] ?? WHATEVER[named.name];
  if (sample === undefined) throw new Error(`Say in samples.ts a value for ${name}: ${named.name}.`);
  if (named.name === 'Boolean') return ['true', 'false'];
  return [isListType(getNullableType(type)) ? `[${sample}]` : sample];
}

const WHATEVER: Record<string, string> = {
  StringFilter: '{ contains: "" }',
  DateFilter: '{ gte: "2000-01-01" }',
  DateTime: '"2000-01-01T00:00:00Z"',
  Date: '"2026-06-30"',
  Boolean: 'true',
  String: '""',
  AgeBucketFilter: '{ bucket: DAYS_91_180 }',
};
