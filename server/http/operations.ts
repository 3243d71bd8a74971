import { isIP } from 'node:net';
import { type Request, Router } from 'express';
import type { Config } from '../config.ts';
import type { Meters } from '../meters.ts';

/** A proxy that is not accounted for hands on everybody's requests from this very machine. */
function onLoopback(request: Request, proxies: number): boolean {
  if (proxies === 0 && request.headers['x-forwarded-for'] !== undefined) return false;
  const address = request.ip?.replace(/^::ffff:/, '') ?? '';
  return isIP(address) === 4 ? address.startsWith('127.') : address === '::1';
}

/** Where operators look: is it up, and how is it doing. */
export function operations(deps: { config: Pick<Config, 'METRICS' | 'TRUST_PROXY'>; meters: Meters; health: () => { ok: boolean; visitors: number; galleries: number; exhibitions: string[] } }): Router {
  const routes = Router();
  routes.get('/health', (_request, response) => {
    const health = deps.health();
    response.status(health.ok ? 200 : 503).set('Cache-Control', 'no-store').json(health);
  });
  routes.get('/metrics', async (request, response, next) => {
    const open = deps.config.METRICS === 'open' || (deps.config.METRICS === 'loopback' && onLoopback(request, deps.config.TRUST_PROXY));
    if (!open) {
      next();
      return;
    }
    response.set('Cache-Control', 'no-store').type(deps.meters.registry.contentType).send(await deps.meters.registry.metrics());
  });
  return routes;
}
