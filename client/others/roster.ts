import { type Pose, copyPose, createPose } from '#protocol/pose.ts';
import { PoseBuffer } from './pose-buffer.ts';

/** What the gallery's state says of a visitor. */
export type Known = { id: string; slot: number; number: number; name: string; colour: number; at: string | null; away: boolean };

/** Somebody else in the gallery. `pose` is where to show them, written anew by each `sample`; mutated in place. */
export type Other = Known & { buffer: PoseBuffer; pose: Pose; /** Something is known of where they are. */ placed: boolean };

type Early = { pose: Pose; time: number; far: boolean };

/** Everybody else in the gallery. Written by the link; read by whoever draws, each frame, without allocating. */
export class Roster {
  readonly #byId = new Map<string, Other>();
  readonly #bySlot = new Map<number, Other>();
  /** Poses of people whom the state has not introduced yet: frames travel faster than patches. */
  readonly #early = new Map<number, Early>();

  /** In order of arrival. */
  get others(): IterableIterator<Other> {
    return this.#byId.values();
  }

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): Other | undefined {
    return this.#byId.get(id);
  }

  /** Takes over who is here, without oneself. True when anything has changed that is worth showing. */
  update(known: Iterable<Known>): boolean {
    let changed = false;
    const here = new Set<string>();
    for (const one of known) {
      here.add(one.id);
      changed = this.#meet(one) || changed;
    }
    for (const other of this.#byId.values()) {
      if (here.has(other.id)) continue;
      this.#byId.delete(other.id);
      if (this.#bySlot.get(other.slot) === other) this.#bySlot.delete(other.slot);
      changed = true;
    }
    return changed;
  }

  /** A pose came in, true at `time` in this device's milliseconds. */
  hear(slot: number, time: number, pose: Pose, far: boolean): void {
    const other = this.#bySlot.get(slot);
    if (other !== undefined) {
      other.buffer.push(time, pose, far);
      return;
    }
    const early = this.#early.get(slot) ?? { pose: createPose(), time, far };
    copyPose(pose, early.pose);
    early.time = time;
    early.far = far;
    this.#early.set(slot, early);
  }

  /** Brings every pose up to `nowMs`. */
  sample(nowMs: number): void {
    for (const other of this.#byId.values()) other.placed = other.buffer.sample(nowMs, other.pose);
  }

  /** The line is new: what was heard on the old one counts no more. */
  forget(): void {
    this.#early.clear();
    for (const other of this.#byId.values()) other.buffer.clear();
  }

  #meet(one: Known): boolean {
    const other = this.#byId.get(one.id);
    if (other === undefined) {
      const met: Other = { ...one, buffer: new PoseBuffer(), pose: createPose(), placed: false };
      this.#byId.set(one.id, met);
      this.#seat(met);
      return true;
    }
    const { slot, name, colour, at, away } = one;
    const changed = other.name !== name || other.colour !== colour || other.at !== at || other.away !== away;
    if (other.slot !== slot) {
      if (this.#bySlot.get(other.slot) === other) this.#bySlot.delete(other.slot);
      other.slot = slot;
      other.buffer.clear();
      this.#seat(other);
    }
    Object.assign(other, { name, colour, at, away });
    return changed;
  }

  #seat(other: Other): void {
    this.#bySlot.set(other.slot, other);
    const early = this.#early.get(other.slot);
    if (early === undefined) return;
    other.buffer.push(early.time, early.pose, early.far);
    this.#early.delete(other.slot);
  }
}
