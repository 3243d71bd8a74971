import { useFrame } from '@react-three/fiber';
import type { PerspectiveCamera } from 'three';
import type { Devices } from './input/devices.ts';
import { hover } from './input/hover.ts';
import { stepBody } from './self/locomotion.ts';
import { nearExhibit } from './self/near.ts';
import { frameCost } from './telemetry.ts';
import { aimCamera } from './view/camera.ts';
import { DrawSchedule } from './view/draw-schedule.ts';
import { updateExhibits } from './view/exhibits/update-exhibits.ts';
import type { Pointing } from './view/pointing.ts';
import { adaptQuality, createQualityMeter } from './view/world/adapt-quality.ts';
import { hasStirred } from './view/stirring.ts';
import { updateWorld } from './view/world/update-world.ts';
import type { Visit, VisitStore } from './visit/visit.ts';

/** Seconds between two looks at which exhibit one stands at. */
const LOOK_AROUND = 0.15;

/** What moves other people; there once the line to the gallery is loaded. */
export type Company = {
  sendPose(nowMs: number): void;
  /** Shows the others where they are now; says whether anybody in sight moves. */
  sampleOthers(nowMs: number): boolean;
};

export type FrameParts = {
  store: VisitStore;
  devices: Devices;
  pointing: Pointing;
  /** Null while alone. */
  company: () => Company | null;
  /** Told after each picture. */
  onDrawn: () => void;
};

/** THE frame: everything that happens in it, in this order. Nothing else registers with useFrame. */
export function Frame({ store, devices, pointing, company, onDrawn }: FrameParts) {
  useFrame(({ gl, scene, camera, size }, delta) => {
    const began = performance.now();
    const seconds = Math.min(delta, 0.25);
    const { body, plan, reducedMotion, opening } = store.getState();

    const intents = devices.read();
    const arrived = stepBody(body, intents, plan.floor, seconds);
    if (arrived) store.getState().arrive();
    else if (opening !== null && body.walkPath === null) store.getState().abandon();
    noticePlace(store, seconds);

    aimCamera(camera as PerspectiveCamera, body, size.width, size.height, seconds, reducedMotion);
    pointing.lookUnder(camera as PerspectiveCamera);
    const others = company();
    others?.sendPose(began);
    const othersMove = others?.sampleOthers(began) ?? false;
    updateWorld(body, seconds);
    updateExhibits(body, seconds);

    camera.updateMatrixWorld();
    if (!schedule.due(camera.matrixWorld, stirs(store, size.width * size.height) || othersMove, delta)) return;
    if (!schedule.calm) followSpeed(store, delta);
    gl.render(scene, camera);
    frameCost.ms = performance.now() - began;
    frameCost.calls = gl.info.render.calls;
    frameCost.triangles = gl.info.render.triangles;
    onDrawn();
  }, 1);
  return null;
}

const schedule = new DrawSchedule();
let hoveredX = 0;
let hoveredZ = 0;
let lastArea = 0;
let lastVisit: Visit | null = null;

/** Whether anything in view but other people may move although the camera does not: the pointer's ring, a globe, an open object. */
function stirs(store: VisitStore, area: number): boolean {
  const visit = store.getState();
  const { body, closer, plan, open, quality } = visit;
  const changed = visit !== lastVisit || area !== lastArea || hover.x !== hoveredX || hover.z !== hoveredZ;
  lastVisit = visit;
  lastArea = area;
  hoveredX = hover.x;
  hoveredZ = hover.z;
  if (hasStirred() || changed || closer) return true;
  // A simple device turns the globe in fewer pictures and keeps its strength for walking.
  if (open !== null || quality === 'low') return false;
  for (const one of plan.placed) if (one.exhibit.kind === 'globe' && one.hall === body.hall) return true;
  return false;
}

let sinceLook = 0;
let walkedFor = 0;
/** Seconds of walking after which one knows how to. */
const LEARNT = 1.2;
const meter = createQualityMeter('medium');

/** Lets the picture's quality follow how fast frames come, unless the visitor has chosen one. */
function followSpeed(store: VisitStore, seconds: number): void {
  const { settings, quality, setQuality } = store.getState();
  if (settings.quality !== 'auto') return;
  if (meter.level !== quality) meter.level = quality;
  const level = adaptQuality(meter, seconds * 1000);
  if (level !== quality) setQuality(level);
}

function noticePlace(store: VisitStore, seconds: number): void {
  const { body, plan, here, notice, settings, saveSettings } = store.getState();
  if (!settings.walked && (body.velocityX !== 0 || body.velocityZ !== 0)) {
    walkedFor += seconds;
    if (walkedFor > LEARNT) saveSettings({ walked: true });
  }
  sinceLook += seconds;
  if (sinceLook < LOOK_AROUND && body.hall === here.hall) return;
  sinceLook = 0;
  // While being led somewhere one passes exhibits without stopping at them.
  notice(body.hall, body.walkPath === null ? nearExhibit(body, plan.placed, here.near) : here.near);
}
