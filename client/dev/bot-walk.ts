import type { Plan } from '#scenes/format/plan.ts';
import { type Body, createBody } from '../self/body.ts';
import { type Target, setOut } from '../self/journey.ts';
import { type Wanted, stepBody } from '../self/locomotion.ts';
import { yawTo } from './bot-look.ts';

/** Metres per second, and seconds of standing before an exhibit: each bot has its own. */
export type Manner = { pace: number; patience: number };

type Standing = { doing: 'standing'; until: number; look: number; before: string | null };
type Walking = { doing: 'walking'; points: readonly (readonly [number, number])[]; next: number; to: string; facing: number };

/** Led by somebody else, as visitors are, and then standing where they were led to. */
type Led = { doing: 'led' };
const NOTHING_WANTED: Wanted = { forward: 0, sideways: 0, turn: 0, fast: false, lookYaw: 0, lookPitch: 0 };

/** Radians per second at which a head turns. */
const TURNING = 2.4;

/** Walks from exhibit to exhibit as somebody would who reads: along free ways, at their own pace, looking about. */
export class BotWalk {
  readonly body: Body;
  readonly #plan: Plan;
  readonly #manner: Manner;
  readonly #chance: () => number;
  #now: Standing | Walking | Led;

  constructor(plan: Plan, manner: Manner, chance: () => number) {
    this.#plan = plan;
    this.#manner = manner;
    this.#chance = chance;
    const angle = chance() * 2 * Math.PI;
    const far = chance() * 2;
    const [startX, startZ] = plan.start.at;
    const [x, z] = plan.floor.nearestFree(startX + Math.cos(angle) * far, startZ + Math.sin(angle) * far);
    this.body = createBody(x, z, plan.start.yaw, plan.floor.hallAt(x, z) ?? '');
    this.#now = { doing: 'standing', until: chance() * 3, look: plan.start.yaw, before: null };
  }

  /** Ref of the exhibit it reads, or null. */
  get reading(): string | null {
    return this.#now.doing === 'standing' ? this.#now.before : null;
  }

  /** Lets `dt` seconds pass; `now` is the time in seconds. */
  step(dt: number, now: number): void {
    if (this.#now.doing === 'led') stepBody(this.body, NOTHING_WANTED, this.#plan.floor, dt);
    else if (this.#now.doing === 'walking') this.#walk(this.#now, dt, now);
    else if (now >= this.#now.until) this.#setOut(now);
    else this.#lookAbout(this.#now, dt, now);
  }

  /** Leads the bot along the client's own way, there at once where it is longer than `longest` metres; it stays until it is let go. */
  lead(to: Target, longest: number): void {
    this.hold();
    setOut(this.body, this.#plan.floor, to, longest);
  }

  /** Stays where it is until it is let go. */
  hold(): void {
    this.#now = { doing: 'led' };
  }

  /** Goes on as it likes; `now` is the time in seconds. */
  letGo(now: number): void {
    if (this.#now.doing !== 'led') return;
    this.body.walkPath = null;
    this.#now = { doing: 'standing', until: now + 1, look: this.body.yaw, before: null };
  }

  #setOut(now: number): void {
    const { placed, floor } = this.#plan;
    const { x, z } = this.body;
    // Mostly the next exhibit on the walk, sometimes any other.
    const here = this.reading;
    const index = placed.findIndex(({ ref }) => ref === here);
    const target = this.#chance() < 0.7 && index >= 0 ? placed[(index + 1) % placed.length] : placed[Math.floor(this.#chance() * placed.length)];
    if (target === undefined) return;
    const [standX, standZ] = target.stand.at;
    // Nobody stands exactly where somebody else does.
    const to = floor.nearestFree(standX + (this.#chance() - 0.5) * 1.4, standZ + (this.#chance() - 0.5) * 1.4);
    const points = floor.path([x, z], to);
    const [targetX, , targetZ] = target.position;
    if (points === null) this.#stand(now, target.ref, this.body.yaw);
    else this.#now = { doing: 'walking', points, next: 0, to: target.ref, facing: yawTo(targetX - to[0], targetZ - to[1]) };
  }

  #stand(now: number, before: string, look: number): void {
    this.#now = { doing: 'standing', until: now + this.#manner.patience * (0.4 + this.#chance() * 1.2), look, before };
  }

  #walk(walk: Walking, dt: number, now: number): void {
    const { body } = this;
    let left = this.#manner.pace * dt;
    for (;;) {
      const point = walk.points[walk.next];
      if (point === undefined) {
        this.#stand(now, walk.to, walk.facing);
        return;
      }
      const dx = point[0] - body.x;
      const dz = point[1] - body.z;
      const far = Math.hypot(dx, dz);
      if (far > 1e-6) this.#turn(yawTo(dx, dz), -0.04, dt);
      if (far > left) {
        body.x += (dx / far) * left;
        body.z += (dz / far) * left;
        return;
      }
      body.x = point[0];
      body.z = point[1];
      left -= far;
      walk.next += 1;
    }
  }

  #lookAbout(standing: Standing, dt: number, now: number): void {
    // Reading: small slow movements of the head, at rest in between.
    const sway = Math.sin(now * 0.7 + this.#manner.pace * 40);
    const moving = Math.abs(sway) > 0.6 ? (Math.abs(sway) - 0.6) * Math.sign(sway) : 0;
    this.#turn(standing.look + moving * 0.5, -0.08 + moving * 0.2, dt);
  }

  #turn(yaw: number, pitch: number, dt: number): void {
    const { body } = this;
    const off = Math.atan2(Math.sin(yaw - body.yaw), Math.cos(yaw - body.yaw));
    body.yaw += Math.max(-TURNING * dt, Math.min(TURNING * dt, off));
    body.pitch += Math.max(-TURNING * dt, Math.min(TURNING * dt, pitch - body.pitch));
  }
}
