import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';

/** A fresh pair at every start: the private half stays with the gateway, the services get the public one. */
export async function makePassportKeys(): Promise<{ privateKey: JWK; publicKeys: JSONWebKeySet }> {
  const { privateKey, publicKey } = await generateKeyPair('Ed25519', { extractable: true });
  const kid = crypto.randomUUID();
  return {
    privateKey: { ...(await exportJWK(privateKey)), kid },
    publicKeys: { keys: [{ ...(await exportJWK(publicKey)), kid }] },
  };
}
