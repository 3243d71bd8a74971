import { isIP } from 'node:net';
import type { Request } from 'express';

/** Whether a request comes from this very machine. A proxy that is not accounted for hands on everybody's requests from there. */
export function onLoopback(request: Request, proxies: number): boolean {
  if (proxies === 0 && request.headers['x-forwarded-for'] !== undefined) return false;
  const address = request.ip?.replace(/^::ffff:/, '') ?? '';
  return isIP(address) === 4 ? address.startsWith('127.') : address === '::1';
}
