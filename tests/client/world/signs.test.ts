import { describe, expect, test } from 'vitest';
import { resolveOpenings } from '#scenes/format/openings.ts';
import { deriveSigns } from '../../../client/view/world/signs.ts';
import { creativeCities } from './creative-cities.ts';

const exhibition = await creativeCities();
const openings = resolveOpenings(exhibition);
const signs = deriveSigns(exhibition, openings);

describe('signs', () => {
  test('over both sides of every opening stands the name of the hall behind it', () => {
    for (const opening of openings) {
      opening.sides.forEach((side, i) => {
        const beyond = exhibition.halls.find((hall) => hall.id === opening.sides[1 - i]!.hall)!;
        const sign = signs.find((s) => s.hall === side.hall && s.kind === 'way' && s.words === beyond.title);
        expect(sign, `${side.hall} to ${beyond.id}`).toBeDefined();
        expect(sign!.left[1] - sign!.height / 2).toBeGreaterThan(opening.height);
      });
    }
  });

  test('every hall has its name on its coloured wall, inside the wall', () => {
    for (const hall of exhibition.halls) {
      const name = signs.find((sign) => sign.hall === hall.id && sign.kind === 'name')!;
      expect(name.left[1] + name.height / 2).toBeLessThan(hall.height);
      for (const share of [0, 1]) {
        const [x, z] = [name.left[0] + name.ux * name.width * share, name.left[2] + name.uz * name.width * share];
        expect(x).toBeGreaterThanOrEqual(hall.floor[0]);
        expect(x).toBeLessThanOrEqual(hall.floor[2]);
        expect(z).toBeGreaterThanOrEqual(hall.floor[1]);
        expect(z).toBeLessThanOrEqual(hall.floor[3]);
      }
    }
  });
});
