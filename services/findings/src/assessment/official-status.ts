import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

/** The four statuses of Peraturan BPK 2/2017, in their legal names; only the auditor sets them. */
export const OfficialStatus = enumOf([
  'SESUAI',
  'BELUM_SESUAI',
  'BELUM_DITINDAKLANJUTI',
  'TIDAK_DAPAT_DITINDAKLANJUTI',
]);
export type OfficialStatus = keyof typeof OfficialStatus;
registerEnumType(OfficialStatus, {
  name: 'OfficialStatus',
  description: 'Status of a recommendation under Peraturan BPK 2/2017. Only the auditor sets it.',
  valuesConfig: {
    SESUAI: { description: 'Status 1: followed up as recommended.' },
    BELUM_SESUAI: { description: 'Status 2: in process, or answered but not adequately.' },
    BELUM_DITINDAKLANJUTI: {
      description: 'Status 3: no valid answer yet; where every recommendation begins.',
    },
    TIDAK_DAPAT_DITINDAKLANJUTI: { description: 'Status 4: cannot be followed up, for a valid reason.' },
  },
});

/** Still to be worked on: status 2 or 3. */
export const isOpen = (status: OfficialStatus): boolean =>
  status === OfficialStatus.BELUM_SESUAI || status === OfficialStatus.BELUM_DITINDAKLANJUTI;
