import { packAtlas } from './building/atlas.ts';
import { furnitureCharts } from './building/furniture-charts.ts';
import { hallLamps } from './building/lamps.ts';
import { openingCharts } from './building/opening-charts.ts';
import { roomCharts } from './building/room-charts.ts';
import { skylightCharts, WELL_DEPTH } from './building/skylight-charts.ts';
import type { Exhibition } from './schema.ts';
import type { FloorRect } from './schema-parts.ts';

export type V3 = [x: number, y: number, z: number];

/**
 * One flat surface of the building: a rectangle that begins at `origin` and runs `width` metres along the
 * unit vector `u` and `height` metres along `v`; u × v = `normal`, which looks into the room.
 */
export type Chart = {
  /** Unique in the building, such as `atrium/wall/north`. */
  id: string;
  hall: string;
  part: 'floor' | 'wall' | 'ceiling' | 'well' | 'reveal' | 'skirting' | 'plinth' | 'plinth-foot' | 'bench' | 'free-wall' | 'threshold';
  /** A floor material of the hall, or `plaster`, `accent`, `ceiling`, `well`, `plinth`, `bench`, `steel`, `dark`. */
  material: string;
  origin: V3;
  u: V3;
  v: V3;
  normal: V3;
  width: number;
  height: number;
  /** Rectangles cut out of it: [u0, v0, u1, v1] in metres. */
  holes: [u0: number, v0: number, u1: number, v1: number][];
  /** Only the disc inscribed in the square is there: the top of a round plinth. */
  round: boolean;
  /** Whether light is baked for it. */
  bake: boolean;
  /** Light-map texels relative to the atlas's `texelsPerMetre`. */
  density: number;
  /** Its texels in the hall's light map, without the gutter around them; null when not baked. */
  atlas: { x: number; y: number; w: number; h: number } | null;
};

/** A lamp under the ceiling. `coneDegrees` is the angle from the axis to the cone's edge; `colour` is linear. */
export type Lamp = { position: V3; target: V3; candela: number; coneDegrees: number; colour: [r: number, g: number, b: number] };

/** `y` is the ceiling that the skylight opens in, `paneY` its glass at the top of the well. Metres. */
export type Skylight = { rect: FloorRect; y: number; paneY: number };

export type HallBuilding = {
  id: string;
  charts: Chart[];
  atlas: { width: number; height: number; texelsPerMetre: number };
  skylights: Skylight[];
  lamps: Lamp[];
};

export type Building = { halls: HallBuilding[] };

/**
 * Every surface of the building, hall by hall. An opening's lining and threshold belong to the hall
 * that stands first in the exhibition's list. Rectangles meet edge to edge; who draws them extends room
 * shells by a few millimetres so that no cracks show where a split surface meets an unsplit one.
 */
export function deriveBuilding(exhibition: Exhibition): Building {
  return {
    halls: exhibition.halls.map((hall) => {
      const { charts, atlas } = packAtlas([
        ...roomCharts(exhibition, hall),
        ...skylightCharts(hall),
        ...openingCharts(exhibition, hall),
        ...furnitureCharts(exhibition, hall),
      ]);
      const skylights = hall.skylights.map((rect) => ({ rect, y: hall.height, paneY: hall.height + WELL_DEPTH }));
      return { id: hall.id, charts, atlas, skylights, lamps: hallLamps(exhibition, hall) };
    }),
  };
}
