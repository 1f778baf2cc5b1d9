import { DomainError } from '@oversight/kernel';

/** The code of a refusal; anything else that is thrown is a fault. */
export function refusedFor(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (thrown) {
    if (thrown instanceof DomainError) return thrown.extensions.code;
    throw thrown;
  }
}
