import type { PerspectiveCamera } from 'three';
import { hover } from '../input/hover.ts';
import { derivePickMap, pick, type Picked } from '../input/pick.ts';
import type { PointerActs, ViewPoint } from '../input/pointer.ts';
import type { Ray } from '../input/ray.ts';
import type { VisitStore } from '../visit/visit.ts';
import { viewRay } from './camera.ts';
import { touchExhibits } from './exhibits/update-exhibits.ts';

/** What pointing at the view means: over the floor a walk, over an exhibit being led to it. */
export type Pointing = PointerActs & {
  /** Looks again at what lies under the resting pointer; each frame, as the view may have moved under it. */
  lookUnder(camera: PerspectiveCamera): void;
};

function show(picked: Picked | null): void {
  hover.kind = picked?.kind ?? 'none';
  hover.ref = picked?.kind === 'exhibit' ? picked.ref : null;
  if (picked === null) return;
  hover.x = picked.x;
  hover.y = picked.kind === 'exhibit' ? picked.y : 0;
  hover.z = picked.z;
}

/** `canvas` shows a hand where a press would act. */
export function createPointing(store: VisitStore, canvas: HTMLElement): Pointing {
  const map = derivePickMap(store.getState().exhibition, store.getState().plan);
  const ray: Ray = { x: 0, y: 0, z: 0, dx: 0, dy: 0, dz: -1 };
  const last: Ray = { ...ray };
  let resting: ViewPoint | null = null;
  let camera: PerspectiveCamera | null = null;

  return {
    tap(point) {
      if (camera === null || touchExhibits(point.clientX, point.clientY)) return;
      const picked = pick(map, viewRay(camera, point.x, point.y, ray));
      const visit = store.getState();
      if (picked?.kind === 'exhibit') visit.openExhibit(picked.ref);
      else if (picked?.kind === 'floor') visit.walkTo(picked.x, picked.z);
    },
    hover(point) {
      resting = point;
      hover.view = point;
      if (point === null) {
        show(null);
        canvas.style.cursor = '';
      }
    },
    lookUnder(now) {
      camera = now;
      if (resting === null) return;
      viewRay(now, resting.x, resting.y, ray);
      if (ray.x === last.x && ray.z === last.z && ray.dx === last.dx && ray.dy === last.dy && ray.dz === last.dz) return;
      Object.assign(last, ray);
      show(pick(map, ray));
      canvas.style.cursor = hover.kind === 'exhibit' ? 'pointer' : '';
    },
  };
}
