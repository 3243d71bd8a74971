import type { PlannedNews } from '#protocol/planned.ts';
import type { PlanChange, PlanRequest } from '#protocol/planned-requests.ts';
import type { Outcome, Refusal } from '#protocol/refusals.ts';
import { askServer } from './ask-server.ts';
import { newLine } from './identity.ts';
import type { Unsaid } from './outbox.ts';

/** What came of asking: the server's answer, or no line to ask over. */
export type Asked<T> = Outcome<T> | { ok: false; refusal: Refusal | Unsaid };

async function ask<T>(...asking: Parameters<typeof askServer>): Promise<Asked<T>> {
  try {
    return (await askServer(...asking)) as Outcome<T>;
  } catch (cause) {
    console.debug('The server could not be asked about planned tours.', cause);
    return { ok: false, refusal: { code: 'offline' } };
  }
}

/** The planned tours of the guide who is signed in. */
export const listPlanned = (exhibition: string) => ask<{ planned: PlannedNews[] }>(`/api/guide/planned?exhibition=${encodeURIComponent(exhibition)}`);

/** Plans a tour; asked again with the same `once`, it is still one. */
export const planTour = (wish: Omit<PlanRequest, 'once'>, once: string) => ask<{ planned: PlannedNews }>('/api/guide/planned', 'POST', { once, ...wish });
export const newOnce = newLine;

export const changePlanned = (id: string, change: PlanChange) => ask<{ planned: PlannedNews }>(`/api/guide/planned/${id}`, 'PATCH', change);

/** How a planned tour stands, for whoever has its link. */
export const lookPlanned = (exhibition: string, id: string) => ask<{ planned: PlannedNews }>(`/api/planned/${encodeURIComponent(exhibition)}/${id}`);
