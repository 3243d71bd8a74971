import type { ChatLine } from '#protocol/messages.ts';
import { closing } from '#protocol/refusals.ts';
import type { GalleryState } from '#protocol/state.ts';
import type { TourState } from '#protocol/tour-state.ts';
import { PROTOCOL_VERSION, STATE_SHAPE } from '#protocol/version.ts';
import type { Known } from '../others/roster.ts';
import { ActOutbox } from './act-outbox.ts';
import { ChatFeed } from './chat-feed.ts';
import { Connector, type Wish } from './connector.ts';
import type { GalleryLine } from './gallery-line.ts';
import { newTab, ownIdentity } from './identity.ts';
import type { GalleryLink, LinkOptions } from './link-options.ts';
import { Outbox } from './outbox.ts';
import { PoseReceiver } from './pose-receiver.ts';
import { PoseSender, type SelfBody } from './pose-sender.ts';
import { reloadOnce } from './reload-once.ts';

export type { ActBody, Acted } from './act-outbox.ts';
export type { GalleryLink, LinkNews, LinkOptions, LinkState } from './link-options.ts';

/** The line between this page and a gallery, kept open over whatever happens to it. The page knows nothing below this. */
export function createGalleryLink(options: LinkOptions): GalleryLink {
  const { url, exhibitionId, roster, page } = options;
  const identity = ownIdentity(options.shelf ?? null);
  const tab = newTab();
  const feed = new ChatFeed();
  const outbox = new Outbox();
  const acts = new ActOutbox();
  const bytes = { in: 0, out: 0 };
  let sender: PoseSender | null = null;
  let receiver: PoseReceiver | null = null;
  let me = '';
  let reading: string | null = null;
  let body: SelfBody | null = null;
  let fresh = true;
  let revision = '';
  /** The live tour to come back to: the one I follow or guide. */
  let tour = '';

  const connector: Connector = new Connector({
    url,
    request(wish: Wish) {
      const { name, colour } = options.settings();
      const place = body === null ? {} : { place: { x: body.x, z: body.z, yaw: body.yaw % (2 * Math.PI) } };
      return { protocol: PROTOCOL_VERSION, shape: STATE_SHAPE, exhibition: exhibitionId, identity, tab, name, colour, ...(options.remote === true && { remote: true as const }), ...(tour !== '' && { tour }), ...wish, ...place };
    },
    events: {
      onHeard: (size) => (bytes.in += size),
      onSent: (size) => (bytes.out += size),
      onNews: {
        welcome({ id, place, returned, guide, time }) {
          me = id;
          options.onWelcome?.({ guide, time });
          options.onMe({ id });
          if (returned && fresh) options.onReturned?.(place);
          fresh = false;
          enter();
        },
        chat: (line) => hear([line]),
        reaction: options.onReaction,
        point: (point) => options.onPoint?.(point),
        circle: (circle) => options.onCircle?.(circle),
        snap: options.onSnap,
        'slow-down': () => console.debug('The gallery asks for fewer messages.'),
        'going-down': () => connector.goingDown(),
      },
      onPoses: (frame) => receiver?.take(frame, performance.now()),
      onState: read,
    },
    onStatus(state, reason) {
      const gallery = connector.line?.state;
      options.onStatus({ state, ...(gallery !== undefined && { code: gallery.code, transcriptDays: gallery.transcriptDays }), ...(reason !== undefined && { reason }) });
    },
    onClosed(code) {
      if (code === closing.removed) tour = '';
      sender = null;
      receiver = null;
      outbox.pause();
      acts.pause();
    },
    onGivenUp() {
      outbox.close();
      acts.close();
      // A tour that one is not in any more is not gone along with.
      options.onTour?.(undefined);
    },
    onOutdated: () => page !== undefined && reloadOnce(page),
  });

  /** In: the state is here, and who I am is told. */
  function enter(): void {
    const { line } = connector;
    if (line === null) return;
    // Walls may stand elsewhere than on this page: only loading it anew helps.
    if (revision !== '' && revision !== line.state.revision) page?.location.reload();
    revision = line.state.revision;
    const boxes = [...line.state.grids.values()];
    const [floor] = boxes;
    if (floor === undefined) throw new Error('the gallery has told no grids: client and server disagree on the state');
    roster.forget();
    receiver = new PoseReceiver(boxes, roster);
    sender = new PoseSender(floor, (pose) => line.sendPose(pose));
    if (feed.enter(line.state.gallery)) options.onChat(feed.lines, feed.gallery);
    // Before anybody hears that one is in: they may act at once.
    outbox.open((said) => line.ask('say', said));
    acts.open((name, act) => line.ask(name, act));
    connector.entered();
    read(line.state);
    if (reading !== null) shrug(line.ask('at', { ref: reading }));
    catchUp(line);
  }

  function read(state: GalleryState): void {
    if (me === '') return;
    const known: Known[] = [];
    for (const { id, slot, number, name, colour, at, away } of state.visitors.values()) {
      if (id !== me) known.push({ id, slot, number, name, colour, at: at === '' ? null : at, away });
    }
    if (roster.update(known)) options.onPeople(known);
    tour = state.tour !== undefined && takesPart(state.tour, me) ? state.tour.id : '';
    options.onTour?.(state.tour);
  }

  function hear(lines: readonly ChatLine[]): void {
    const missing = feed.add(lines);
    options.onChat(feed.lines, feed.gallery);
    if (missing && connector.line !== null) catchUp(connector.line);
  }

  function catchUp(line: GalleryLine): void {
    line.ask('chat-since', { seq: feed.seq }).then(
      (answer) => {
        if (line !== connector.line || answer === undefined || !answer.ok) return;
        feed.add(answer.lines);
        feed.settle();
        options.onChat(feed.lines, feed.gallery);
      },
      (cause: unknown) => console.debug('The lines of chat come with the next connection.', cause),
    );
  }

  function wake(): void {
    const hidden = page?.document.visibilityState === 'hidden';
    if (hidden && body !== null) sender?.tell(body, reading !== null, true, performance.now());
    if (!hidden) connector.wake();
  }

  function attend(to: 'addEventListener' | 'removeEventListener'): void {
    page?.[to]('online', wake);
    page?.[to]('pageshow', wake);
    page?.document[to]('visibilitychange', wake);
  }
  function begin(wish: Wish): Promise<void> {
    // Listening twice to the same is listening once.
    attend('addEventListener');
    return connector.begin(wish);
  }

  return {
    join: (code, planned, follow = false) => begin({ ...(code !== undefined && { with: code }), ...(code !== undefined && follow && { follow }), ...(planned !== undefined && { planned }) }),
    takeOver: () => begin({ takeOver: true }),
    leave() {
      attend('removeEventListener');
      connector.leave();
    },
    sendPose(own, nowMs) {
      body = own;
      sender?.tell(own, reading !== null, false, nowMs);
    },
    say: (text) => (connector.wanted ? outbox.say(text) : Promise.resolve({ code: 'offline' })),
    react: (kind) => connector.line?.tell('react', { kind }),
    point: (spot) => connector.line?.tell('point', spot),
    circle: (points) => connector.line?.tell('circle', { points }),
    tourAct: (name, act) => (connector.wanted ? acts.act(name, act) : Promise.resolve({ ok: false, refusal: { code: 'offline' } })),
    async rename(name, colour) {
      const answer = await connector.line?.ask('rename', { name, colour }).catch((cause: unknown) => console.debug('The next join brings the name along.', cause));
      return answer === undefined || answer.ok ? null : answer.refusal;
    },
    setAt(ref) {
      reading = ref;
      if (connector.line !== null) shrug(connector.line.ask('at', { ref }));
    },
    code: () => connector.line?.state.code ?? null,
    get bytesIn() {
      return bytes.in;
    },
    get bytesOut() {
      return bytes.out;
    },
  };
}

/** What a broken line swallows is told again by the next one. */
function shrug(asked: Promise<unknown>): void {
  asked.catch((cause: unknown) => console.debug('Not told; the next connection will.', cause));
}

/** Whether I follow or guide a tour that is not over. */
function takesPart(tour: TourState, me: string): boolean {
  const guides = tour.lead === me || tour.remotes.includes(me) || tour.coGuides.includes(me);
  return tour.phase !== 'ended' && (guides || tour.members.get(me)?.following === true);
}
