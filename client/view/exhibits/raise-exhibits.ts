import type { PerspectiveCamera } from 'three';
import { placedOf } from '#scenes/format/plan.ts';
import type { VisitStore } from '../../visit/visit.ts';
import { isInSight, isWorldReady } from '../world/update-world.ts';
import { createExhibitStage } from './exhibit-stage.ts';
import type { ChartView } from './chart.ts';
import type { Gaze, Setting } from './exhibit-view.ts';
import type { GlobeView } from './globe.ts';
import { createLookCloser } from './look-closer.ts';
import { meetSolid } from './meet-solid.ts';
import type { Running } from './update-exhibits.ts';

/** Puts all exhibits into the scene and keeps them in step with the visit. Returns what the frame calls and the way down. */
export function raiseExhibits(store: VisitStore, setting: Setting, camera: PerspectiveCamera): Running & { dispose(): void } {
  const canvas = setting.renderer.domElement;
  const { plan } = store.getState();
  const stage = createExhibitStage(plan, setting, { isInSight, isReady: isWorldReady });
  setting.scene.add(stage.root);
  const gaze: Gaze = { x: 0, y: 0, z: 0, dt: 0, pixel: 0.001 };
  let open: string | null = null;
  let annotation: string | null = null;
  let holding = false;

  /** Acts on a number or a pin under a point of the page; false when nothing of the kind is there. */
  const touch = (clientX: number, clientY: number): boolean => {
    const box = canvas.getBoundingClientRect();
    const [x, y] = [clientX - box.left, clientY - box.top];
    const visit = store.getState();
    for (const entry of stage.entries.values()) {
      if (!entry.frame.visible || entry.view === null || (holding && entry.placed.ref !== open)) continue;
      const id = stage.solidOf(entry.placed.ref)?.markers.pick(x, y, box.width, box.height, camera) ?? null;
      if (id !== null) {
        visit.openExhibit(entry.placed.ref);
        visit.openAnnotation(visit.annotation === id ? null : id);
        return true;
      }
      if (entry.placed.exhibit.kind !== 'globe') continue;
      const caseId = (entry.view as GlobeView).pickCase(x, y, box.width, box.height, camera);
      const there = caseId === null ? null : placedOf(plan, [caseId]);
      if (there !== null) {
        visit.goTo(there.ref);
        return true;
      }
    }
    return false;
  };

  const closer = createLookCloser(camera, setting.scene, canvas, setting.reducedMotion, touch);

  const follow = () => {
    const visit = store.getState();
    const solid = visit.open === null ? null : stage.solidOf(visit.open);
    if (open !== visit.open) {
      const before = open === null ? undefined : stage.entries.get(open);
      if (before !== undefined) {
        stage.solidOf(before.placed.ref)?.markers.focus(false, null);
        if (before.placed.exhibit.kind === 'globe') (before.view as GlobeView | null)?.focus(false);
        if (before.placed.exhibit.kind === 'chart') (before.view as ChartView | null)?.highlight(null);
      }
      open = visit.open;
      annotation = null;
      const now = open === null ? undefined : stage.entries.get(open);
      if (now?.placed.exhibit.kind === 'globe') (now.view as GlobeView | null)?.focus(true);
    }
    const chart = open === null ? undefined : stage.entries.get(open);
    // Each frame, as the view may come later than the visitor.
    if (chart?.placed.exhibit.kind === 'chart') (chart.view as ChartView | null)?.highlight(visit.highlight);
    const hold = visit.closer && solid !== null;
    if (hold !== holding) {
      holding = hold;
      closer.hold(hold ? solid : null);
    }
    if (solid === null) return;
    solid.markers.focus(true, visit.annotation);
    if (annotation !== visit.annotation) {
      annotation = visit.annotation;
      if (annotation !== null && holding) closer.face(annotation);
    }
  };

  return {
    touch,
    meet: (ref, ray) => meetSolid(stage.solidOf(ref), ray),
    update(body, seconds) {
      gaze.x = camera.position.x;
      gaze.y = camera.position.y;
      gaze.z = camera.position.z;
      gaze.dt = seconds;
      gaze.pixel = (2 * Math.tan((camera.fov * Math.PI) / 360)) / Math.max(1, canvas.clientHeight);
      stage.update(gaze, body.hall);
      follow();
      closer.update(seconds);
    },
    dispose() {
      closer.dispose();
      stage.dispose();
    },
  };
}
