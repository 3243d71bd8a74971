import { Router } from 'express';
import type { Config } from '../config.ts';
import type { Meters } from '../meters.ts';
import { onLoopback } from './loopback.ts';

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
