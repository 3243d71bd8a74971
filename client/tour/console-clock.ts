import type { Tour } from '#scenes/format/tour-schema.ts';
import { clockOf, type LiveTour } from './live-tour.ts';

/** Closer than this to the plan is on time, in seconds. */
const ON_TIME = 30;

/** How the guide's clocks stand; all in seconds. */
export type PlanClock = {
  stopSeconds: number;
  stopPlanned: number;
  tourSeconds: number;
  tourPlanned: number;
  /** Behind the plan; negative when ahead of it. A stop counts against it only once it has had its minutes. */
  behind: number;
};

/** Clocks against the score's minutes, at `serverNow` in server milliseconds. The score's own total counts the walks that its stops leave out. */
export function planClock(tour: Pick<Tour, 'minutes' | 'stops'>, live: LiveTour, serverNow: number): PlanClock {
  const { tourSeconds, stopSeconds } = clockOf(live, serverNow);
  const before = tour.stops.slice(0, live.stop).reduce((sum, { minutes }) => sum + minutes * 60, 0);
  const stopPlanned = (tour.stops[live.stop]?.minutes ?? 0) * 60;
  return { stopSeconds, stopPlanned, tourSeconds, tourPlanned: tour.minutes * 60, behind: tourSeconds - before - Math.min(stopSeconds, stopPlanned) };
}

/** Seconds as a clock shows them: "2:10", "1:02:03". */
export function clockWords(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (number: number): string => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** How the tour lies against its plan, in whole minutes, at least one unless on time. */
export function planDifference(behind: number): { way: 'onTime' | 'behind' | 'ahead'; minutes: number } {
  if (Math.abs(behind) < ON_TIME) return { way: 'onTime', minutes: 0 };
  return { way: behind > 0 ? 'behind' : 'ahead', minutes: Math.max(1, Math.round(Math.abs(behind) / 60)) };
}
