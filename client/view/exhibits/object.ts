import { Box3, Color, Group, Vector3 } from 'three';
import type { Texture } from 'three';
import type { ObjectExhibit } from '#scenes/format/exhibit-schema.ts';
import { modelCompanions } from '#scenes/format/referenced-files.ts';
import { assetUrl } from './asset-url.ts';
import { createContactShadow } from './contact-shadow.ts';
import type { Detail, ExhibitView, Placement, Setting } from './exhibit-view.ts';
import { createLabelCard } from './label-card.ts';
import { createMarkers } from './markers.ts';
import type { Markers } from './markers.ts';
import { freeModel, shadedMaterials } from './model-parts.ts';
import { loadModelSheet, type ModelSheet } from './model-sheet.ts';
import { lightObject } from './object-light.ts';
import { createRestingModels } from './resting-models.ts';
import type { Quality } from './sheet.ts';
import { createVeil } from './veil.ts';

/** Longest side of a model's pictures in pixels. */
const PICTURE: Record<Quality, number> = { low: 512, medium: 1024, high: 2048 };
const UNVEIL_SECONDS = 0.9;

const resting = createRestingModels(freeModel);
/** Comes with the first model, which comes after the first picture. */
const loading = () => import('./load-model.ts');

/** The parts of an object that looking closer takes up. */
export type Solid = {
  /** Holds the model; moved and turned while one looks closer. */
  readonly turntable: Group;
  /** Metres, as it stands on its plinth. */
  readonly size: Vector3;
  readonly markers: Markers;
};
export type ObjectView = ExhibitView & { readonly solid: Solid };

/** A model on its plinth: card, shadow, numbered spots, and a cloth over it until it has arrived. */
export function createObject(placed: Placement, setting: Setting, environment: () => Texture): ObjectView {
  if (placed.exhibit.kind !== 'object') throw new Error(`"${placed.ref}" is not an object: the stage picks the file by the kind.`);
  const exhibit: ObjectExhibit = placed.exhibit;
  const url = assetUrl(setting.exhibition.id, exhibit.model);
  const beside = modelCompanions(url);
  const root = new Group();
  const turntable = new Group();
  const card = createLabelCard(placed, setting);
  const veil = createVeil();
  const wide = Math.min(1.6, (placed.plinth?.width ?? 0.6) * 0.62);
  const size = new Vector3(wide, wide * 1.3, wide);
  const shadow = createContactShadow(size.x, size.z);
  const markers = createMarkers(exhibit, new Color(placed.accent));
  turntable.add(markers.root);
  root.add(turntable, card.root, shadow, veil.root);
  veil.fit(size.x, size.y);
  veil.lift(0);

  const models: Partial<Record<Detail, Group>> = {};
  let sheet: Promise<ModelSheet | null> | null = null;
  let wanted: Detail | 'none' = 'none';
  let unveiled = 0;

  const measure = (x: number, y: number, z: number) => {
    size.set(x, y, z);
    veil.fit(Math.max(x, z) * 1.16, y * 1.05);
    shadow.scale.set(x * 1.5, 1, z * 1.5);
  };

  const readSheet = async () => {
    const found = await loadModelSheet(beside.sheet);
    const k = exhibit.scale;
    if (found !== null) measure(found.size[0] * k, found.size[1] * k, found.size[2] * k);
    return found;
  };

  const fetchModel = async (detail: Detail, known: ModelSheet | null) => {
    const rested = resting.wake(restingKey(detail));
    const model = rested ?? (await (await loading()).loadModel(detail === 'far' ? beside.far : url, PICTURE[setting.quality], setting.anisotropy));
    // It stood here a moment ago: no cloth is drawn over it again.
    if (rested !== null) unveiled = 1;
    model.scale.setScalar(exhibit.scale);
    for (const material of shadedMaterials(model)) lightObject(material, environment(), placed.yaw);
    if (known === null) {
      const box = new Box3().setFromObject(model).getSize(new Vector3());
      measure(box.x, box.y, box.z);
    }
    return model;
  };

  const restingKey = (detail: Detail) => `${placed.ref} ${url} ${detail} ${setting.quality}`;
  const drop = (detail: Detail) => {
    const model = models[detail];
    if (model !== undefined) freeModel(model);
    delete models[detail];
  };

  return {
    root,
    solid: { turntable, size, markers },
    async show(detail) {
      wanted = detail;
      const words = card.show(detail);
      // Beside the sheet, so that the model need not wait for its reader. Whether it came is asked when it is used.
      loading().catch(() => undefined);
      const known = await (sheet ??= readSheet().catch((cause: unknown) => {
        sheet = null;
        throw cause;
      }));
      const shown: Detail = detail === 'far' && known?.far !== undefined ? 'far' : 'near';
      if (models[shown] === undefined) {
        const model = await fetchModel(shown, known);
        // Shaders are made ready before the model is shown, so that its arrival does not hold up a frame.
        await setting.renderer.compileAsync(model, setting.camera, setting.scene);
        if (wanted !== detail) {
          freeModel(model);
          return;
        }
        models[shown] = model;
        turntable.add(model);
      }
      drop(shown === 'near' ? 'far' : 'near');
      await Promise.all([words, markers.place(known?.anchors ?? {}, exhibit.scale)]);
    },
    hide() {
      wanted = 'none';
      drop('far');
      drop('near');
      card.hide();
      unveiled = 0;
      veil.lift(0);
    },
    fail: () => card.fail(),
    update(gaze) {
      card.update(gaze);
      const arrived = models.near !== undefined || models.far !== undefined;
      if (arrived && veil.root.visible) {
        unveiled = Math.min(1, unveiled + (setting.reducedMotion ? 1 : gaze.dt / UNVEIL_SECONDS));
        veil.lift(unveiled * unveiled * (3 - 2 * unveiled));
      }
      markers.update(gaze, arrived);
    },
    dispose() {
      wanted = 'none';
      for (const detail of ['far', 'near'] as const) {
        const model = models[detail];
        if (model !== undefined) resting.lay(restingKey(detail), model);
        delete models[detail];
      }
      markers.dispose();
      card.dispose();
      veil.dispose();
      root.removeFromParent();
    },
  };
}
