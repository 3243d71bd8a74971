import { Group } from 'three';
import type { Texture } from 'three';
import { wallSize } from '#scenes/format/exhibit-refs.ts';
import type { Plan } from '#scenes/format/plan.ts';
import type { Detail, ExhibitView, Gaze, Placement, Setting } from './exhibit-view.ts';
import { createViewOf } from './exhibit-kinds.ts';
import { hallEnvironment } from './hall-environment.ts';
import { stir } from '../stirring.ts';
import type { WorldScene } from '../world/world-scene.ts';
import { createLoadQueue } from './load-queue.ts';
import type { Job } from './load-queue.ts';
import { hallsAround, loadOrder, wish } from './loading.ts';
import type { LoadItem } from './loading.ts';
import type { Solid } from './object.ts';
import { accentOf, placements } from './placements.ts';

const PLAN_SECONDS = 0.3;
const LOADS_AT_ONCE = 2;
/** Pixels along a side of what objects mirror: filtering it costs their square, seconds on a simple device. */
const ENVIRONMENT: Record<Setting['quality'], number> = { low: 64, medium: 128, high: 256 };

/** One exhibit of the stage: its place, and its view once that has been made. */
export type Entry = {
  readonly placed: Placement;
  readonly item: LoadItem;
  readonly frame: Group;
  /** Metres around its place within which all of it is. */
  readonly radius: number;
  view: ExhibitView | null;
  shown: Detail | 'none';
};

/** A board's half diagonal; objects may stand as high as their plinths are wide, and higher. */
function radiusOf({ exhibit, plinth }: Placement): number {
  const size = wallSize(exhibit);
  return size === null ? 1.2 + (plinth?.width ?? 1) : Math.hypot(...size) / 2 + 0.1;
}

export type ExhibitStage = {
  readonly root: Group;
  readonly entries: ReadonlyMap<string, Entry>;
  /** The object of a ref, once its view is there. */
  solidOf(ref: string): Solid | null;
  /** Tells which halls are seen; exhibits elsewhere are not drawn. */
  update(gaze: Gaze, hall: string): void;
  dispose(): void;
};

/**
 * All exhibits of an exhibition as they are seen: made when one comes near their hall, loaded by distance,
 * drawn while the world says that they may be seen. Nothing is fetched before the first hall stands in its light: that comes first.
 */
export function createExhibitStage(plan: Plan, setting: Setting, world: Pick<WorldScene, 'isInSight' | 'isReady'>): ExhibitStage {
  const { exhibition } = setting;
  const root = new Group();
  const queue = createLoadQueue(LOADS_AT_ONCE);
  const environments = new Map<string, Texture>();
  const entries = new Map<string, Entry>();
  let around = { hall: '', drawn: new Set<string>(), warm: new Set<string>() };
  let sincePlanned = Infinity;
  let disposed = false;

  const environmentOf = (id: string): Texture => {
    // Filtering one takes a simple device seconds: there the first hall's serves all.
    const known = environments.get(id) ?? (setting.quality === 'low' ? [...environments.values()][0] : undefined);
    if (known !== undefined) return known;
    const hall = exhibition.halls.find((h) => h.id === id);
    if (hall === undefined) throw new Error(`No hall "${id}" in the exhibition: exhibits must be placed by its plan.`);
    const environment = hallEnvironment(hall, accentOf(exhibition, hall), setting.renderer, ENVIRONMENT[setting.quality]);
    environments.set(id, environment);
    return environment;
  };

  for (const placed of placements(exhibition, plan)) {
    const frame = new Group();
    frame.position.set(...placed.position);
    // A view's front is its local +z; yaw 0 looks to −z.
    frame.rotation.y = placed.yaw + Math.PI;
    frame.name = placed.ref;
    root.add(frame);
    const item = { ref: placed.ref, hall: placed.hall, x: placed.position[0], z: placed.position[2], solid: placed.exhibit.kind === 'object' };
    entries.set(placed.ref, { placed, item, frame, radius: radiusOf(placed), view: null, shown: 'none' });
  }

  /** The entries once more as a list, which a frame can go through without making anything. */
  const all = [...entries.values()];

  const seen = ({ placed: { hall, position }, radius }: Entry): boolean => world.isInSight(hall, position[0], position[1], position[2], radius);

  const viewOf = async (entry: Entry): Promise<ExhibitView | null> => {
    if (entry.view === null) {
      const view = await createViewOf(entry.placed, setting, () => environmentOf(entry.placed.hall));
      if (disposed || entry.view !== null) view.dispose();
      else {
        entry.view = view;
        entry.frame.add(view.root);
      }
    }
    return disposed ? null : entry.view;
  };

  const job = (entry: Entry, detail: Detail): Job => ({
    key: entry.placed.ref,
    async run() {
      const view = await viewOf(entry);
      await view?.show(detail);
      entry.shown = detail;
      stir();
    },
    failed(cause) {
      console.warn(`The exhibit "${entry.placed.ref}" could not be shown.`, cause);
      if (disposed) return;
      entry.view?.fail();
      entry.shown = detail;
      stir();
    },
  });

  const replan = (gaze: Gaze, hall: string) => {
    if (around.hall !== hall) around = { hall, ...hallsAround(exhibition.openings, hall) };
    const wanted = new Map<string, Detail>();
    for (const entry of entries.values()) {
      const now = wish(entry.item, entry.shown, gaze, around.drawn, around.warm, entry.placed.hall === hall || seen(entry));
      if (now === 'none') {
        if (entry.shown !== 'none' && !queue.busy(entry.placed.ref)) {
          entry.view?.hide();
          entry.shown = 'none';
        }
      } else if (now !== 'keep' && now !== entry.shown) wanted.set(entry.placed.ref, now);
    }
    const items = [...wanted.keys()].map((ref) => entries.get(ref)!.item);
    queue.order(loadOrder(items, gaze, hall).map((item) => job(entries.get(item.ref)!, wanted.get(item.ref)!)));
  };

  return {
    root,
    entries,
    solidOf(ref) {
      const view = entries.get(ref)?.view ?? null;
      return view !== null && 'solid' in view ? (view.solid as Solid) : null;
    },
    update(gaze, hall) {
      sincePlanned += gaze.dt;
      if (world.isReady() && (sincePlanned >= PLAN_SECONDS || hall !== around.hall)) {
        sincePlanned = 0;
        replan(gaze, hall);
      }
      for (const entry of all) {
        entry.frame.visible = around.drawn.has(entry.placed.hall) && seen(entry);
        if (entry.frame.visible) entry.view?.update(gaze);
      }
    },
    dispose() {
      disposed = true;
      queue.close();
      for (const entry of entries.values()) entry.view?.dispose();
      for (const environment of environments.values()) environment.dispose();
      root.removeFromParent();
    },
  };
}
