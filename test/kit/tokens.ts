const tokens = new Map<string, Promise<string>>();

export const ISSUER = process.env.TEST_ISSUER as string;

/** An access token of a persona, asked for like any OAuth client's. */
export function tokenFor(persona: string): Promise<string> {
  const token = tokens.get(persona) ?? askFor(persona);
  tokens.set(persona, token);
  return token;
}

async function askFor(persona: string): Promise<string> {
  const answer = await fetch(`${ISSUER}/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: persona }),
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  return access_token;
}
