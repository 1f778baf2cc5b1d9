import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

export const ImportState = enumOf(['RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'INTERRUPTED']);
export type ImportState = keyof typeof ImportState;
registerEnumType(ImportState, {
  name: 'ImportState',
  description: 'How far an import is.',
  valuesConfig: {
    RUNNING: { description: 'It waits for its turn, or goes on: `rowsDone` of `rowsTotal`.' },
    DONE: { description: 'Every line was looked at; `written` says whether anything was kept.' },
    FAILED: { description: 'It could not be read or written; `code` and `message` say why.' },
    CANCELLED: { description: 'Whoever began it stopped it; what was written before stays.' },
    INTERRUPTED: {
      description:
        'Nothing was heard of it for five minutes: its process ended. Sending the file again goes on.',
    },
  },
});
