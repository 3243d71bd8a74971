import { useThree } from '@react-three/fiber';
import { type ComponentType, useEffect, useState } from 'react';
import { Group, type PerspectiveCamera } from 'three';
import type { Roster } from '../../others/roster.ts';
import { circleStrength, MOST_CIRCLES, MOST_SPOTS, spotStrength, tourMarks } from '../../tour/tour-marks.ts';
import { useVisit, useVisitStore, type VisitStore } from '../../visit/visit.ts';
import { stir } from '../stirring.ts';
import { createRing, RING_LIFT } from '../world/ring.ts';
import { breatheWithWorld } from '../world/update-world.ts';
import { createCircleObject, createSpotObject } from './mark-objects.ts';
import { createOwnPoint } from './own-point.ts';

/** Radii of the landing spot in metres, and seconds of one breath of it while the countdown runs. */
const INNER = 0.27;
const OUTER = 0.345;
const BREATH = 1;
/** The ring around the feet of whoever is in the spotlight. */
const ASKING = '#e2552b';

/** The marks of a live tour in the hall: my landing spot, the guide's pointer, circles. */
function createMarks(store: VisitStore, roster: Roster, camera: PerspectiveCamera) {
  const group = new Group();
  const landing = createRing(INNER, OUTER);
  const disc = createRing(0.001, INNER - 0.05);
  const asking = createRing(INNER + 0.05, OUTER + 0.07);
  asking.material.color.set(ASKING);
  const spots = Array.from({ length: MOST_SPOTS }, createSpotObject);
  const circles = Array.from({ length: MOST_CIRCLES }, createCircleObject);
  const own = createOwnPoint(store, camera);
  group.add(landing, disc, asking, ...spots.map((one) => one.group), ...circles.map((one) => one.line));
  let breath = 0;

  const land = (dt: number): void => {
    const { way, reducedMotion } = store.getState();
    const shown = way !== null && (way.stage === 'counting' || way.stage === 'walking' || way.stage === 'strayed');
    landing.visible = shown;
    disc.visible = shown;
    if (!shown) return;
    stir();
    breath = (breath + dt / BREATH) % 1;
    const swell = way.stage === 'counting' && !reducedMotion ? 0.5 + 0.5 * Math.sin(breath * 2 * Math.PI) : 1;
    landing.position.set(way.landing.x, RING_LIFT, way.landing.z);
    disc.position.copy(landing.position);
    landing.material.opacity = 0.55 + 0.4 * swell;
    disc.material.opacity = 0.18 * swell;
  };
  /** Whoever is in the spotlight stands in a ring. */
  const light = (): void => {
    const { live } = store.getState();
    const who = live === null || live.spotlight === '' ? undefined : roster.get(live.spotlight);
    asking.visible = who?.placed === true;
    if (who === undefined || !asking.visible) return;
    asking.position.set(who.pose.head[0] ?? 0, RING_LIFT, who.pose.head[2] ?? 0);
    asking.material.opacity = 0.9;
  };
  const mark = (nowMs: number): void => {
    if (tourMarks.settle(nowMs)) stir();
    for (let i = 0; i < spots.length; i++) {
      const spot = tourMarks.spots[i];
      const other = spot === undefined ? undefined : roster.get(spot.id);
      if (spot === undefined) spots[i]!.hide();
      else spots[i]!.show(spot, spotStrength(spot, nowMs), other?.placed === true ? other.pose.head : null);
    }
    for (let i = 0; i < circles.length; i++) {
      const circle = tourMarks.circles[i];
      if (circle === undefined) circles[i]!.hide();
      else circles[i]!.show(circle, circleStrength(circle, nowMs));
    }
  };
  const end = breatheWithWorld((_body, dt) => {
    const now = performance.now();
    own.update(now);
    land(dt);
    light();
    mark(now);
  });
  return {
    group,
    dispose() {
      end();
      own.dispose();
      for (const ring of [landing, disc, asking]) {
        ring.geometry.dispose();
        ring.material.dispose();
      }
      for (const one of [...spots, ...circles]) one.dispose();
    },
  };
}

/** Draws nothing itself: the frame moves it with the world. */
export function TourMarks({ roster }: { roster: Roster }) {
  const store = useVisitStore();
  const scene = useThree((three) => three.scene);
  const camera = useThree((three) => three.camera) as PerspectiveCamera;
  useEffect(() => {
    const marks = createMarks(store, roster, camera);
    scene.add(marks.group);
    return () => {
      scene.remove(marks.group);
      marks.dispose();
    };
  }, [store, roster, scene, camera]);
  return null;
}

/** The board of the guide's poll; loaded once there is one. */
export function PollInHall() {
  const asked = useVisit(({ live }) => live !== null && live.poll !== null && live.phase !== 'ended');
  const [Wall, setWall] = useState<ComponentType | null>(null);
  useEffect(() => {
    if (!asked || Wall !== null) return;
    import('./poll-wall.tsx').then(
      ({ PollWall }) => setWall(() => PollWall),
      (cause: unknown) => console.warn('The poll is shown on the page only: its board could not be loaded.', cause),
    );
  }, [asked, Wall]);
  return asked && Wall !== null ? <Wall /> : null;
}
