import type { ChatLine, News } from '#protocol/messages.ts';
import { refused } from '#protocol/refusals.ts';
import { type ChatLog, told } from '../domain/chat-log.ts';
import { limits } from '../domain/limits.ts';
import { plainChat, plainName } from '../domain/plain-words.ts';
import { type Allowance, type Bucket, type Buckets, take, waitFor } from '../domain/token-bucket.ts';
import type { Handlers } from './door.ts';
import type { GalleryVoice } from './gallery-voice.ts';
import type { Line } from './line.ts';
import type { Pointed } from './mirror-news.ts';
import type { TranscriptWriter } from './transcript-writer.ts';

/** What the intentions act on. */
export type Acting = {
  chat: ChatLog;
  transcript: Pick<TranscriptWriter, 'full' | 'add' | 'flush'>;
  /** Shared by all galleries: lines of chat per address. */
  chatByAddress: Buckets;
  hasExhibit: (ref: string) => boolean;
  /** Writes what others may know of a member into the state. */
  show: (line: Line) => void;
  tell: <K extends 'chat' | 'reaction'>(type: K, news: News[K]) => void;
  /** Shows what somebody points at, here and in all other galleries of the tour. */
  point: (line: Line, pointed: Pointed) => void;
  /** What the live tour says of a person. */
  tour: { readonly transcriptOf: string | null; isMuted: (key: string) => boolean; mayPoint: (line: Line) => boolean; renamed: (line: Line) => void };
  voice: GalleryVoice;
  /** Milliseconds of the server's steady clock, and since 1970. */
  now: () => number;
  time: () => number;
};

type Acts = Pick<Handlers, 'intentions' | 'moments'>;

export function galleryIntentions(on: Acting): Acts {
  /** Refused with the time to wait when the allowance is used up; null when it was taken. */
  function tooFast(bucket: Bucket, allowance: Allowance) {
    const now = on.now();
    return take(bucket, allowance, now) ? null : refused('too-fast', waitFor(bucket, allowance, now));
  }

  /** A line is confirmed once it is written down, if it is to be. */
  async function confirmed(seq: number) {
    return (await on.transcript.flush()) ? { ok: true as const, seq } : refused('not-saved', 1000);
  }

  function say(line: Line, body: { line: string; text: string }) {
    const { member } = line;
    const before: ChatLine | null = on.chat.posted(member.key, body.line);
    if (before !== null) return confirmed(before.seq);
    if (on.tour.isMuted(member.key)) return refused('muted');
    if (on.transcript.full) {
      void on.transcript.flush();
      return refused('not-saved', 1000);
    }
    const words = plainChat(body.text);
    if (!words.ok) return words;
    const fast = tooFast(line.chat, limits.chatPerPerson);
    if (fast !== null) return fast;
    const wait = on.chatByAddress.take(line.address, on.now());
    if (wait > 0) return refused('too-fast', wait);
    const { id, number, name, colour } = member;
    const posted = on.chat.post(member.key, body.line, { id, number, name, colour }, words.text, on.time());
    if (!posted.ok) return posted;
    const { kept } = posted;
    on.tell('chat', told(kept));
    if (on.tour.transcriptOf !== null) on.transcript.add(on.tour.transcriptOf, kept);
    return confirmed(kept.seq);
  }

  return {
    intentions: {
      say,
      'chat-since': (line, { seq }) => tooFast(line.catchUps, limits.catchUpPerPerson) ?? { ok: true, ...on.chat.since(seq) },
      rename(line, body) {
        const words = plainName(body.name);
        if (!words.ok) return words;
        const fast = tooFast(line.renames, limits.renamesPerPerson);
        if (fast !== null) return fast;
        Object.assign(line.member, { name: words.name, colour: body.colour });
        on.show(line);
        on.tour.renamed(line);
        return { ok: true, name: words.name, colour: body.colour };
      },
      at(line, { ref }) {
        if (ref !== null && !on.hasExhibit(ref)) return refused('exhibit-unknown');
        const fast = tooFast(line.readings, limits.readingPerPerson);
        if (fast !== null) return fast;
        line.member.at = ref ?? '';
        on.show(line);
        return { ok: true };
      },
      'voice-ticket': (line) => on.voice.ticket(line),
      'voice-hear': (line, body) => on.voice.wish(line, body),
    },
    moments: {
      react(line, { kind }) {
        if (take(line.reactions, limits.reactionsPerPerson, on.now())) on.tell('reaction', { id: line.member.id, kind });
      },
      // Taking the pointer away is never lost for being too often.
      point(line, spot) {
        if (on.tour.mayPoint(line) && (take(line.points, limits.pointsPerPerson, on.now()) || !spot.on)) on.point(line, { type: 'point', news: { id: line.member.id, ...spot } });
      },
      circle(line, { points }) {
        if (on.tour.mayPoint(line) && take(line.circles, limits.circlesPerPerson, on.now())) on.point(line, { type: 'circle', news: { id: line.member.id, points } });
      },
    },
  };
}
