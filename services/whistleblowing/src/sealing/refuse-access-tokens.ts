import { ConfigError, type ServiceSettings } from '@oversight/kernel';

/** A token names its bearer, and this process must never hold the name of whoever asks. */
export function refuseAccessTokens(settings: ServiceSettings): void {
  if ('accessTokens' in settings) {
    throw new ConfigError('whistleblowing takes no access tokens: give it PASSPORT_KEYS of the gateway.');
  }
}
