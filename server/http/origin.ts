/**
 * Whether a page of `origin` may talk to this server. Programs send no origin and carry no cookies of anybody, so they
 * may. Browsers always send one on sockets and posts: it must be the server's own (same host and port) or a listed one.
 */
export function originAllowed(origin: string | null | undefined, host: string | null | undefined, allowed: readonly string[]): boolean {
  if (origin === null || origin === undefined || origin === '') return true;
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false;
  // A real Origin header is nothing but scheme, host and port.
  if (url.origin !== origin) return false;
  if (allowed.includes(url.origin)) return true;
  return host !== null && host !== undefined && host !== '' && url.host === withoutDefaultPort(host.toLowerCase(), url.protocol);
}

function withoutDefaultPort(host: string, protocol: string): string {
  return URL.canParse(`${protocol}//${host}`) ? new URL(`${protocol}//${host}`).host : '';
}
