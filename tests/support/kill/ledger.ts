import type { Facts } from './facts.ts';

/**
 * What an act leaves behind in the tour: one more of something counted, an entry that is there once, a value of a
 * register (`of` whom, where it is a person's own), or a vote, of which only the counts are told.
 */
export type Claim =
  | { kind: 'step' }
  | { kind: 'entry'; what: string }
  | { kind: 'value'; what: string; of: string; to: string }
  | { kind: 'vote'; poll: string; of: string; option: number };

/** One act as the ledger follows it. An act that is neither acknowledged nor refused may have been done or not. */
export type Ticket = { acknowledge: () => void; refuse: () => void };

export type Found = { lost: string[]; doubled: string[] };

/** What was acknowledged last, and what may have been done as well. */
class Register {
  known: string;
  readonly open = new Set<string>();
  constructor(initial: string) {
    this.known = initial;
  }
}

/** Keeps account of all acts by what was answered, to be held against what the server has. */
export class Ledger {
  acknowledged = 0;
  readonly #initial: (what: string) => string;
  readonly #entries = new Map<string, boolean>();
  readonly #values = new Map<string, { of: string; register: Register }>();
  readonly #votes = new Map<string, Map<string, Register>>();
  readonly #steps = { known: 0, open: 0 };

  /** `initial`: what a register holds before the first act. */
  constructor(initial: (what: string) => string) {
    this.#initial = initial;
  }

  /** An act is being asked for. */
  claim(claim: Claim): Ticket {
    const settle = this.#begin(claim);
    return {
      acknowledge: () => {
        this.acknowledged += 1;
        settle(true);
      },
      refuse: () => settle(false),
    };
  }

  /** What is missing and what is there twice. `gone`: whose own registers changed without an act of theirs, as of people who were shown out. */
  compare(facts: Facts, gone: ReadonlySet<string>): Found {
    const found: Found = { lost: [], doubled: [] };
    for (const [what, acknowledged] of this.#entries) {
      const times = facts.entries.get(what) ?? 0;
      if (acknowledged && times < 1) found.lost.push(what);
      if (times > 1) found.doubled.push(what);
    }
    for (const [what, { of, register }] of this.#values) {
      if (gone.has(of)) continue;
      const value = facts.values.get(what) ?? this.#initial(what);
      if (value !== register.known && !register.open.has(value)) found.lost.push(`${what} is ${value}, not ${[register.known, ...register.open].join(' or ')}`);
    }
    for (const [poll, votes] of this.#votes) this.#countVotes(poll, votes, facts, found);
    const { known, open } = this.#steps;
    if (facts.steps < known) found.lost.push(`${known - facts.steps} changes of the stop`);
    if (facts.steps > known + open) found.doubled.push(`${facts.steps - known - open} changes of the stop`);
    return found;
  }

  #begin(claim: Claim): (done: boolean) => void {
    switch (claim.kind) {
      case 'step':
        this.#steps.open += 1;
        return (done) => {
          this.#steps.open -= 1;
          if (done) this.#steps.known += 1;
        };
      case 'entry':
        this.#entries.set(claim.what, false);
        return (done) => {
          if (done) this.#entries.set(claim.what, true);
          else this.#entries.delete(claim.what);
        };
      case 'value': {
        const { what, of, to } = claim;
        const kept = this.#values.get(what) ?? { of, register: new Register(this.#initial(what)) };
        this.#values.set(what, kept);
        return change(kept.register, to);
      }
      case 'vote': {
        const votes = this.#votes.get(claim.poll) ?? new Map<string, Register>();
        this.#votes.set(claim.poll, votes);
        const register = votes.get(claim.of) ?? new Register('');
        votes.set(claim.of, register);
        return change(register, String(claim.option));
      }
    }
  }

  #countVotes(poll: string, votes: ReadonlyMap<string, Register>, facts: Facts, found: Found): void {
    const counts = facts.votes.get(poll);
    if (counts === undefined) return;
    counts.forEach((count, option) => {
      let least = 0;
      let most = 0;
      for (const { known, open } of votes.values()) {
        const isKnown = known === String(option);
        if (isKnown && open.size === 0) least += 1;
        if (isKnown || open.has(String(option))) most += 1;
      }
      if (count < least) found.lost.push(`${least - count} votes of ${poll}`);
      if (count > most) found.doubled.push(`${count - most} votes of ${poll}`);
    });
  }
}

/** While an act is under way the register may hold the old value or the new. */
function change(register: Register, to: string): (done: boolean) => void {
  register.open.add(to);
  return (done) => {
    register.open.delete(to);
    if (done) register.known = to;
  };
}
