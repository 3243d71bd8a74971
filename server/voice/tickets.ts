/** Random tokens kept in memory: each is given out once more, at most, until its time is over. Times are milliseconds. */
export class Tickets<Bearer> {
  readonly #newToken: () => string;
  readonly #byToken = new Map<string, { bearer: Bearer; until: number }>();

  /** `newToken` makes at least 128 bits of chance. */
  constructor(newToken: () => string) {
    this.#newToken = newToken;
  }

  issue(bearer: Bearer, until: number): string {
    const token = this.#newToken();
    this.#byToken.set(token, { bearer, until });
    return token;
  }

  /** Whose it is; it is used up with that. */
  redeem(token: string, now: number): Bearer | null {
    const ticket = this.#byToken.get(token);
    this.#byToken.delete(token);
    return ticket === undefined || ticket.until < now ? null : ticket.bearer;
  }

  /** Lets a ticket end at another time. */
  end(token: string, until: number): void {
    const ticket = this.#byToken.get(token);
    if (ticket !== undefined) ticket.until = until;
  }

  revokeAll(bearer: Bearer): void {
    for (const [token, ticket] of this.#byToken) if (ticket.bearer === bearer) this.#byToken.delete(token);
  }

  sweep(now: number): void {
    for (const [token, { until }] of this.#byToken) if (until < now) this.#byToken.delete(token);
  }

  get size(): number {
    return this.#byToken.size;
  }
}
