import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

export const CommitmentStatus = enumOf(['AGREED', 'IN_PROGRESS', 'REPORTED_DONE', 'VERIFIED', 'CANCELLED']);
export type CommitmentStatus = keyof typeof CommitmentStatus;
registerEnumType(CommitmentStatus, {
  name: 'CommitmentStatus',
  description: 'How far a commitment is. A report that is rejected leads back to IN_PROGRESS.',
  valuesConfig: {
    AGREED: { description: 'Disepakati.' },
    IN_PROGRESS: { description: 'Berjalan.' },
    REPORTED_DONE: { description: 'Dilaporkan selesai: the office says so.' },
    VERIFIED: { description: 'Terverifikasi: the inspectorate (APIP) says so.' },
    CANCELLED: { description: 'Dibatalkan.' },
  },
});

/** In these nothing is owed any more. */
export const SETTLED: readonly CommitmentStatus[] = [CommitmentStatus.VERIFIED, CommitmentStatus.CANCELLED];
