import { PLANNED_AHEAD } from '#protocol/planned.ts';

const MINUTE = 60_000;

/** The zone of this device, such as Europe/Berlin. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A time as a field for date and time has it, on this device's clock: 2026-11-25T18:00. */
export function fieldTime(time: number): string {
  const at = new Date(time);
  return new Date(time - at.getTimezoneOffset() * MINUTE).toISOString().slice(0, 16);
}

/** The time that such a field holds, in milliseconds since 1970; null when it holds none. */
export function timeOf(field: string): number | null {
  const time = /^\d{4,6}-\d\d-\d\dT\d\d:\d\d/.test(field) ? new Date(field).getTime() : Number.NaN;
  return Number.isFinite(time) ? time : null;
}

/** What is wrong with a time for a tour, seen at `now`; null when nothing is. */
export function wrongWith(startsAt: number | null, now: number): 'none' | 'past' | 'far' | null {
  if (startsAt === null) return 'none';
  if (startsAt <= now) return 'past';
  return startsAt > now + PLANNED_AHEAD ? 'far' : null;
}

/** The next full hour that is at least half an hour away. */
export const nextHour = (now: number): number => Math.ceil((now + 30 * MINUTE) / (60 * MINUTE)) * 60 * MINUTE;

/** The reader's own way of writing dates, where that is in the page's language. */
const wayOf = (language: string): string => navigator.languages.find((one) => one.split('-')[0] === language.split('-')[0]) ?? language;

/** Date, time and zone on this device's clock, in words. */
export function inWords(time: number, language: string): string {
  return new Intl.DateTimeFormat(wayOf(language), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }).format(time);
}

/** From this many minutes before it, a tour's time is told as what is left. */
const SOON = 90;

/** When something begins, seen at `now`: "in 12 minutes", or date and time while it is far. */
export function untilWords(startsAt: number, now: number, language: string): string {
  const minutes = Math.ceil((startsAt - now) / MINUTE);
  return minutes > SOON ? inWords(startsAt, language) : new Intl.RelativeTimeFormat(language).format(Math.max(1, minutes), 'minute');
}
