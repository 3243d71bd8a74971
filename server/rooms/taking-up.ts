export type TakingUpDeps = {
  /** Ids of an exhibition's tours that are being led, or were when a server ended; null: ask again. */
  running: (exhibition: string) => Promise<string[] | null>;
  /** Whether it is led from a gallery of this server; else whether it may be taken up here. */
  leads: (tour: string) => boolean;
  mayTakeUp: (tour: string) => Promise<boolean>;
  /** Opens a gallery that takes it up, as long as more may be opened. */
  open: (exhibition: string, tour: string) => Promise<void>;
};

/** Tours that were being led when a server ended are taken up again where somebody comes to them. */
export class TakingUp {
  readonly #deps: TakingUpDeps;
  /** Exhibitions whose tours were taken up since this process began. */
  readonly #done = new Set<string>();

  constructor(deps: TakingUpDeps) {
    this.#deps = deps;
  }

  /** The first who comes after a new start finds the galleries whose tours were being led. */
  async once(exhibition: string): Promise<void> {
    if (!this.#done.has(exhibition)) await this.again(exhibition);
  }

  /** The home of a tour was lost: where it is nobody's, it is taken up again here. */
  async again(exhibition: string): Promise<void> {
    const { running, leads, mayTakeUp, open } = this.#deps;
    const tours = await running(exhibition);
    if (tours === null) return;
    const mine = await Promise.all(tours.map(async (tour) => !leads(tour) && (await mayTakeUp(tour))));
    for (const [i, tour] of tours.entries()) if (mine[i] === true) await open(exhibition, tour);
    this.#done.add(exhibition);
  }
}
