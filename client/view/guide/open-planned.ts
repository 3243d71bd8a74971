import type { PlannedNews } from '#protocol/planned.ts';
import type { Acted } from '../../net/gallery-link.ts';
import type { VisitStore } from '../../visit/visit.ts';

/** Opens a planned tour where people wait for it, with everything as it was planned. */
export async function openPlanned(store: VisitStore, { id, tour, languages, capacity, link, transcript }: PlannedNews): Promise<Acted<'tour-start'>> {
  const { gallery, planned } = store.getState();
  if (gallery === null) return { ok: false, refusal: { code: 'offline' } };
  if (planned !== id) {
    store.setState({ planned: id, tourLink: id });
    await gallery.join(undefined, id);
  }
  return gallery.tourAct('tour-start', { tour, languages, capacity, link, transcript, planned: id });
}
