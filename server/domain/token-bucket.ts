/** How much may be done at once and how fast it comes back, per second. */
export type Allowance = { burst: number; perSecond: number };

/** What is left of an allowance; mutated in place. Times are milliseconds of one monotonic clock. */
export type Bucket = { left: number; at: number };

export function fullBucket(allowance: Allowance, now: number): Bucket {
  return { left: allowance.burst, at: now };
}

function refill(bucket: Bucket, allowance: Allowance, now: number): void {
  if (now > bucket.at) bucket.left = Math.min(allowance.burst, bucket.left + ((now - bucket.at) / 1000) * allowance.perSecond);
  bucket.at = Math.max(bucket.at, now);
}

/** Takes `amount` if there is as much; otherwise takes nothing and says no. */
export function take(bucket: Bucket, allowance: Allowance, now: number, amount = 1): boolean {
  refill(bucket, allowance, now);
  if (bucket.left < amount) return false;
  bucket.left -= amount;
  return true;
}

/** Milliseconds until `amount` may be taken. */
export function waitFor(bucket: Bucket, allowance: Allowance, now: number, amount = 1): number {
  refill(bucket, allowance, now);
  return bucket.left >= amount ? 0 : Math.ceil(((amount - bucket.left) / allowance.perSecond) * 1000);
}

/** One bucket per key, such as an address; those that are full again are forgotten. */
export class Buckets {
  readonly #allowance: Allowance;
  readonly #byKey = new Map<string, Bucket>();

  constructor(allowance: Allowance) {
    this.#allowance = allowance;
  }

  /** Milliseconds to wait; 0 when it was taken. */
  take(key: string, now: number): number {
    const bucket = this.#byKey.get(key) ?? fullBucket(this.#allowance, now);
    this.#byKey.set(key, bucket);
    return take(bucket, this.#allowance, now) ? 0 : waitFor(bucket, this.#allowance, now);
  }

  /** What was taken last did no harm: it counts as not taken. */
  giveBack(key: string): void {
    const bucket = this.#byKey.get(key);
    if (bucket !== undefined) bucket.left = Math.min(this.#allowance.burst, bucket.left + 1);
  }

  sweep(now: number): void {
    for (const [key, bucket] of this.#byKey) if (waitFor(bucket, this.#allowance, now, this.#allowance.burst) === 0) this.#byKey.delete(key);
  }

  get size(): number {
    return this.#byKey.size;
  }
}
