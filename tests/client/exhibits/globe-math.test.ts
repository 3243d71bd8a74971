import * as fc from 'fast-check';
import { SphereGeometry, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { degreesApart, globePoint, labelSides, placeOnGlobe, turnFacing } from '../../../client/view/exhibits/globe-math.ts';

const lat = fc.double({ min: -89.9, max: 89.9, noNaN: true });
const lon = fc.double({ min: -179.9, max: 179.9, noNaN: true });

describe('places on the globe', () => {
  it('go there and back', () => {
    fc.assert(
      fc.property(lat, lon, (a, b) => {
        const back = placeOnGlobe(...globePoint(a, b, 0.9));
        expect(back.lat).toBeCloseTo(a, 8);
        expect(back.lon).toBeCloseTo(b, 8);
      }),
    );
  });

  it('lie where the map is wrapped on the ball: u is longitude, v latitude', () => {
    const ball = new SphereGeometry(1, 36, 18);
    const position = ball.getAttribute('position');
    const uv = ball.getAttribute('uv');
    for (let i = 0; i < position.count; i++) {
      const [a, b] = [uv.getY(i) * 180 - 90, uv.getX(i) * 360 - 180];
      if (Math.abs(a) > 85) continue;
      const [x, y, z] = globePoint(a, b, 1);
      expect([position.getX(i), position.getY(i), position.getZ(i)]).toEqual([expect.closeTo(x, 5), expect.closeTo(y, 5), expect.closeTo(z, 5)]);
    }
  });

  it('turn to the visitor', () => {
    fc.assert(
      fc.property(lon, (b) => {
        const facing = new Vector3(...globePoint(0, b, 1)).applyAxisAngle(new Vector3(0, 1, 0), turnFacing(b));
        expect(facing.z).toBeCloseTo(1, 8);
      }),
    );
  });

  it('hang crowded names on different sides', () => {
    const quito = { lat: -0.2, lon: -78.5 };
    const medellin = { lat: 6.2, lon: -75.6 };
    const jingdezhen = { lat: 29.3, lon: 117.2 };
    expect(degreesApart(quito, medellin)).toBeCloseTo(7.03, 1);
    expect(labelSides([quito, medellin, jingdezhen])).toEqual(['left', 'right', 'right']);
  });
});
