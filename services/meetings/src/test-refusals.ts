import { DomainError } from '@oversight/kernel';

/** The code of a refused step; anything else that is thrown is a fault. */
export function refusedFor(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (thrown) {
    const { code } = thrown instanceof DomainError ? thrown.extensions : { code: undefined };
    if (code !== 'ILLEGAL_STEP' && code !== 'FOUR_EYES') throw thrown;
    return code;
  }
}
