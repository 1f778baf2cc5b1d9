import { badInput } from '@oversight/kernel';
import { edgeFrom, mustStep, type Stepped } from './follow-up-steps.ts';

/** The steps of the office that come before it submits: a machine says in one go what was done elsewhere. */
export function pathToSubmit(part: Stepped, disposedTo?: string): ('DISPOSE' | 'DRAFT')[] {
  const isNew = edgeFrom(part, 'DISPOSE') !== undefined;
  if (isNew && disposedTo === undefined)
    throw badInput('disposedTo', 'It was not disposed yet: say to which position.');
  const disposed: Stepped = isNew ? { ...factsOf(part), workflow: 'DISPOSED' } : part;
  const isToDraft = edgeFrom(disposed, 'DRAFT') !== undefined;
  mustStep(isToDraft ? { ...factsOf(disposed), workflow: 'DRAFTED' } : disposed, 'SUBMIT');
  return [...(isNew ? (['DISPOSE'] as const) : []), ...(isToDraft ? (['DRAFT'] as const) : [])];
}

const factsOf = ({ workflow, officeStatus, organisationCode, source, draftOf }: Stepped): Stepped => ({
  workflow,
  officeStatus,
  organisationCode,
  source,
  draftOf,
});
