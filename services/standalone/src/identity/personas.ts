import { codesOf, Duty } from '@oversight/kernel';

/** The claims of an access token, as the gateway reads them. */
export interface Claims {
  readonly sub: string;
  readonly roles: string[];
  readonly purpose: string;
  readonly level?: string;
  readonly organisation_code?: string;
  readonly position?: string;
  readonly unit?: string;
  readonly duties?: string[];
  readonly engagements?: string[];
  readonly body?: string;
  readonly scope?: string;
}

const CENTRE = { level: 'NATIONAL', organisation_code: '00' };
const FIXED: Record<string, Omit<Claims, 'sub'>> = {
  'national-auditor': {
    ...CENTRE,
    roles: ['NATIONAL_AUDITOR'],
    purpose: 'DASHBOARD',
    unit: 'Inspektorat Utama',
  },
  'national-leadership': {
    ...CENTRE,
    roles: ['NATIONAL_LEADERSHIP'],
    purpose: 'DASHBOARD',
    position: 'Anggota KPU',
  },
  'national-secretariat': { ...CENTRE, roles: ['NATIONAL_SECRETARIAT'], purpose: 'DASHBOARD' },
  bi: { roles: ['BI_READER'], purpose: 'BI' },
};

/** Unless said otherwise ("bpk@72,72.01"), a body is engaged to look at a province’s office and one regency of it. */
const ENGAGED = '71,71.10';

/** The personas a token can be asked for; the codes stand for any office of that level. */
export const PERSONAS = [
  ...Object.keys(FIXED),
  'external-auditor:bpk',
  'external-auditor:bpkp',
  'province:71',
  'regency:71.10',
  'integration:71',
  'national-secretariat:kpa',
  'province:71:kpa',
  'regency:71.10:kpa',
  ...Object.keys(Duty).map((duty) => `whistleblowing:${slug(duty)}`),
];

/** The same place held by another person, where four eyes are needed: "national-auditor+2". */
const ANOTHER = /\+\w{1,20}$/;

/** The budget user of an office: "regency:71.10:kpa". */
const BUDGET_USER = /:kpa$/;

/** The claims of a persona; undefined when there is none of that name. */
export function claimsOf(persona: string): Claims | undefined {
  const place = persona.replace(ANOTHER, '');
  const office = place.replace(BUDGET_USER, '');
  const claims = claimsOfPlace(office, `demonstration:${persona}`);
  if (office === place) return claims;
  return claims && OF_AN_OFFICE.some((role) => claims.roles.includes(role))
    ? { ...claims, position: 'Sekretaris (KPA)' }
    : undefined;
}

const OF_AN_OFFICE = ['NATIONAL_SECRETARIAT', 'PROVINCE', 'REGENCY'];

function claimsOfPlace(place: string, sub: string): Claims | undefined {
  const fixed = FIXED[place];
  if (fixed) return { sub, ...fixed };
  const [kind, of = ''] = place.split(':');
  if (kind === 'external-auditor') return external(sub, of);
  const codes = codesOf(of);
  const isProvince = codes !== undefined && codes.regencyCode === undefined && codes.provinceCode !== 0;
  if (kind === 'province' && isProvince) {
    return { sub, roles: ['PROVINCE'], purpose: 'DASHBOARD', level: 'PROVINCE', organisation_code: of };
  }
  if (kind === 'regency' && codes?.regencyCode !== undefined) {
    return { sub, roles: ['REGENCY'], purpose: 'DASHBOARD', level: 'REGENCY', organisation_code: of };
  }
  if (kind === 'integration' && isProvince) {
    return {
      sub,
      roles: ['INTEGRATION'],
      purpose: 'INTEGRATION',
      level: 'PROVINCE',
      organisation_code: of,
      scope: 'commitment:report attendance:record recommendation:answer deposit:record',
    };
  }
  const duty = Object.keys(Duty).find((each) => slug(each) === of);
  return kind === 'whistleblowing' && duty
    ? { sub, ...CENTRE, roles: ['WHISTLEBLOWING'], purpose: 'DASHBOARD', duties: [duty] }
    : undefined;
}

function external(sub: string, engagement: string): Claims | undefined {
  const [body = '', offices = ENGAGED] = engagement.split('@');
  const engagements = offices.split(',');
  if (!['bpk', 'bpkp'].includes(body) || engagements.some((code) => !codesOf(code))) return undefined;
  return { sub, roles: ['EXTERNAL_AUDITOR'], purpose: 'AUDIT', body: body.toUpperCase(), engagements };
}

/** IDENTITY_CUSTODIAN → identity-custodian. */
function slug(duty: string): string {
  return duty.toLowerCase().replaceAll('_', '-');
}
