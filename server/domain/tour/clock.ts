import type { LiveTour } from './live-tour.ts';

/** The clocks stand still from now; a pause within a pause changes nothing. */
export function stopClocks(tour: LiveTour, now: number): void {
  if (tour.stoppedAt === 0) tour.stoppedAt = now;
}

/** The clocks go on as if the time since had not been. */
export function startClocks(tour: LiveTour, now: number): void {
  if (tour.stoppedAt === 0) return;
  const idle = Math.max(0, now - tour.stoppedAt);
  if (tour.startedAt !== 0) tour.startedAt += idle;
  if (tour.stopAt !== 0) tour.stopAt += idle;
  tour.stoppedAt = 0;
}

/** Milliseconds led at this stop. */
export const ledHere = (tour: LiveTour, now: number): number => (tour.stopAt === 0 ? 0 : (tour.stoppedAt || now) - tour.stopAt);
