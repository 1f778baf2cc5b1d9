import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';

export interface PassportKeys {
  readonly privateKey: JWK;
  readonly publicKeys: JSONWebKeySet;
}

/** A fresh pair at every start: the private half stays with the gateway, the services get the public one. */
export async function makePassportKeys(): Promise<PassportKeys> {
  const { privateKey, publicKey } = await generateKeyPair('Ed25519', { extractable: true });
  const kid = crypto.randomUUID();
  return {
    privateKey: { ...(await exportJWK(privateKey)), kid },
    publicKeys: { keys: [{ ...(await exportJWK(publicKey)), kid }] },
  };
}
