import express, { type Response, Router } from 'express';
import { exhibitionId, planChange, plannedId, planRequest } from '#protocol/planned-requests.ts';
import { type Outcome, type RefusalCode, refused } from '#protocol/refusals.ts';
import type { Guide } from '../domain/guide.ts';
import { PLANS_PER_GUIDE } from '../domain/planned-tour.ts';
import { Buckets } from '../domain/token-bucket.ts';
import type { GuideSessions } from '../guides/guide-sessions.ts';
import type { Meters } from '../meters.ts';
import type { PlannedTours } from '../planned/planned-tours.ts';
import { StoreUnavailable } from '../store/store.ts';

/** Largest body of a request in bytes. */
const LARGEST_BODY = 8 * 1024;
const statuses: Partial<Record<RefusalCode, number>> = { malformed: 400, 'not-yours': 403, 'planned-unknown': 404, 'exhibition-unknown': 404, 'too-fast': 429, 'not-saved': 503 };

export type PlannedRoutesDeps = { planned: PlannedTours; sessions: GuideSessions; meters: Meters; /** Milliseconds of a steady clock. */ now: () => number };

/** Tours at a set time: what their guide may do with them, and what whoever has the link may know. */
export function plannedRoutes({ planned, sessions, meters, now }: PlannedRoutesDeps): Router {
  const paces = new Buckets(PLANS_PER_GUIDE);
  const routes = Router();

  async function answer(response: Response, act: () => Promise<Outcome>): Promise<void> {
    response.set('Cache-Control', 'no-store');
    const outcome = await act().catch((cause: unknown) => {
      if (!(cause instanceof StoreUnavailable)) throw cause;
      return refused('not-saved', 5_000);
    });
    if (!outcome.ok) meters.refusals.inc({ code: outcome.refusal.code });
    response.status(outcome.ok ? 200 : (statuses[outcome.refusal.code] ?? 409)).json(outcome);
  }

  /** Acts as the guide whose session the request carries. */
  async function asGuide(cookies: string | undefined, act: (guide: Guide) => Promise<Outcome>): Promise<Outcome> {
    const guide = await sessions.read(cookies);
    if (guide === null) return refused('not-yours');
    paces.sweep(now());
    const wait = paces.take(guide.id, now());
    return wait > 0 ? refused('too-fast', wait) : act(guide);
  }

  routes.get('/api/guide/planned', (request, response) =>
    answer(response, () => asGuide(request.headers.cookie, async (guide) => ({ ok: true, planned: await planned.listOf(guide, exhibitionId.catch('').parse(request.query['exhibition'])) }))),
  );

  routes.post('/api/guide/planned', express.json({ limit: LARGEST_BODY }), (request, response) =>
    answer(response, () =>
      asGuide(request.headers.cookie, (guide) => {
        const body = planRequest.safeParse(request.body);
        return body.success ? planned.plan(guide, body.data) : Promise.resolve(refused('malformed'));
      }),
    ),
  );

  routes.patch('/api/guide/planned/:id', express.json({ limit: LARGEST_BODY }), (request, response) =>
    answer(response, () =>
      asGuide(request.headers.cookie, (guide) => {
        const body = planChange.safeParse(request.body);
        return body.success ? planned.change(guide, request.params.id, body.data) : Promise.resolve(refused('malformed'));
      }),
    ),
  );

  routes.get('/api/planned/:exhibition/:id', (request, response) =>
    answer(response, async () => {
      const { id, exhibition } = request.params;
      const looked = plannedId.safeParse(id).success ? await planned.look(id, exhibition) : null;
      return looked === null ? refused('planned-unknown') : { ok: true, planned: looked.news };
    }),
  );

  return routes;
}
