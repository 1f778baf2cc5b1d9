import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

/** As the findings service says it: two services that ask by one word name it alike. */
export const ReportSource = enumOf(['BPK', 'APIP']);
export type ReportSource = keyof typeof ReportSource;
registerEnumType(ReportSource, {
  name: 'ReportSource',
  description:
    'Who audited: BPK from outside, APIP (Inspektorat Utama) from inside. Only the source sets its status.',
});
