import { useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import type { PerspectiveCamera } from 'three';
import type { Roster } from '../../others/roster.ts';
import { useVisitStore, type Visit, type VisitStore } from '../../visit/visit.ts';
import { t, useT } from '../ui/i18n.ts';
import { createCrowd, type Crowd } from './crowd.ts';
import { setDrawnPeople } from './draw-people.ts';
import { hiddenPeople } from './hidden-people.ts';
import { personName } from './person-name.ts';
import { onReaction } from './reaction-news.ts';
import { readingView } from './reading-view.ts';

/** What is read now, or stood at: others give way before it. */
function followVisit(crowd: Crowd, { open, here, plan, reducedMotion, quality }: Visit): void {
  const placed = plan.byRef.get(open ?? here.near ?? '');
  crowd.setReading(placed === undefined ? null : readingView(placed));
  crowd.setReducedMotion(reducedMotion);
  // A simple device keeps its strength for walking.
  crowd.setBreathing(quality !== 'low');
}

/** Hangs a crowd into the store: what it must know beyond the frame. Answers how to let go. */
function attach(crowd: Crowd, store: VisitStore): () => void {
  followVisit(crowd, store.getState());
  const stops = [
    store.subscribe((now, before) => {
      if (now.open !== before.open || now.here !== before.here || now.reducedMotion !== before.reducedMotion || now.quality !== before.quality) followVisit(crowd, now);
    }),
    onReaction(({ id, kind }) => crowd.react(id, kind, performance.now())),
  ];
  return () => stops.forEach((stop) => stop());
}

/** Everybody else in the hall. Draws nothing itself: the frame calls `drawPeople`. */
export function People({ roster }: { roster: Roster }) {
  const store = useVisitStore();
  const say = useT();
  const scene = useThree((three) => three.scene);
  const renderer = useThree((three) => three.gl);
  const camera = useThree((three) => three.camera) as PerspectiveCamera;

  const latest = useRef<Crowd | null>(null);
  useEffect(() => {
    const crowd = createCrowd((who) => personName(who, t));
    latest.current = crowd;
    scene.add(crowd.group);
    // Compiled now, so that the first person to come in does not hold up the frame.
    renderer.compileAsync(crowd.group, camera, scene).catch((cause: unknown) => console.warn('The figures will be compiled when they are first seen.', cause));
    const detach = attach(crowd, store);
    setDrawnPeople((nowMs, body) => {
      const { ids: hidden } = hiddenPeople.getState();
      crowd.begin(nowMs);
      for (const other of roster.others) if (other.placed && !hidden.has(other.id)) crowd.place(other, other.pose);
      camera.updateMatrixWorld();
      return crowd.end(body, camera, renderer.domElement.height, renderer.getPixelRatio());
    });
    return () => {
      setDrawnPeople(null);
      detach();
      scene.remove(crowd.group);
      crowd.dispose();
      latest.current = null;
    };
  }, [store, roster, scene, renderer, camera]);

  useEffect(() => latest.current?.rename((who) => personName(who, say)), [say]);
  return null;
}
