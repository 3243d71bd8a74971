export type QualityLevel = 'low' | 'medium' | 'high';

/** Smoothed frame time and how long it has asked for a change. Change it only through `adaptQuality`. */
export type QualityMeter = { level: QualityLevel; smoothMs: number; slowS: number; fastS: number; fallen: number };

const LEVELS: readonly QualityLevel[] = ['low', 'medium', 'high'];
/** Above this a frame is too slow, below the other one there is room; between them nothing changes. */
const SLOW_MS = 24;
const FAST_MS = 13;
const SLOW_PATIENCE_S = 1.5;
const FAST_PATIENCE_S = 6;
/** A frame longer than this is a pause (hidden tab, loading), not a measure of speed. */
const PAUSE_MS = 400;
/** After a level proved too slow twice it is not tried again. */
const MAX_FALLS = 2;

export function createQualityMeter(level: QualityLevel): QualityMeter {
  return { level, smoothMs: 16, slowS: 0, fastS: 0, fallen: 0 };
}

/**
 * Takes one frame's time in milliseconds and returns the level to draw with. Steps down after 1.5 s of slow
 * frames, up after 6 s of fast ones; a level that was left twice for being slow is not entered again.
 */
export function adaptQuality(meter: QualityMeter, frameMs: number): QualityLevel {
  if (frameMs > PAUSE_MS) return meter.level;
  const seconds = frameMs / 1000;
  meter.smoothMs += (frameMs - meter.smoothMs) * Math.min(1, seconds * 4);
  meter.slowS = meter.smoothMs > SLOW_MS ? meter.slowS + seconds : 0;
  meter.fastS = meter.smoothMs < FAST_MS ? meter.fastS + seconds : 0;
  const at = LEVELS.indexOf(meter.level);
  if (meter.slowS > SLOW_PATIENCE_S && at > 0) {
    meter.fallen++;
    return moveTo(meter, LEVELS[at - 1]!);
  }
  if (meter.fastS > FAST_PATIENCE_S && at < LEVELS.length - 1 && meter.fallen < MAX_FALLS) {
    return moveTo(meter, LEVELS[at + 1]!);
  }
  return meter.level;
}

function moveTo(meter: QualityMeter, level: QualityLevel): QualityLevel {
  meter.level = level;
  meter.slowS = 0;
  meter.fastS = 0;
  return level;
}
