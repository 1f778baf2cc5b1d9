/** Where this machine reaches what listens there: on every address it listens on its own one too. */
export const originAt = (host: string, port: number): string => `http://${reachable(host)}:${port}`;

function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
