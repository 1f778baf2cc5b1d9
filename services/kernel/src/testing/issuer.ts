import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, type JWTHeaderParameters, SignJWT } from 'jose';

export interface Claims extends Record<string, unknown> {
  readonly sub?: string;
}

/** A real issuer on loopback: its description, its key set, and tokens signed by its keys. */
export async function startIssuer() {
  const published: JWK[] = [];
  const privateKeys = new Map<string, Parameters<SignJWT['sign']>[0]>();
  let answering = true;
  let reads = 0;
  let requests = 0;

  const http = createServer((request, response) => {
    requests += 1;
    if (request.url === '/keys') reads += 1;
    if (!answering) return response.writeHead(500).end();
    const body = request.url === '/keys' ? { keys: published } : { issuer: url, jwks_uri: `${url}/keys` };
    return response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;

  return {
    url,
    audience: 'graph',
    published,
    /** How often its keys were asked for. */
    get reads() {
      return reads;
    },
    /** How often it was asked for anything. */
    get requests() {
      return requests;
    },
    setAnswering(now: boolean) {
      answering = now;
    },
    /** A key pair; published unless told otherwise. */
    async addKey(kid: string, { alg = 'ES256', publish = true } = {}): Promise<JWK> {
      const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
      const jwk = { ...(await exportJWK(publicKey)), kid, alg };
      privateKeys.set(kid, privateKey);
      if (publish) published.push(jwk);
      return jwk;
    },
    /** A good token for five minutes, but for what is said otherwise. */
    token(claims: Claims = {}, header: Partial<JWTHeaderParameters> = {}): Promise<string> {
      const { kid = 'first', alg = 'ES256', ...rest } = header;
      const now = Math.floor(Date.now() / 1000);
      const usual = { iss: url, aud: 'graph', sub: 'someone', iat: now, exp: now + 300 };
      const key = privateKeys.get(kid);
      if (!key) throw new Error(`no key ${kid}`);
      return new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg, kid, ...rest }).sign(key);
    },
    async close() {
      http.closeAllConnections();
      await new Promise((closed) => http.close(closed));
    },
  };
}

export type TestIssuer = Awaited<ReturnType<typeof startIssuer>>;
