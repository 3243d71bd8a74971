import type { Duplex } from 'node:stream';
import { closing } from '#protocol/refusals.ts';
import { type FarVoice, MOST_LINES, SPURT_GAP, VOICE_BEAT, VOICE_PATH, VOICE_SILENCE, type VoiceTicket, farNumber, voiceClosing } from '#protocol/voice.ts';
import { frameFlag, writeBeat, writeFarVoices, writeHello, writePublish, writeTalking } from '#protocol/voice-codec.ts';
import type { WebSocket } from 'ws';
import type { Meters } from '../meters.ts';
import { Outflow } from './outflow.ts';
import { Party } from './party.ts';
import { Tickets } from './tickets.ts';
import type { TourCarrier } from './tour-carrier.ts';
import { VoiceGallery } from './voice-gallery.ts';
import type { Carrying, Talk, VoiceHub } from './voice-hub.ts';
import { VoiceLine } from './voice-line.ts';
import { wholeMessage } from './whole-message.ts';

/** Milliseconds for which a ticket is good. */
const TICKET_LASTS = 30_000;
/** Milliseconds between two looks at which lines live. */
const LOOK_EVERY = 200;
/** Milliseconds that lines have to close when the server is stopped. */
const CLOSING_PATIENCE = 1_000;

const beat = wholeMessage([writeBeat()]);
const silence: ReadonlyMap<number, Talk> = new Map();

export type RelayDeps = { meters: Meters; carrier: TourCarrier; now: () => number; newToken: () => string };

/** The hub in this process: frames come in over WebSockets, and go out to whoever hears them, never queued for who is behind. */
export class VoiceRelay implements VoiceHub {
  readonly #deps: RelayDeps;
  readonly #galleries = new Map<string, VoiceGallery>();
  readonly #tickets: Tickets<Party>;
  readonly #outflow: Outflow;
  readonly #looking: NodeJS.Timeout;

  constructor(deps: RelayDeps) {
    this.#deps = deps;
    this.#tickets = new Tickets(deps.newToken);
    this.#outflow = new Outflow(deps.meters, deps.now);
    this.#looking = setInterval(() => this.#look(), LOOK_EVERY).unref();
  }

  issue(gallery: string, who: number, canPublish: boolean): Promise<VoiceTicket> {
    const now = this.#deps.now();
    const place = this.#open(gallery);
    const party = place.parties.get(who) ?? new Party(place, who, canPublish, now);
    place.parties.set(who, party);
    this.setPublish(gallery, who, canPublish);
    if (party.asked !== null) this.#tickets.redeem(party.asked, now);
    party.asked = this.#tickets.issue(party, now + TICKET_LASTS);
    return Promise.resolve({ kind: 'ws', path: VOICE_PATH, token: party.asked, self: who, canPublish, lasts: TICKET_LASTS });
  }

  setHears(gallery: string, listener: number, speakers: readonly number[]): void {
    const place = this.#galleries.get(gallery);
    const party = place?.parties.get(listener);
    if (party !== undefined) place?.setHears(party, speakers);
  }

  setPublish(gallery: string, who: number, allowed: boolean): void {
    const party = this.#galleries.get(gallery)?.parties.get(who);
    if (party === undefined || party.canPublish === allowed) return;
    party.canPublish = allowed;
    party.send(wholeMessage([writePublish(allowed)]), this.#deps.now());
  }

  kick(gallery: string, who: number): void {
    const place = this.#galleries.get(gallery);
    const party = place?.parties.get(who);
    if (place === undefined || party === undefined) return;
    this.#tickets.revokeAll(party);
    for (const line of party.lines) this.#end(party, line, voiceClosing.ended);
    place.forget(who);
  }

  listeners(gallery: string): readonly number[] {
    return [...(this.#galleries.get(gallery)?.parties.values() ?? [])].filter(({ lines }) => lines.size > 0).map(({ number }) => number);
  }

  talk(gallery: string): ReadonlyMap<number, Talk> {
    return this.#galleries.get(gallery)?.talk ?? silence;
  }

  watch(gallery: string, began: () => void): void {
    this.#open(gallery).began = began;
  }

  carry(gallery: string, to: Carrying | null): void {
    const place = this.#galleries.get(gallery);
    if (place === undefined) return;
    const tour = to?.tour ?? '';
    if (place.tour !== tour) {
      place.untune();
      for (const from of place.far.keys()) this.#toldFar(place, from, []);
      place.tour = tour;
      place.carried = new Map();
      place.untune = tour === '' ? () => undefined : this.#deps.carrier.tune(tour, gallery, { spoken: (number, body) => this.#spoken(place, number, body), told: (from, voices) => this.#toldFar(place, from, voices) });
    }
    if (to === null) return;
    const carried = new Map(to.voices.map(({ number }) => [number, farNumber(to.part, number)]));
    const same = carried.size === place.carried.size && [...carried].every(([slot, number]) => place.carried.get(slot) === number);
    place.carried = carried;
    if (!same) this.#deps.carrier.tell(tour, gallery, to.voices.map((voice) => ({ ...voice, number: farNumber(to.part, voice.number) })));
  }

  farVoices(gallery: string): readonly FarVoice[] {
    return [...(this.#galleries.get(gallery)?.far.values() ?? [])].flat();
  }

  close(gallery: string): void {
    const place = this.#galleries.get(gallery);
    if (place === undefined) return;
    for (const number of place.parties.keys()) this.kick(gallery, number);
    place.untune();
    this.#galleries.delete(gallery);
  }

  /** Whose ticket it is; it is used up with that. */
  redeem(token: string): Party | null {
    return this.#tickets.redeem(token, this.#deps.now());
  }

  /** A visitor's line is open; it takes the place of the others unless it comes `also`. Lines beyond the most are ended, the oldest first. */
  admit(party: Party, socket: WebSocket, wire: Duplex, also: boolean): VoiceLine {
    const now = this.#deps.now();
    const line = new VoiceLine(socket, wire, this.#tickets.issue(party, Infinity), now);
    const leaving = also ? [...party.lines].slice(0, Math.max(0, party.lines.size - MOST_LINES + 1)) : [...party.lines];
    for (const old of leaving) this.#end(party, old, voiceClosing.ended);
    party.asked = null;
    party.lines.add(line);
    this.#deps.meters.voiceLines.inc();
    const { gallery } = party;
    const first = [writeHello(party.number, party.canPublish, line.token), writeTalking(talkingNow(gallery, now))];
    if (gallery.far.size > 0) first.push(writeFarVoices(this.farVoices(gallery.id)));
    line.send(wholeMessage(first), now);
    gallery.began();
    return line;
  }

  /** A line is closed, from whichever side. */
  gone(party: Party, line: VoiceLine): void {
    if (!party.lines.delete(line)) return;
    this.#deps.meters.voiceLines.dec();
    this.#tickets.end(line.token, this.#deps.now() + TICKET_LASTS);
  }

  /** A frame was let in: `body` is seq, flags and Opus. */
  speak(party: Party, body: Uint8Array): void {
    const { gallery, number } = party;
    const far = gallery.carried.get(number);
    if (far !== undefined) this.#deps.carrier.speak(gallery.tour, gallery.id, far, body);
    this.#spoken(gallery, number, body);
  }

  /** Ends all lines, and resolves when they are closed. */
  async drain(): Promise<void> {
    clearInterval(this.#looking);
    const open = [...this.#lines()];
    const closed = open.map(([, { socket }]) => new Promise((gone) => socket.once('close', gone)));
    for (const [party, line] of open) this.#end(party, line, closing.goingDown);
    await Promise.race([Promise.all(closed), new Promise((late) => setTimeout(late, CLOSING_PATIENCE).unref())]);
    for (const [, { socket }] of open) socket.terminate();
  }

  #open(gallery: string): VoiceGallery {
    const place = this.#galleries.get(gallery) ?? new VoiceGallery(gallery);
    this.#galleries.set(gallery, place);
    return place;
  }

  #end(party: Party, line: VoiceLine, code: number): void {
    this.gone(party, line);
    line.socket.close(code);
  }

  *#lines(): Generator<[Party, VoiceLine]> {
    for (const { parties } of this.#galleries.values()) for (const party of parties.values()) for (const line of party.lines) yield [party, line];
  }

  #toldFar(place: VoiceGallery, from: string, voices: readonly FarVoice[]): void {
    for (const { number } of place.far.get(from) ?? []) if (!voices.some((voice) => voice.number === number)) place.forget(number);
    if (voices.length === 0) place.far.delete(from);
    else place.far.set(from, voices);
    this.#tellAll(place, writeFarVoices(this.farVoices(place.id)));
  }

  #tellAll(place: VoiceGallery, record: Uint8Array): void {
    const now = this.#deps.now();
    const message = wholeMessage([record]);
    for (const party of place.parties.values()) party.send(message, now);
  }

  #spoken(place: VoiceGallery, number: number, body: Uint8Array): void {
    const now = this.#deps.now();
    const talk = place.talk.get(number) ?? { at: -Infinity, talking: false };
    const begins = !talk.talking || now - talk.at > SPURT_GAP;
    place.talk.set(number, talk);
    talk.at = now;
    talk.talking = ((body[2] ?? 0) & frameFlag.end) === 0;
    if (begins) place.began();
    this.#outflow.send(number, body, place.audience(number));
  }

  /** Keeps lines alive, gives up those that are not, and tells who talks where that has changed. */
  #look(): void {
    const now = this.#deps.now();
    this.#tickets.sweep(now);
    let talking = 0;
    for (const place of this.#galleries.values()) {
      const speakers = talkingNow(place, now);
      talking += speakers.filter((number) => place.parties.has(number)).length;
      const shown = speakers.join();
      if (shown !== place.shown) this.#tellAll(place, writeTalking(speakers));
      place.shown = shown;
    }
    this.#deps.meters.voiceTalking.set(talking);
    for (const [party, line] of this.#lines()) {
      if (now - line.heardAt > VOICE_SILENCE) {
        this.#end(party, line, voiceClosing.silent);
        // A line that is stalled would not take the farewell in either.
        line.socket.terminate();
      } else if (now - line.sentAt >= VOICE_BEAT - LOOK_EVERY) line.send(beat, now);
    }
  }
}

function talkingNow(place: VoiceGallery, now: number): number[] {
  return [...place.talk].filter(([, { at, talking }]) => talking && now - at <= SPURT_GAP).map(([number]) => number).sort((a, b) => a - b);
}
