import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

export const ReportAction = enumOf([
  'CHANGE',
  'DISCARD',
  'ISSUE',
  'CORRECT_RECEIPT',
  'NAME_READERS',
  'RELEASE',
]);
export type ReportAction = keyof typeof ReportAction;
registerEnumType(ReportAction, {
  name: 'ReportAction',
  description: 'What can be done with a report; each is a mutation of its own.',
  valuesConfig: {
    CHANGE: {
      description:
        'Of a draft: `changeReport`, `addReportAddressees`, and what records, changes or removes its findings and recommendations.',
    },
    DISCARD: { description: 'Of a draft: `discardReport`.' },
    ISSUE: { description: 'Of a draft that arrived everywhere, by another person: `issueReport`.' },
    CORRECT_RECEIPT: { description: 'Of an issued one: `correctReceipt`.' },
    NAME_READERS: { description: 'Of a restricted one: `nameReaders`.' },
    RELEASE: { description: 'Of an issued restricted one, by another person: `releaseReport`.' },
  },
});

interface Stage {
  /** Not issued yet; undefined where that does not matter. */
  readonly draft?: boolean;
  readonly restricted?: boolean;
  /** By nobody who wrote in it. */
  readonly others?: boolean;
}

/** When each may be done. What is not written here cannot happen. */
export const STAGES: Readonly<Record<ReportAction, Stage>> = {
  CHANGE: { draft: true },
  DISCARD: { draft: true },
  ISSUE: { draft: true, others: true },
  CORRECT_RECEIPT: { draft: false },
  NAME_READERS: { restricted: true },
  RELEASE: { draft: false, restricted: true, others: true },
};
