import '../../view/ui/tokens.css';
import '../../view/ui/fonts.css';
import '../../view/ui/base.css';
import { parseExhibition } from '#scenes/format/parse.ts';
import { derivePlan } from '#scenes/format/plan.ts';
import { createRoot } from 'react-dom/client';
import type { GalleryLink } from '../../net/gallery-link.ts';
import { createBody } from '../../self/body.ts';
import { AvatarFigure } from '../../view/people/avatar-figure.tsx';
import { ChatPanel } from '../../view/people/chat-panel.tsx';
import { CompanyNotices } from '../../view/people/company-notices.tsx';
import { PeoplePanel } from '../../view/people/people-panel.tsx';
import { speakPage } from '../../view/ui/i18n.ts';
import { LandingCard } from '../../view/ui/landing-card.tsx';
import type { ChatLine, LinkStatus, Person } from '../../visit/company.ts';
import { NO_PROGRESS } from '../../visit/route-progress.ts';
import { freshSettings } from '../../visit/settings.ts';
import { createVisit, VisitContext } from '../../visit/visit.ts';

/** Looks at the panels without a server. Address: `panel`, `lang`, `state` and `reason` of the line, `n` people, `lines`. */
const wish = new URLSearchParams(location.search);
const language = wish.get('lang') ?? 'en';
const folder = '../../../scenes/creative-cities/';
const json = import.meta.glob('../../../scenes/creative-cities/**/*.json', { eager: true, import: 'default' });
const files = Object.fromEntries(Object.entries(json).map(([path, data]) => [path.slice(folder.length), data]));
const parsed = parseExhibition(files);
if ('problems' in parsed) throw new Error(parsed.problems.map(({ file, wrong }) => `${file}: ${wrong}`).join('\n'));
const plan = derivePlan(parsed.exhibition);
const body = createBody(plan.start.at[0], plan.start.at[1], 0, plan.halls[0]?.id ?? '');

const names = ['Amara', '林小雨', 'João', '', 'فاطمة', 'Ève', 'Δημήτρης', 'Karl-Friedrich von Hohen', '유진', 'Ravi'];
const people: Person[] = Array.from({ length: Number(wish.get('n') ?? 9) }, (_, i) => ({
  id: `p${i}`, name: names[i % names.length] ?? '', colour: i % 8, number: i + 1, away: i === 3, at: plan.placed[(i * 3) % plan.placed.length]?.ref ?? null,
}));
const texts = ['Hello! Has anybody seen the blue vase already?', '看到了，在左边的展厅里，很漂亮。', 'More here: https://example.org/ceramics and <b>not bold</b>', 'Thank you. I am going there now, it is a long way from the atrium and I want to read the wall first.', '✓', 'مرحبا بكم'];
const chat: ChatLine[] = Array.from({ length: Number(wish.get('lines') ?? 8) }, (_, i) => {
  const who = people[[0, 1, 1, 0, 2, 4][i % 6] ?? 0] as Person;
  return { id: String(i), from: who, text: texts[i % texts.length] ?? '', at: Date.now() - (20 - i) * 100_000 };
});
const gallery: GalleryLink = {
  join: () => Promise.resolve(), takeOver: () => Promise.resolve(), leave: () => undefined, sendPose: () => undefined,
  say: (text) => (text.includes('slow') ? new Promise(() => undefined) : Promise.resolve({ code: 'too-fast' as const })),
  react: () => undefined, rename: () => Promise.resolve(null), setAt: () => undefined, code: () => 'amber-otter', bytesIn: 0, bytesOut: 0,
  tourAct: () => Promise.resolve({ ok: false, refusal: { code: 'offline' } }), point: () => undefined, circle: () => undefined,
};

await speakPage(language);
document.documentElement.lang = language;
const store = createVisit({ exhibition: parsed.exhibition, plan, body, language, settings: freshSettings(() => 0.1), reducedMotion: false, quality: 'high', progress: NO_PROGRESS });
store.setState({
  people, chat, gallery, me: { id: 'p0' }, panel: wish.get('panel') === 'chat' ? 'chat' : 'people', here: { hall: body.hall, near: people[3]?.at ?? null },
  link: { state: (wish.get('state') ?? 'joined') as LinkStatus['state'], code: 'amber-otter', ...(wish.has('reason') && { reason: wish.get('reason') ?? '' }) },
  whereOthers: () => people.map(({ id, name, colour }, i) => ({ id, name, colour, position: [(i % 3) * 8 - 8, 1.6, i % 2 ? -12 : 0] })),
});
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id "root".');
createRoot(root).render(
  <VisitContext value={store}>
    <div className="page" style={{ background: '#cfc8bb' }}>
      {wish.has('figures') ? Array.from({ length: 8 }, (_, i) => <AvatarFigure colour={i} height={220} key={i} />) : null}
      {wish.get('panel') === 'chat' ? <ChatPanel /> : wish.get('panel') === 'people' ? <PeoplePanel /> : wish.get('panel') === 'landing' ? <LandingCard inWords={false} /> : null}
      <CompanyNotices />
    </div>
  </VisitContext>,
);
Object.assign(window, { store });
document.title = 'ready';
