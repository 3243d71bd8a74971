import type { Reaction } from '#protocol/messages.ts';
import type { Pose } from '#protocol/pose.ts';
import { Group, Mesh, type PerspectiveCamera } from 'three';
import { stir } from '../stirring.ts';
import { AVATAR_COLOURS, colourIndex } from './avatar-colours.ts';
import { createCrowdFigure, isPosed, moveFigure, settleFigure, type CrowdFigure, type Seeing } from './crowd-figure.ts';
import { createLabelWriter } from './crowd-labels.ts';
import type { Reading } from './fade.ts';
import { buildFigure, FAR, NEAR } from './figure-geometry.ts';
import { figureMaterial, figureUniforms } from './figure-material.ts';
import { createFloorShadows, writeShadow } from './floor-shadows.ts';
import { createInstancePage, FIGURE_FIELDS, FIGURE_STRIDE, showRecords } from './instance-page.ts';
import { createLabelPainter, type LabelPainter } from './label-painter.ts';
import { createLabelSprites } from './label-sprites.ts';
import { writeFigure } from './write-figure.ts';

/** As many people as a gallery can ever hold; the wire counts them in one byte. */
const CAPACITY = 256;
/** Within this distance a figure shows its buttons and round edges; metres. */
const NEAR_WITHIN = 5;
/** A figure this far behind the viewer's back is surely out of sight; metres. */
const BEHIND = 1.5;
/** A longer frame, in seconds, counts as this long: the tab was asleep. */
const LONGEST_STEP = 0.1;

/** What a figure needs to know of somebody; `colour` is an index. */
export type Placeable = { id: string; name: string; number: number; colour: number; away: boolean };
/** What stands on somebody's label. Asked on arrival and when the name changes. */
export type NameOf = (who: { name: string; number: number }) => string;
export type Viewer = { x: number; z: number; yaw: number };

/**
 * Everybody else in the gallery, in at most seven draw calls whatever their number: near and far figures, fading
 * ones (twice), shadows, labels. Each frame: `begin`, `place` for everyone present, `end`. Nothing is allocated
 * unless somebody arrives or changes name.
 */
export type Crowd = {
  group: Group;
  begin(nowMs: number): void;
  /** Somebody is here; `who` and `pose` are read, not kept. */
  place(who: Placeable, pose: Pose): void;
  /** Names are to be put in other words: paints all labels anew. */
  rename(nameOf: NameOf): void;
  /** `pixels` is the picture's height in device pixels, `ratio` device pixels per CSS pixel. Says whether anybody who may be in sight moves, breathes or makes a sign. */
  end(viewer: Viewer, camera: PerspectiveCamera, pixels: number, ratio: number): boolean;
  react(id: string, kind: Reaction, nowMs: number): void;
  setReading(reading: Reading | null): void;
  setReducedMotion(reduced: boolean): void;
  /** Whether those who stand still breathe: that is a movement to be drawn all the time. */
  setBreathing(breathes: boolean): void;
  dispose(): void;
};

export function createCrowd(firstNameOf: NameOf, painter: LabelPainter = createLabelPainter()): Crowd {
  const shapes = { near: buildFigure(NEAR), far: buildFigure(FAR) };
  const page = (shape: (typeof shapes)['near']) => createInstancePage(shape, FIGURE_FIELDS, FIGURE_STRIDE, CAPACITY);
  const pages = { near: page(shapes.near), far: page(shapes.far), ghost: page(shapes.near) };
  const materials = { solid: figureMaterial('solid'), depth: figureMaterial('ghost-depth'), colour: figureMaterial('ghost-colour') };
  const meshes = {
    near: new Mesh(pages.near.geometry, materials.solid),
    far: new Mesh(pages.far.geometry, materials.solid),
    ghostDepth: new Mesh(pages.ghost.geometry, materials.depth),
    ghostColour: new Mesh(pages.ghost.geometry, materials.colour),
  };
  meshes.ghostDepth.renderOrder = 10;
  meshes.ghostColour.renderOrder = 11;
  const shadows = createFloorShadows(CAPACITY);
  const sprites = createLabelSprites(painter.texture, CAPACITY * 2);
  const writeLabels = createLabelWriter(sprites, CAPACITY * 2);
  const group = new Group();
  for (const mesh of Object.values(meshes)) {
    mesh.frustumCulled = false;
    group.add(mesh);
  }
  group.add(shadows.mesh, sprites.mesh);

  const byId = new Map<string, CrowdFigure>();
  /** The same people, kept nearest first from frame to frame. */
  const figures: CrowdFigure[] = [];
  const seeing: Seeing = { x: 0, z: 0, reading: null, reducedMotion: false };
  let nameOf = firstNameOf;
  let now = 0;
  let dt = 0;
  let breathes = true;
  /** Something about the others is new in this frame. */
  let changed = false;

  function arrive(id: string, pose: Pose): CrowdFigure | null {
    if (figures.length >= CAPACITY) return null;
    const figure = createCrowdFigure(id, pose);
    byId.set(id, figure);
    figures.push(figure);
    changed = true;
    return figure;
  }

  function setName(figure: CrowdFigure, who: Placeable, colour: number): void {
    figure.name = who.name;
    figure.colour = colour;
    const words = nameOf(who);
    const coat = AVATAR_COLOURS[colour]?.coat ?? '';
    if (figure.label === null) figure.label = painter.add(words, coat);
    else painter.change(figure.label, words, coat);
  }

  function leave(index: number): void {
    const [figure] = figures.splice(index, 1);
    if (figure === undefined) return;
    byId.delete(figure.id);
    stir();
    if (figure.label !== null) painter.remove(figure.label);
  }

  return {
    group,
    begin(nowMs) {
      dt = Math.max(0, Math.min(LONGEST_STEP, (nowMs - now) / 1000));
      now = nowMs;
      for (const figure of figures) figure.here = false;
    },
    place(who, pose) {
      const figure = byId.get(who.id) ?? arrive(who.id, pose);
      if (figure === null) return;
      const style = colourIndex(who.colour);
      if (figure.name !== who.name || figure.colour !== style) setName(figure, who, style);
      figure.here = true;
      const away = who.away || pose.away;
      changed ||= away !== figure.away || !isPosed(figure, pose);
      figure.away = away;
      moveFigure(figure, pose, dt);
    },
    rename(next) {
      nameOf = next;
      for (const figure of figures) figure.name = null;
    },
    end(viewer, camera, pixels, ratio) {
      seeing.x = viewer.x;
      seeing.z = viewer.z;
      if (breathes && !seeing.reducedMotion) figureUniforms.uBreath.value = (now / 1000) % 3600;
      const lookX = -Math.sin(viewer.yaw);
      const lookZ = -Math.cos(viewer.yaw);
      let near = 0;
      let far = 0;
      let ghost = 0;
      let shade = 0;
      for (let i = figures.length - 1; i >= 0; i--) {
        const figure = figures[i] as CrowdFigure;
        changed ||= !figure.here;
        if (!settleFigure(figure, seeing, dt)) leave(i);
      }
      sortByDistance(figures);
      let signs = false;
      for (const figure of figures) {
        const { look, pose, gait } = figure;
        signs ||= figure.reaction !== null;
        const x = pose.head[0] as number;
        const z = pose.head[2] as number;
        if (look.opacity < 0.01 || (x - viewer.x) * lookX + (z - viewer.z) * lookZ < -BEHIND) continue;
        if (look.opacity < 1) writeFigure(pages.ghost.data, ghost++, pose, gait, look);
        else if (figure.distance < NEAR_WITHIN) writeFigure(pages.near.data, near++, pose, gait, look);
        else writeFigure(pages.far.data, far++, pose, gait, look);
        writeShadow(shadows.page.data, shade++, x, z, gait, look.opacity);
      }
      showRecords(pages.near, near);
      showRecords(pages.far, far);
      showRecords(pages.ghost, ghost);
      showRecords(shadows.page, shade);
      meshes.near.visible = near > 0;
      meshes.far.visible = far > 0;
      meshes.ghostDepth.visible = ghost > 0;
      meshes.ghostColour.visible = ghost > 0;
      shadows.mesh.visible = shade > 0;
      writeLabels(figures, camera, pixels, ratio, now, dt, seeing.reducedMotion);
      const moves = changed || signs || (breathes && !seeing.reducedMotion);
      changed = false;
      return moves && near + far + ghost > 0;
    },
    react(id, kind, nowMs) {
      const figure = byId.get(id);
      if (figure === undefined) return;
      figure.reaction = kind;
      figure.reactedAt = nowMs;
    },
    setReading(reading) {
      seeing.reading = reading;
      changed = true;
    },
    setReducedMotion(reduced) {
      seeing.reducedMotion = reduced;
    },
    setBreathing(next) {
      breathes = next;
    },
    dispose() {
      for (const one of Object.values(pages)) one.geometry.dispose();
      for (const material of Object.values(materials)) material.dispose();
      shadows.page.geometry.dispose();
      sprites.page.geometry.dispose();
      painter.dispose();
    },
  };
}

/** Insertion sort: the order hardly changes between frames, so this is one pass and no allocation. */
function sortByDistance(figures: CrowdFigure[]): void {
  for (let i = 1; i < figures.length; i++) {
    const figure = figures[i] as CrowdFigure;
    let at = i;
    while (at > 0 && (figures[at - 1] as CrowdFigure).distance > figure.distance) {
      figures[at] = figures[at - 1] as CrowdFigure;
      at--;
    }
    figures[at] = figure;
  }
}
