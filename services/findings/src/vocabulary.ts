import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

export const ReportSource = enumOf(['BPK', 'APIP']);
export type ReportSource = keyof typeof ReportSource;
registerEnumType(ReportSource, {
  name: 'ReportSource',
  description:
    'Who audited: BPK from outside, APIP (Inspektorat Utama) from inside. Only the source sets its status.',
});

export const AuditType = enumOf([
  'FINANCIAL',
  'PERFORMANCE',
  'SPECIAL_PURPOSE',
  'INVESTIGATIVE',
  'AUDIT',
  'REVIEW',
  'EVALUATION',
  'MONITORING',
]);
export type AuditType = keyof typeof AuditType;
registerEnumType(AuditType, {
  name: 'AuditType',
  description:
    'BPK: financial, performance, special purpose (PDTT), investigative. APIP: PP 60/2008 article 48.',
});

export const AuditOpinion = enumOf(['WTP', 'WDP', 'TW', 'TMP']);
export type AuditOpinion = keyof typeof AuditOpinion;
registerEnumType(AuditOpinion, {
  name: 'AuditOpinion',
  description: 'Opinion of BPK on financial statements: unqualified, qualified, adverse, disclaimer.',
});

export const ProcessArea = enumOf([
  'BUDGET_PLANNING',
  'PROCUREMENT',
  'OFFICIAL_TRAVEL',
  'HONORARIA',
  'ELECTION_GRANT',
  'CASH_AND_ADVANCES',
  'AD_HOC_BODIES',
  'ELECTION_LOGISTICS',
  'STATE_ASSETS',
  'PERSONNEL',
  'FINANCIAL_REPORTING',
  'INFORMATION_TECHNOLOGY',
  'OTHER',
]);
export type ProcessArea = keyof typeof ProcessArea;
registerEnumType(ProcessArea, {
  name: 'ProcessArea',
  description: 'Business process in which the weakness showed.',
});

export const Severity = enumOf(['CRITICAL', 'HIGH', 'MEDIUM', 'LOW']);
export type Severity = keyof typeof Severity;
registerEnumType(Severity, {
  name: 'Severity',
  description:
    'How grave a finding is, by kind and value; no official scale: the thresholds are configuration of this graph.',
  valuesConfig: {
    CRITICAL: { description: 'Coded 1.05, or of Rp 1 bn or more, or a repeat after closure.' },
    HIGH: { description: 'Coded 1.01, or of Rp 200 m or more.' },
    MEDIUM: { description: 'Coded 1.02, 1.03 or 2, or of Rp 10 m or more.' },
    LOW: { description: 'The rest.' },
  },
});

export const FindingState = enumOf(['OPEN', 'CLOSED', 'REOPENED']);
export type FindingState = keyof typeof FindingState;
registerEnumType(FindingState, {
  name: 'FindingState',
  description: 'Follows from the official statuses of its recommendations.',
  valuesConfig: {
    OPEN: { description: 'A recommendation is at status 2 or 3, and all never were settled.' },
    CLOSED: { description: 'All its recommendations are at status 1 or 4.' },
    REOPENED: { description: 'It was closed, and a recommendation is at status 2 or 3 again.' },
  },
});

export const CountedBy = enumOf(['RECOMMENDATIONS', 'ADDRESSEES']);
export type CountedBy = keyof typeof CountedBy;
registerEnumType(CountedBy, {
  name: 'CountedBy',
  description:
    'National numbers count each recommendation once; those of a branch or office count its addressees.',
});
