import { Group, Matrix4, type PerspectiveCamera, type WebGLRenderer } from 'three';
import { deriveBuilding } from '#scenes/format/building.ts';
import { type Opening, resolveOpenings } from '#scenes/format/openings.ts';
import type { Exhibition } from '#scenes/format/schema.ts';
import type { QualityLevel } from './adapt-quality.ts';
import { type HallView, createHallView } from './hall-view.ts';
import { createIdleQueue } from './idle-queue.ts';
import { fetchBakedList, loadHallLight } from './light/hall-light.ts';
import { createReflectionStore, raiseReflection } from './reflection-capture.ts';
import { stir } from '../stirring.ts';
import { deriveSigns } from './signs.ts';
import { setDetailAnisotropy } from './surfaces/detail-textures.ts';
import { type Veil, createVeil } from './veils.ts';
import { isThrough, type Passage, type SeenThrough, visibleHalls } from './visible-halls.ts';

/** Where the world is seen from: part of the visitor's body. */
export type WorldEye = { x: number; z: number; hall: string };

/** The drawn building. Everything in it is plain functions called by the frame. */
export type WorldScene = {
  group: Group;
  /** Resolves when the hall in which the visitor first stands has its own light, or can have none: nothing will jump after that. */
  ready: Promise<void>;
  /** Whether that has been so. */
  isReady(): boolean;
  /** Resolves when idle time has brought all the rest: other halls' light, reflections, veils. */
  settled(): Promise<void>;
  /** Decides which halls are drawn from here and lets reflections come in; `dt` in seconds. Allocates nothing. */
  update(eye: WorldEye, dt: number): void;
  isDrawn(hall: string): boolean;
  /** Whether something in a hall, `radius` metres around a point, may be seen from here: in one's own hall always, in a neighbour through its opening. */
  isInSight(hall: string, x: number, y: number, z: number, radius: number): boolean;
  setLanguage(language: string): void;
  setQuality(level: QualityLevel): void;
  dispose(): void;
};

const ANISOTROPY: Record<QualityLevel, number> = { low: 1, medium: 4, high: 8 };

function passageOf(opening: Opening): Passage {
  return { halls: [opening.sides[0].hall, opening.sides[1].hall], rect: opening.rect, height: opening.height };
}

function veilsOf(openings: readonly Opening[], views: ReadonlyMap<string, HallView>): Veil[] {
  return openings.flatMap((opening) =>
    opening.sides.map((side, i) => {
      const shows = opening.sides[1 - i]!.hall;
      const forward = side.side === 'east' || side.side === 'south' ? 1 : -1;
      return createVeil({ from: side.hall, shows, rect: opening.rect, height: opening.height, axis: opening.axis, forward }, views.get(shows)?.accent ?? '#6d675e');
    }),
  );
}

/** Through how many openings halls are lit before one comes to them; a simple device lights only what it can see next. */
const LIT_AROUND: Record<QualityLevel, number> = { low: 1, medium: 2, high: 2 };

/** Halls up to so many openings away, in the order in which a visitor who stands in `here` may come to see them. */
function byDistance(here: string, passages: readonly Passage[], openings: number): string[] {
  const order = [here];
  let begin = 0;
  for (let step = 0; step < openings; step++) {
    const end = order.length;
    for (; begin < end; begin++) {
      for (const { halls: [a, b] } of passages) {
        const next = a === order[begin] ? b : b === order[begin] ? a : null;
        if (next !== null && !order.includes(next)) order.push(next);
      }
    }
  }
  return order;
}

/** Builds the exhibition's halls; their light comes once the first update says where the visitor stands, that hall's first. */
export function createWorldScene(exhibition: Exhibition, renderer: WebGLRenderer, camera: PerspectiveCamera): WorldScene {
  const building = deriveBuilding(exhibition);
  const openings = resolveOpenings(exhibition);
  const passages = openings.map(passageOf);
  const signs = deriveSigns(exhibition, openings);
  const views = new Map<string, HallView>();
  const group = new Group();
  group.name = 'world';
  for (const hallBuilding of building.halls) {
    const hall = exhibition.halls.find((h) => h.id === hallBuilding.id);
    if (!hall) throw new Error(`the building has a hall "${hallBuilding.id}" that the exhibition has not: deriveBuilding is broken`);
    const view = createHallView(exhibition, hall, hallBuilding, signs.filter((s) => s.hall === hall.id));
    views.set(hall.id, view);
    group.add(view.group);
  }
  const veils = veilsOf(openings, views);
  for (const veil of veils) group.add(veil.mesh);

  const reflections = createReflectionStore(renderer);
  const asked = new Set<string>();
  const lit = new Set<string>();
  const pictured = new Set<Veil>();
  const drawn = new Set<string>();
  const through = new Map<string, SeenThrough>([...views.keys()].map((hall) => [hall, { left: 0, bottom: 0, right: 0, top: 0 }]));
  const viewProjection = new Matrix4();
  let quality: QualityLevel | null = null;
  let isDisposed = false;
  let here = '';
  let spoken = '';
  const baked = fetchBakedList(exhibition.id);
  let isReady = false;
  let tellReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (tellReady = resolve));
  const becomeReady = (): void => {
    isReady = true;
    tellReady();
  };
  const failed = (error: unknown): void => {
    if (!isDisposed) console.error('world: a hall could not be finished', error);
  };
  const queue = createIdleQueue(failed);

  const reflect = (hall: string): void => {
    const view = views.get(hall);
    if (!view || isDisposed || quality !== 'high' || !lit.has(hall) || reflections.has(hall)) return;
    reflections.capture(view);
    stir();
  };
  /** Takes a veil's picture in idle time, unless that has been asked for; only veils that can be seen are worth it. */
  const picture = (veil: Veil): void => {
    const view = views.get(veil.shows);
    if (!view || !lit.has(veil.shows) || pictured.has(veil)) return;
    pictured.add(veil);
    queue.add(() => {
      if (isDisposed) return;
      veil.take(renderer, view);
      stir();
    });
  };
  const light = async (hall: string): Promise<void> => {
    const view = views.get(hall);
    if (!view || asked.has(hall)) return;
    asked.add(hall);
    const texture = await loadHallLight(exhibition.id, view.building, view.accent, await baked);
    if (isDisposed) {
      texture.dispose();
      return;
    }
    view.setLight(texture);
    lit.add(hall);
    stir();
    if (hall === here) becomeReady();
    queue.add(() => reflect(hall === here ? hall : here));
    for (const veil of veils) if (veil.shows === hall && veil.from === here) picture(veil);
  };
  const lightNearest = async (): Promise<void> => {
    const next = byDistance(here, passages, LIT_AROUND[quality ?? 'low']).find((hall) => !asked.has(hall));
    if (next === undefined) return;
    await light(next);
    queue.add(lightNearest);
  };
  const enter = (hall: string): void => {
    here = hall;
    for (const veil of veils) if (veil.from === hall) picture(veil);
    if (lit.has(hall)) {
      queue.add(() => reflect(hall));
      queue.add(lightNearest);
    } else light(hall).then(() => queue.add(lightNearest), failed).finally(becomeReady);
  };

  return {
    group,
    ready,
    isReady: () => isReady,
    async settled() {
      await ready;
      await queue.drained();
    },
    update(eye, dt) {
      const hall = views.has(eye.hall) ? eye.hall : here || building.halls[0]!.id;
      if (hall !== here) enter(hall);
      camera.updateMatrixWorld();
      viewProjection.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
      visibleHalls(drawn, hall, eye.x, eye.z, viewProjection.elements, passages, through);
      // A neighbour without its light yet stays behind its veil.
      for (const [id, view] of views) {
        if (id !== hall && !lit.has(id)) drawn.delete(id);
        view.group.visible = drawn.has(id);
        if (view.group.visible) raiseReflection(view, dt);
      }
      for (const veil of veils) {
        veil.mesh.visible = drawn.has(veil.from) && !drawn.has(veil.shows);
        if (veil.mesh.visible) picture(veil);
      }
    },
    isDrawn: (hall) => drawn.has(hall),
    isInSight: (hall, x, y, z, radius) => drawn.has(hall) && (hall === here || isThrough(through.get(hall)!, viewProjection.elements, x, y, z, radius)),
    setLanguage(language) {
      if (language === spoken) return;
      spoken = language;
      for (const view of views.values()) {
        view.signs?.setLanguage(language, exhibition.languages).then(stir, (error: unknown) => console.error('world: signs could not be drawn', error));
      }
    },
    setQuality(level) {
      if (level === quality) return;
      quality = level;
      setDetailAnisotropy(ANISOTROPY[level]);
      if (level !== 'high') for (const view of views.values()) reflections.release(view);
      else queue.add(() => reflect(here));
      if (here !== '') queue.add(lightNearest);
    },
    dispose() {
      isDisposed = true;
      queue.stop();
      for (const veil of veils) veil.dispose();
      reflections.dispose();
      for (const view of views.values()) view.dispose();
      group.removeFromParent();
    },
  };
}
