import { parseExhibition } from '#scenes/format/parse.ts';
import { derivePlan, type Plan } from '#scenes/format/plan.ts';
import type { Exhibition } from '#scenes/format/schema.ts';

const words = (en: string): { en: string; zh: string } => ({ en, zh: `${en}（中文）` });

/** Two halls with a way through between them: a vase on a plinth in the south, a text on the north wall beyond. */
const files = {
  'exhibition.json': {
    format: 1,
    id: 'two-halls',
    version: '1.0.0',
    languages: ['en', 'zh'],
    title: words('Two Halls'),
    summary: words('A small place to walk in.'),
    start: { at: [0, 4], facing: 0 },
    fields: { crafts: { name: words('Crafts'), accent: '#a8502f' } },
    halls: ['south', 'north'],
    cases: ['kiln'],
    exhibits: ['greeting'],
    openings: [{ between: ['south', 'north'], at: [2, -0.2], width: 2, height: 2.6 }],
  },
  'halls/south.json': {
    id: 'south',
    title: words('South Hall'),
    floor: [-5, 0, 5, 8],
    height: 5,
    floorMaterial: 'oak',
    benches: [{ at: [-3, 6], facing: 90 }],
    exhibits: [
      { exhibit: 'kiln/vase', at: [0, 2], plinth: { shape: 'round', width: 0.8, height: 1 } },
      { exhibit: 'greeting', wall: 'west', along: 3 },
    ],
  },
  'halls/north.json': {
    id: 'north',
    title: words('North Hall'),
    field: 'crafts',
    floor: [-5, -8.4, 5, -0.4],
    height: 4,
    floorMaterial: 'brick',
    walls: [{ id: 'screen', from: [-3, -4], to: [0, -4] }],
    exhibits: [{ exhibit: 'kiln/title', wall: 'north', along: 5 }],
  },
  'cases/kiln.json': {
    id: 'kiln',
    city: words('Kilnton'),
    country: words('Nowhere'),
    location: { lat: 1, lon: 2 },
    field: 'crafts',
    designated: 2014,
    summary: words('A city of pots.'),
    story: words('Once they made pots.'),
    sources: {},
    exhibits: [
      { kind: 'panel', id: 'title', title: words('Title wall'), alt: words('A wall'), style: 'title', text: words('Pots') },
      { kind: 'object', id: 'vase', title: words('A Vase'), alt: words('A vase'), model: 'vase.glb', text: words('It is tall.') },
    ],
  },
  'exhibits/greeting.json': {
    id: 'greeting',
    exhibit: { kind: 'panel', id: 'greeting', title: words('Greeting'), alt: words('A text'), text: words('Welcome.') },
  },
};

export function twoHalls(): { exhibition: Exhibition; plan: Plan } {
  const parsed = parseExhibition(files);
  if ('problems' in parsed) throw new Error(`the test's own exhibition is broken: ${JSON.stringify(parsed.problems)}`);
  return { exhibition: parsed.exhibition, plan: derivePlan(parsed.exhibition) };
}
