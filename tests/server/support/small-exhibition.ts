import { parseExhibition } from '#scenes/format/parse.ts';
import { derivePlan } from '#scenes/format/plan.ts';
import { type Hosted, host } from '../../../server/exhibitions.ts';

const words = (en: string) => ({ en });
const panel = (id: string) => ({ id, kind: 'panel', title: words(`Panel <${id}> & more`), alt: words('A panel'), text: words('Some words to read.') });

const hall = (id: string, west: number, exhibits: unknown[]) => ({
  id,
  title: words(id),
  floor: [west, -6, west + 12, 6],
  floorMaterial: 'oak',
  exhibits,
});

/** Three halls of 12 × 12 m in a row, west to east, joined by openings; a round plinth stands in the middle one. */
export function smallExhibition(id = 'small', version = '1.0.0'): Hosted {
  const parsed = parseExhibition({
    'exhibition.json': {
      format: 1,
      id,
      version,
      languages: ['en', 'zh'],
      title: { en: 'Small "Exhibition"', zh: '小展览' },
      summary: { en: 'Three halls & a plinth.', zh: '三个展厅。' },
      start: { at: [0, 4], facing: 0 },
      fields: {},
      halls: ['west', 'middle', 'east'],
      cases: ['harbour'],
      exhibits: [],
      openings: [
        { between: ['west', 'middle'], at: [-6.2, 0] },
        { between: ['middle', 'east'], at: [6.2, 0] },
      ],
    },
    'halls/west.json': hall('west', -18.4, []),
    'halls/middle.json': hall('middle', -6, [{ exhibit: 'harbour/title', wall: 'north', along: 6 }]),
    'halls/east.json': hall('east', 6.4, [{ exhibit: 'harbour/story', wall: 'north', along: 6 }]),
    'cases/harbour.json': {
      id: 'harbour',
      city: words('Harbour'),
      country: words('Nowhere'),
      location: { lat: 0, lon: 0 },
      field: 'craft',
      designated: 2014,
      summary: words('A harbour town.'),
      story: words('Once upon a tide.'),
      sources: {},
      figures: {},
      exhibits: [{ ...panel('title'), style: 'title' }, panel('story')],
    },
  });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems, null, 1));
  return host(parsed.exhibition, derivePlan(parsed.exhibition), '/nowhere');
}
