import { BoxGeometry, Color, Group, LatheGeometry, Mesh, MeshBasicMaterial, SphereGeometry, Vector2 } from 'three';
import type { Placed } from '#scenes/format/placement.ts';
import type { Plan } from '#scenes/format/plan.ts';

const PAPER = new Color('#f4efe4').multiplyScalar(0.88);
const BOARD_THICKNESS = 0.03;

function boardSize(placed: Placed): readonly [number, number] | null {
  return 'size' in placed.exhibit ? placed.exhibit.size : null;
}

function board([width, height]: readonly [number, number]): Mesh {
  return new Mesh(new BoxGeometry(width, height, BOARD_THICKNESS).translate(0, 0, -BOARD_THICKNESS / 2), new MeshBasicMaterial({ color: PAPER }));
}

function thing(placed: Placed): Mesh {
  if (placed.exhibit.kind === 'globe') {
    const { radius } = placed.exhibit;
    return new Mesh(new SphereGeometry(radius, 48, 32).translate(0, radius + 0.2, 0), new MeshBasicMaterial({ color: '#4a6a86' }));
  }
  const width = (placed.plinth?.width ?? 0.5) * 0.3;
  const profile = [[0.5, 0], [0.45, 0.1], [0.8, 1.6], [1, 2.3], [0.8, 2.7], [0.35, 2.9], [0.4, 3.1]].map(([r, y]) => new Vector2(r! * width, y! * width));
  return new Mesh(new LatheGeometry(profile, 40), new MeshBasicMaterial({ color: '#c8ccd2' }));
}

/** Plain boards and bodies in the place of exhibits, to judge rooms by. */
export function standIns(plan: Plan): Group {
  const group = new Group();
  for (const placed of plan.placed) {
    const size = boardSize(placed);
    const mesh = size ? board(size) : thing(placed);
    mesh.position.set(...placed.position);
    mesh.rotation.y = placed.yaw;
    mesh.userData['hall'] = placed.hall;
    group.add(mesh);
  }
  return group;
}
