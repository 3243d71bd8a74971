import { TorusGeometry, Vector3 } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { random } from '../../craft/noise.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { FLOOR } from './layout.ts';
import { bar, turned } from './forms.ts';
import { person } from './people.ts';

const LIP = FLOOR - 0.004;

/** A bicycle standing along z, leaning a little. */
function bicycle(m: Maker, x: number, z: number, turn: number, paint: Rgb): void {
  m.at({ position: [x, LIP + 0.0112, z], rotation: [0, turn, 0.1] }, () => {
    for (const dz of [-0.0175, 0.0175]) {
      m.add('ink', new TorusGeometry(0.0102, 0.0009, 3, 14), [0, 0, dz], [0, Math.PI / 2, 0], 0);
      for (let k = 0; k < 3; k++) bar(m, 'steel', [0, -Math.sin(k * 1.05) * 0.0098, dz - Math.cos(k * 1.05) * 0.0098], [0, Math.sin(k * 1.05) * 0.0098, dz + Math.cos(k * 1.05) * 0.0098], 0.00035, 3);
    }
    const [hub, crank, seat, head, fork]: Vec3[] = [[0, 0, -0.0175], [0, -0.001, -0.002], [0, 0.0155, -0.006], [0, 0.0165, 0.011], [0, 0, 0.0175]];
    m.tint(paint, () => {
      for (const [a, b] of [[hub, crank], [crank, seat], [hub, [0, 0.012, -0.0052]], [crank, [0, 0.013, 0.0118]], [[0, 0.0125, -0.0055], head], [head, fork]] as [Vec3, Vec3][]) bar(m, 'paint', a, b, 0.0009, 4);
    });
    bar(m, 'steel', [-0.008, 0.0195, 0.009], [0.008, 0.0195, 0.009], 0.0008);
    bar(m, 'steel', head!, [0, 0.0195, 0.0102], 0.0008);
    bar(m, 'ink', [0, 0.0166, -0.0115], [0, 0.0172, -0.003], 0.0018);
  });
}

/** A street tree in winter, as model-makers twist it from wire: every branch forks until it is too thin. */
function tree(m: Maker, x: number, z: number): void {
  const next = random(31);
  const bark: Rgb = [0.1, 0.068, 0.045];
  const grow = (from: Vector3, way: Vector3, length: number, radius: number, depth: number): void => {
    const to = from.clone().addScaledVector(way, length);
    bar(m, 'matte', [from.x, from.y, from.z], [to.x, to.y, to.z], radius, depth > 2 ? 5 : 3);
    if (depth === 0) return;
    const forks = depth === 4 ? 4 : next() < 0.12 ? 3 : 2;
    const around = next() * 6.3;
    for (let k = 0; k < forks; k++) {
      const angle = around + (k / forks) * 2 * Math.PI + (next() - 0.5) * 0.7;
      const spread = depth === 4 ? 0.75 : 0.62;
      const branch = way.clone().multiplyScalar(1).add(new Vector3(Math.cos(angle) * spread, 0.2 + next() * 0.2, Math.sin(angle) * spread)).normalize();
      grow(to, branch, length * (depth === 4 ? 0.52 : 0.74 + next() * 0.16), radius * 0.62, depth - 1);
    }
  };
  m.tint(bark, () => grow(new Vector3(x, LIP - 0.002, z), new Vector3(0.03, 1, 0.02).normalize(), 0.072, 0.0046, 4));
  turned(m, 'steelwork', [[0.0168, 0], [0.016, 0.0022], [0.0085, 0.0022], [0.0085, 0.0005]], [x, LIP, z], [0, 0, 0], 12);
}

/** What stands and passes in the street. */
export function makeStreet(m: Maker): void {
  tree(m, 0.62, 0.115);
  m.only('near', () => bicycle(m, 0.47, 0.16, 0.12, [0.04, 0.14, 0.34]));
  person(m, 0.572, 0.195, 2.5, [[0.5, 0.42, 0.3], [0.05, 0.06, 0.1], [0.02, 0.016, 0.014]], 0.006, LIP);
  person(m, 0.555, 0.19, 2.6, [[0.12, 0.13, 0.15], [0.03, 0.03, 0.035], [0.03, 0.02, 0.015]], 0, LIP);
  person(m, 0.565, -0.085, -0.2, [[0.4, 0.1, 0.06], [0.05, 0.05, 0.06], [0.02, 0.016, 0.014]], 0, LIP);
}
