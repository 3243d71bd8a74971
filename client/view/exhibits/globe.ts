import { Group, Mesh, SphereGeometry, Vector3 } from 'three';
import type { Camera } from 'three';
import { createCityPins } from './city-pins.ts';
import { createContactShadow } from './contact-shadow.ts';
import type { ExhibitView, Placement, Setting } from './exhibit-view.ts';
import { landMask } from './globe-map.ts';
import { globeMaterial } from './globe-material.ts';
import { turnFacing } from './globe-math.ts';
import { createGlobeStand } from './globe-stand.ts';

const TILT = (23.4 * Math.PI) / 180;
/** One turn in two and a half minutes. */
const RADIANS_PER_SECOND = (2 * Math.PI) / 150;
/** Meridian that faces the visitor first: the Atlantic, with cities on both sides. */
const FIRST_MERIDIAN = -20;
const FADE_SECONDS = 0.8;

export type GlobeView = ExhibitView & {
  /** The case whose pin or name is under a point of the screen, in CSS pixels of a canvas of this size. */
  pickCase(x: number, y: number, width: number, height: number, camera: Camera): string | null;
  /** Stands still while it is read. */
  focus(open: boolean): void;
};

/** A turning globe with a pin and a name for every city of the exhibition. */
export function createGlobe(placed: Placement, setting: Setting): GlobeView {
  const { exhibit } = placed;
  if (exhibit.kind !== 'globe') throw new Error(`"${placed.ref}" is not a globe: the stage picks the file by the kind.`);
  const radius = exhibit.radius;
  const centre = radius * 1.16;
  const root = new Group();
  const axis = new Group();
  const ball = new Group();
  axis.position.y = centre;
  axis.rotation.z = -TILT;
  ball.rotation.y = turnFacing(FIRST_MERIDIAN);
  const material = globeMaterial();
  const sphere = new Mesh(new SphereGeometry(radius, 96, 64), material);
  const stand = createGlobeStand(radius, centre, TILT);
  const shadow = createContactShadow(radius * 0.9, radius * 0.9);
  const pins = createCityPins(setting, radius);
  ball.add(sphere, pins.root);
  axis.add(ball);
  root.add(axis, stand, shadow);
  const eye = new Vector3();
  let loading: Promise<void> | null = null;
  let wanted = false;
  let reading = false;

  const load = async () => {
    const [mask] = await Promise.all([landMask(setting.quality, setting.anisotropy), pins.load()]);
    if (wanted) material.setLand(mask);
    else mask.dispose();
  };

  return {
    root,
    async show() {
      wanted = true;
      loading ??= load().catch((cause: unknown) => {
        loading = null;
        throw cause;
      });
      await loading;
    },
    hide() {
      wanted = false;
      loading = null;
      material.setLand(null);
      material.uniforms['uFade']!.value = 0;
    },
    fail() {
      void pins.load();
    },
    focus(open) {
      reading = open;
    },
    pickCase: (x, y, width, height, camera) => pins.pick(x, y, width, height, camera, axis.getWorldPosition(eye)),
    update(gaze) {
      const fade = material.uniforms['uFade']!;
      if (loading !== null && fade.value < 1 && wanted) fade.value = Math.min(1, fade.value + (setting.reducedMotion ? 1 : gaze.dt / FADE_SECONDS));
      if (!setting.reducedMotion && !reading) ball.rotation.y += gaze.dt * RADIANS_PER_SECOND;
      pins.update(gaze);
    },
    dispose() {
      material.setLand(null);
      material.dispose();
      sphere.geometry.dispose();
      stand.geometry.dispose();
      pins.dispose();
      root.removeFromParent();
    },
  };
}
