import type { News } from '#protocol/messages.ts';
import { type GalleryLink, createGalleryLink } from '../../client/net/gallery-link.ts';
import type { LinkNews } from '../../client/net/gallery-link.ts';
import { Roster } from '../../client/others/roster.ts';
import { type LiveTour, copyTour, myMember } from '../../client/tour/live-tour.ts';
import { newIdentity, until } from './visitors.ts';

export type PageOptions = { exhibition?: string; name?: string; onLive?: (live: LiveTour | null) => void; onStatus?: (news: LinkNews) => void };

/** A visitor's page as far as a live tour needs one: the client's own link, and the tour as it tells of it. */
export class TourPage {
  readonly name: string;
  /** The secret by which the server knows this visitor again. */
  readonly identity = newIdentity();
  readonly link: GalleryLink;
  readonly points: News['point'][] = [];
  readonly circles: News['circle'][] = [];
  live: LiveTour | null = null;
  copies = 0;
  me = '';
  state = '';
  reason = '';
  welcome: Pick<News['welcome'], 'guide' | 'time'> | null = null;

  constructor(url: string, { exhibition = 'small', name = 'Bo', onLive, onStatus }: PageOptions = {}) {
    this.name = name;
    this.link = createGalleryLink({
      url,
      exhibitionId: exhibition,
      settings: () => ({ name, colour: 2 }),
      roster: new Roster(),
      shelf: { getItem: () => this.identity, setItem: () => undefined },
      onStatus: (news) => {
        this.state = news.state;
        this.reason = news.reason ?? '';
        onStatus?.(news);
      },
      onMe: ({ id }) => void (this.me = id),
      onWelcome: (news) => void (this.welcome = news),
      onTour: (tour) => {
        const now = copyTour(tour, this.live);
        if (now !== this.live) this.copies += 1;
        this.live = now;
        onLive?.(now);
      },
      onPoint: (point) => void this.points.push(point),
      onCircle: (circle) => void this.circles.push(circle),
      onPeople: () => undefined,
      onChat: () => undefined,
      onReaction: () => undefined,
      onSnap: () => undefined,
    });
  }

  get mine() {
    return myMember(this.live, this.me);
  }

  async joined(code?: string): Promise<this> {
    await this.link.join(code);
    await until(() => this.state === 'joined', 'to be in', 10_000);
    return this;
  }
}
