import { BufferGeometry, ConeGeometry, Group, InstancedMesh, Matrix4, MeshBasicMaterial, Quaternion, SphereGeometry, Vector3 } from 'three';
import type { Camera, Texture } from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import { speak } from '#scenes/format/speak.ts';
import type { Gaze, Setting } from './exhibit-view.ts';
import { fontsReady } from './fonts.ts';
import { globePoint, labelSides } from './globe-math.ts';
import { drawNameSigns } from './name-signs.ts';
import { createSprites } from './sprite-batch.ts';
import type { SpriteBatch } from './sprite-batch.ts';

const SIGN = { pixels: 26, least: 0.03, most: 0.11 };
const REACH_PIXELS = 24;
/** Stands out from sea and land alike, also without red-green vision: lighter than one, darker than the other. */
const PIN = '#d8492a';
/** Beyond this distance in metres names would only clutter. */
const NAMES_WITHIN = 9;

export type CityPins = {
  readonly root: Group;
  load(): Promise<void>;
  /** The case under a point of the screen; only pins on the near side count. */
  pick(x: number, y: number, width: number, height: number, camera: Camera, centre: Vector3): string | null;
  update(gaze: Gaze): void;
  dispose(): void;
};

/** A pin of height 1: a thin stem with a round head. */
function pinGeometry(): BufferGeometry {
  const stem = new ConeGeometry(0.12, 1, 10, 1, true).rotateX(Math.PI).translate(0, 0.5, 0);
  const head = new SphereGeometry(0.34, 20, 14).translate(0, 1, 0);
  return mergeGeometries([stem, head]);
}

/** Pins and names of all cities of the exhibition on a globe of `radius` metres, in the globe's frame. */
export function createCityPins(setting: Setting, radius: number): CityPins {
  const { exhibition, language } = setting;
  const cases = exhibition.cases;
  const root = new Group();
  const height = radius * 0.06;
  const geometry = pinGeometry();
  const material = new MeshBasicMaterial({ color: PIN, dithering: true });
  const pins = new InstancedMesh(geometry, material, cases.length);
  const up = new Vector3(0, 1, 0);
  const tops: Vector3[] = [];
  cases.forEach((city, i) => {
    const normal = new Vector3(...globePoint(city.location.lat, city.location.lon, 1));
    const turn = new Quaternion().setFromUnitVectors(up, normal);
    pins.setMatrixAt(i, new Matrix4().compose(normal.clone().multiplyScalar(radius), turn, new Vector3(height, height, height)));
    tops.push(normal.multiplyScalar(radius + height));
  });
  root.add(pins);

  let names: SpriteBatch | null = null;
  let picture: Texture | null = null;
  let aspects: number[] = [];
  let pixel = 0.001;
  const sides = labelSides(cases.map((city) => city.location));
  const at = new Vector3();
  const outward = new Vector3();

  return {
    root,
    async load() {
      if (names !== null) return;
      const spoken = cases.map((city) => speak(city.city, language, exhibition.languages));
      await fontsReady(language, spoken.map((name) => name.text).join(''));
      if (names !== null) return;
      const signs = drawNameSigns(spoken, setting.anisotropy);
      picture = signs.picture;
      aspects = signs.aspects;
      const sprites = tops.map((top, i) => ({
        at: top.toArray(),
        cell: signs.cells[i]!,
        aspect: aspects[i]!,
        hang: sides[i] === 'right' ? -0.5 - 0.4 / aspects[i]! : 0.5 + 0.4 / aspects[i]!,
      }));
      names = createSprites(sprites, picture, SIGN, [0, 0, 0], radius * 0.9, true);
      root.add(names.root);
    },
    pick(x, y, width, height, camera, centre) {
      let best: string | null = null;
      let reach = REACH_PIXELS;
      tops.forEach((top, i) => {
        root.localToWorld(at.copy(top));
        outward.copy(at).sub(centre).normalize();
        const facing = outward.dot(camera.getWorldPosition(new Vector3()).sub(at).normalize());
        if (facing < 0.05) return;
        at.project(camera);
        const [px, py] = [((at.x + 1) / 2) * width, ((1 - at.y) / 2) * height];
        const along = (x - px) * (sides[i] === 'right' ? 1 : -1);
        const onName = names !== null && along > 0 && along < SIGN.pixels * (aspects[i]! + 0.6) && Math.abs(y - py) < REACH_PIXELS;
        const distance = onName ? Math.abs(y - py) * 0.5 : Math.hypot(x - px, y - py);
        if (distance < reach) [best, reach] = [cases[i]!.id, distance];
      });
      return best;
    },
    update(gaze) {
      if (names === null) return;
      const e = root.matrixWorld.elements;
      const close = Math.hypot(e[12] - gaze.x, e[13] - gaze.y, e[14] - gaze.z) < NAMES_WITHIN;
      const wish = close ? 1 : 0;
      const step = gaze.dt / 0.4;
      if (names.opacity !== wish) names.opacity = wish > names.opacity ? Math.min(1, names.opacity + step) : Math.max(0, names.opacity - step);
      if (pixel !== gaze.pixel) names.setPixel((pixel = gaze.pixel));
    },
    dispose() {
      names?.dispose();
      picture?.dispose();
      pins.dispose();
      geometry.dispose();
      material.dispose();
    },
  };
}
