import type { HallBuilding } from '#scenes/format/building.ts';
import { type Blockers, createBlockers, isBlocked } from './blockers.ts';
import { standingFaces } from './standing-faces.ts';
import { type Corners, formFactor } from './form-factor.ts';
import { type LightGrid, createLightGrid, forEachTexel } from './light-grid.ts';
import { type RoomFaces, bounceBetweenFaces } from './room-faces.ts';
import { type Rgb, lampCone, skyRadiance } from './sky.ts';

/** Texels per metre; floors and plinths get more by their chart's density. */
const TEXELS_PER_METRE = 4;
/** What fins, glass and the well's walls leave of the sky seen through a skylight. */
const SKYLIGHT_SHARE = 0.62;
/** What a standing thing gives back of the ambient light it takes away. */
const BLOCKER_BOUNCE = 0.35;
const SKY: Rgb = [skyRadiance(0.8, 0), skyRadiance(0.8, 1), skyRadiance(0.8, 2)];

function rectCorners([x0, z0, x1, z1]: readonly [number, number, number, number], y: number): Corners {
  return Float64Array.of(x0, y, z0, x1, y, z0, x1, y, z1, x0, y, z1);
}

/** Share of a skylight seen from p past the standing things: nine points of its opening. */
function skylightSeen(blockers: Blockers, corners: Corners, x: number, y: number, z: number): number {
  if (y > blockers.top) return 1;
  let seen = 0;
  for (let i = 0; i < 9; i++) {
    const sx = corners[0]! + ((corners[6]! - corners[0]!) * ((i % 3) + 0.5)) / 3;
    const sz = corners[2]! + ((corners[8]! - corners[2]!) * (((i / 3) | 0) + 0.5)) / 3;
    if (!isBlocked(blockers, x, y, z, sx - x, corners[1]! - y, sz - z, 1)) seen++;
  }
  return seen / 9;
}

function addSkylights(grid: LightGrid, openings: readonly Corners[], blockers: Blockers): void {
  const [nx, ny, nz] = grid.chart.normal;
  for (const corners of openings) {
    forEachTexel(grid, (i, x, y, z) => {
      const share = formFactor(corners, x, y, z, nx, ny, nz);
      if (share < 1e-4) return;
      const seen = share * SKYLIGHT_SHARE * skylightSeen(blockers, corners, x, y, z);
      for (let k = 0; k < 3; k++) grid.light[i + k]! += SKY[k]! * seen;
    });
  }
}

function addLamps(grid: LightGrid, hall: HallBuilding, blockers: Blockers): void {
  const [nx, ny, nz] = grid.chart.normal;
  for (const lamp of hall.lamps) {
    const [lx, ly, lz] = lamp.position;
    const axis = [lamp.target[0] - lx, lamp.target[1] - ly, lamp.target[2] - lz] as const;
    const length = Math.hypot(...axis);
    forEachTexel(grid, (i, x, y, z) => {
      const dx = lx - x;
      const dy = ly - y;
      const dz = lz - z;
      const distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
      const facing = (dx * nx + dy * ny + dz * nz) / distance;
      if (facing <= 0) return;
      const cone = lampCone(-(dx * axis[0] + dy * axis[1] + dz * axis[2]) / (distance * length), lamp.coneDegrees);
      if (cone <= 0 || isBlocked(blockers, x, y, z, dx, dy, dz, 1)) return;
      const light = (lamp.candela * cone * facing) / (distance * distance * Math.PI);
      for (let k = 0; k < 3; k++) grid.light[i + k]! += lamp.colour[k]! * light;
    });
  }
}

/** Twelve cosine-weighted directions around +n, as (along u, along v, along n). */
const HEMISPHERE = Array.from({ length: 12 }, (_, i) => {
  const radius = Math.sqrt((i + 0.5) / 12);
  const angle = i * 2.399963;
  return [radius * Math.cos(angle), radius * Math.sin(angle), Math.sqrt(1 - radius * radius)] as const;
});

/** How open a point is to the room past the standing things, 0–1. */
function openness(grid: LightGrid, blockers: Blockers, x: number, y: number, z: number): number {
  if (y > blockers.top) return 1;
  const { u, v, normal: n } = grid.chart;
  let blocked = 0;
  for (const [a, b, c] of HEMISPHERE) {
    const dx = u[0] * a + v[0] * b + n[0] * c;
    const dy = u[1] * a + v[1] * b + n[1] * c;
    const dz = u[2] * a + v[2] * b + n[2] * c;
    if (isBlocked(blockers, x, y, z, dx, dy, dz, 30)) blocked++;
  }
  return 1 - (blocked / HEMISPHERE.length) * (1 - BLOCKER_BOUNCE);
}

function addAmbient(grid: LightGrid, faces: RoomFaces, blockers: Blockers): void {
  const [nx, ny, nz] = grid.chart.normal;
  forEachTexel(grid, (i, x, y, z) => {
    const open = openness(grid, blockers, x, y, z);
    for (let f = 0; f < 6; f++) {
      const share = formFactor(faces.corners[f]!, x, y, z, nx, ny, nz) * open;
      if (share < 1e-4) continue;
      for (let k = 0; k < 3; k++) grid.light[i + k]! += faces.bounce[f * 3 + k]! * share;
    }
  });
}

/** Inside a well the pane fills most of the view; what the walls pass on among themselves is added as half as much again. */
function lightWell(grid: LightGrid, panes: readonly Corners[]): void {
  const [nx, ny, nz] = grid.chart.normal;
  forEachTexel(grid, (i, x, y, z) => {
    for (const pane of panes) {
      const near = x > pane[0]! - 0.2 && x < pane[6]! + 0.2 && z > pane[2]! - 0.2 && z < pane[8]! + 0.2;
      if (!near) continue;
      const share = formFactor(pane, x, y, z, nx, ny, nz) * 1.5 + 0.1;
      for (let k = 0; k < 3; k++) grid.light[i + k]! += SKY[k]! * share;
    }
  });
}

/**
 * Light on every baked chart of a hall without tracing paths: skylights by Lambert's formula, lamps point by
 * point, shadows of plinths, benches and free-standing walls, and light going to and fro between the hall's
 * six faces. Sunlight is left to `sunlight.ts`, which works at full resolution. Unit: irradiance / π.
 */
export function analyticLight(hall: HallBuilding, accent: Rgb): LightGrid[] {
  const baked = hall.charts.filter((chart) => chart.bake && chart.atlas);
  const grids = baked.map((chart) => createLightGrid(chart, TEXELS_PER_METRE * Math.max(1, Math.min(2, chart.density))));
  const blockers = createBlockers(standingFaces(hall));
  const openings = hall.skylights.map((s) => rectCorners(s.rect, s.y));
  const room = grids.filter((grid) => grid.chart.part !== 'well');
  for (const grid of room) {
    addSkylights(grid, openings, blockers);
    addLamps(grid, hall, blockers);
  }
  const faces = bounceBetweenFaces(hall, room, accent);
  for (const grid of room) addAmbient(grid, faces, blockers);
  const panes = hall.skylights.map((s) => rectCorners(s.rect, s.paneY));
  for (const grid of grids) if (grid.chart.part === 'well') lightWell(grid, panes);
  return grids;
}
