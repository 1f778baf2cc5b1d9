import { DomainError } from '@oversight/kernel';
import type { WorkflowState } from '../follow-up/workflow.ts';

/** While these last, the answer is with the office: it shows what it wants judged. */
export const WITH_THE_OFFICE: readonly WorkflowState[] = ['RECEIVED', 'DISPOSED', 'DRAFTED', 'RETURNED'];

export const isWithTheOffice = (workflow: WorkflowState): boolean => WITH_THE_OFFICE.includes(workflow);

/** What was submitted is judged as it is. */
export function mustBeWithTheOffice(workflow: WorkflowState): void {
  if (!isWithTheOffice(workflow))
    throw new DomainError('ILLEGAL_STEP', `Nothing is added to an answer that is ${workflow}.`, {
      status: workflow,
    });
}
