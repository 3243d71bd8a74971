/**
 * How the three-dimensional view lives: it is set up, drawn, may lose its graphics and be set up again. `round` grows
 * with every set-up. Times in milliseconds.
 */
export type StageLife = {
  state: 'setting-up' | 'drawn' | 'lost' | 'reading';
  round: number;
  losses: readonly number[];
  /** Why there is only reading: no graphics at all, or lost too often. */
  why: 'unable' | 'lost' | null;
};

export type StageEvent = { kind: 'drawn' } | { kind: 'lost'; at: number } | { kind: 'again' } | { kind: 'unable' } | { kind: 'retry' };

export const FIRST_STAGE: StageLife = { state: 'setting-up', round: 0, losses: [], why: null };
/** Losses within this time of each other mean that the device cannot hold this much. */
const TOGETHER = 60_000;
const MOST_LOSSES = 3;

/** The losses that count together with one at `at`, itself included. */
export function recentLosses(life: StageLife, at: number): readonly number[] {
  return [...life.losses.filter((one) => at - one <= TOGETHER), at];
}

export function nextStage(life: StageLife, event: StageEvent): StageLife {
  switch (event.kind) {
    case 'drawn':
      return life.state === 'setting-up' ? { ...life, state: 'drawn' } : life;
    case 'lost': {
      const losses = recentLosses(life, event.at);
      return losses.length >= MOST_LOSSES ? { ...life, state: 'reading', losses, why: 'lost' } : { ...life, state: 'lost', losses };
    }
    case 'again':
      return life.state === 'lost' ? { ...life, state: 'setting-up', round: life.round + 1 } : life;
    case 'unable':
      return { ...life, state: 'reading', why: life.losses.length > 0 ? 'lost' : 'unable' };
    case 'retry':
      return { state: 'setting-up', round: life.round + 1, losses: [], why: null };
  }
}
