import { BackSide, BoxGeometry, Color, Mesh, MeshBasicMaterial, PlaneGeometry, PMREMGenerator, Scene } from 'three';
import type { Texture, WebGLRenderer } from 'three';
import type { Hall } from '#scenes/format/schema.ts';

/** Mean reflectance of the floors, linear. */
const FLOOR: Record<Hall['floorMaterial'], readonly [number, number, number]> = {
  oak: [0.3, 0.2, 0.12],
  walnut: [0.13, 0.08, 0.05],
  terrazzo: [0.42, 0.4, 0.37],
  limestone: [0.46, 0.43, 0.38],
  slate: [0.1, 0.11, 0.12],
  brick: [0.28, 0.13, 0.08],
  cork: [0.32, 0.2, 0.11],
  screed: [0.3, 0.29, 0.28],
};

/** Radiances of what an object sees around it, with a white wall at about 0.55. */
const LIGHT = { wall: 0.5, ceiling: 0.42, floor: 0.75, sky: [7.5, 8.3, 9.6], washer: [6, 5, 3.9] } as const;

/** An inward-looking box: its six sides in the order +x −x +y −y +z −z. */
function shell(hall: Hall, accent: string): Mesh {
  const wall = () => new MeshBasicMaterial({ color: new Color(LIGHT.wall * 1.02, LIGHT.wall, LIGHT.wall * 0.96), side: BackSide });
  const [r, g, b] = FLOOR[hall.floorMaterial];
  const floor = new MeshBasicMaterial({ color: new Color(r, g, b).multiplyScalar(LIGHT.floor), side: BackSide });
  const ceiling = new MeshBasicMaterial({ color: new Color(LIGHT.ceiling, LIGHT.ceiling, LIGHT.ceiling), side: BackSide });
  const sides = [wall(), wall(), ceiling, floor, wall(), wall()];
  const painted = { east: 0, west: 1, south: 4, north: 5 } as const;
  if (hall.accentWall !== undefined) sides[painted[hall.accentWall]]!.color.set(accent).multiplyScalar(0.75);
  const [west, north, east, south] = hall.floor;
  return new Mesh(new BoxGeometry(east - west, hall.height, south - north), sides);
}

function glow(width: number, depth: number, rgb: readonly [number, number, number]): Mesh {
  return new Mesh(new PlaneGeometry(width, depth).rotateX(Math.PI / 2), new MeshBasicMaterial({ color: new Color(...rgb) }));
}

/**
 * What objects in a hall mirror and are lit by: the hall's shell in its own colours, its skylights as cool
 * bright panes, a warm strip of lamps along the sides. Rendered once into a prefiltered map of `size` pixels along a side.
 */
export function hallEnvironment(hall: Hall, accent: string, renderer: WebGLRenderer, size: number): Texture {
  const scene = new Scene();
  scene.add(shell(hall, accent));
  const [west, north, east, south] = hall.floor;
  const [cx, cz, top] = [(west + east) / 2, (north + south) / 2, hall.height / 2];
  const panes = hall.skylights.length > 0 ? hall.skylights : [[cx - 1.5, cz - 1, cx + 1.5, cz + 1] as const];
  for (const [x0, z0, x1, z1] of panes) {
    const pane = glow(x1 - x0, z1 - z0, LIGHT.sky);
    pane.position.set((x0 + x1) / 2 - cx, top - 0.02, (z0 + z1) / 2 - cz);
    scene.add(pane);
  }
  for (const side of [-1, 1]) {
    const lamps = glow(0.35, (south - north) * 0.7, LIGHT.washer);
    lamps.position.set(side * ((east - west) / 2 - 2), top - 0.05, 0);
    scene.add(lamps);
  }
  // Seen from where most objects stand: a little above plinth height.
  scene.position.y = top - 1.3;
  const filter = new PMREMGenerator(renderer);
  const environment = filter.fromScene(scene, 0.015, 0.05, 60, { size }).texture;
  filter.dispose();
  scene.traverse((node) => {
    if (!(node instanceof Mesh)) return;
    node.geometry.dispose();
    for (const material of [node.material].flat()) material.dispose();
  });
  return environment;
}
