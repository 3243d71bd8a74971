import type { PerspectiveCamera } from 'three';
import { hover } from '../../input/hover.ts';
import { derivePickMap, type PickMap, surfaceUnder } from '../../input/pick.ts';
import type { Ray } from '../../input/ray.ts';
import { DrawnLoop } from '../../tour/drawn-loop.ts';
import { canLead } from '../../tour/live-tour.ts';
import { isPointing, ownPointer } from '../../tour/own-pointer.ts';
import { PointPace } from '../../tour/point-pace.ts';
import { tourMarks } from '../../tour/tour-marks.ts';
import type { VisitStore } from '../../visit/visit.ts';
import { viewRay } from '../camera.ts';
import { meetExhibit } from '../exhibits/update-exhibits.ts';

/** To the millimetre: more is only bytes. */
const exact = (metres: number): number => Math.round(metres * 1000) / 1000;

/**
 * Points at what lies under the mouse, or in the middle of the view without one, while I lead or am in the spotlight and
 * hold the key; leading the spot around something leaves a circle there.
 */
export function createOwnPoint(store: VisitStore, camera: PerspectiveCamera) {
  const ray: Ray = { x: 0, y: 0, z: 0, dx: 0, dy: 0, dz: -1 };
  const spot = { x: 0, y: 0, z: 0 };
  /** The gallery tells all others; I see my own at once. */
  const mine = { id: '', x: 0, y: 0, z: 0, on: true };
  const pace = new PointPace();
  const loop = new DrawnLoop();
  let map: PickMap | null = null;

  function mayPoint(): boolean {
    const { live, me } = store.getState();
    return canLead(live, me.id) || (live !== null && me.id !== null && live.spotlight === me.id);
  }
  function takeAway(nowMs: number): void {
    if (!pace.end()) return;
    loop.clear();
    mine.on = false;
    tourMarks.point(mine, nowMs);
    store.getState().gallery?.point({ x: mine.x, y: mine.y, z: mine.z, on: false });
  }

  return {
    update(nowMs: number) {
      if (!isPointing() || !mayPoint()) {
        takeAway(nowMs);
        return;
      }
      const { exhibition, plan, gallery, me } = store.getState();
      map ??= derivePickMap(exhibition, plan);
      viewRay(camera, hover.view?.x ?? 0, hover.view?.y ?? 0, ray);
      if (!surfaceUnder(map, ray, spot, meetExhibit)) return;
      mine.id = me.id ?? '';
      mine.x = spot.x;
      mine.y = spot.y;
      mine.z = spot.z;
      mine.on = true;
      tourMarks.point(mine, nowMs);
      if (!pace.due(spot, nowMs)) return;
      gallery?.point({ x: exact(spot.x), y: exact(spot.y), z: exact(spot.z), on: true });
      const round = loop.add([exact(spot.x), exact(spot.y), exact(spot.z)], nowMs);
      if (round === null || round.length < 3) return;
      tourMarks.circle(mine.id, round, nowMs);
      gallery?.circle(round);
    },
    dispose() {
      takeAway(performance.now());
      ownPointer.setState({ held: false, kept: false });
    },
  };
}
