import { both } from './guide-pages.ts';
import { escapeHtml } from './page.ts';

/** Reports of tours are for guides, and only signed in one is a guide. */
export function reportSignInPage(): string {
  return both('Guide', '<h1>This report is for the tour’s guide</h1><p>Sign in as a guide in this browser, then open it again.</p>', '<h2>这份报告只供该次导览的导览员查看</h2><p>请先在此浏览器中以导览员身份登录，再重新打开。</p>');
}

/** The same words where there is no such tour and where another guide led it. */
export function reportMissingPage(): string {
  return both('Guide', '<h1>There is no tour of yours at this address</h1><p>A tour’s report is for the guide who began it and for those who led it.</p>', '<h2>这个地址没有您的导览</h2><p>导览报告只供发起或带领过该次导览的导览员查看。</p>');
}

export function reportLaterPage(): string {
  return both('Guide', '<h1>Not possible at the moment</h1><p>Nothing is lost. Open the report again in a moment.</p>', '<h2>暂时无法打开</h2><p>报告没有丢失，请稍后再试。</p>');
}

/** `at`: when it began, in milliseconds since 1970. */
export type LedTour = { id: string; titles: { en: string; zh: string }; at: number; isLed: boolean };

const words = {
  en: { heading: 'Your tours', none: 'You have led no tour in the last 90 days.', table: 'Report as a table (CSV)', led: 'being led now' },
  zh: { heading: '您的导览', none: '最近 90 天内您没有带领过导览。', table: '下载报告表格（CSV）', led: '正在进行' },
} as const;

function listIn(language: 'en' | 'zh', tours: readonly LedTour[]): string {
  const say = words[language];
  const entries = tours.map(({ id, titles, at, isLed }) => {
    const day = new Date(at).toISOString().slice(0, 10);
    return `<li>${escapeHtml(titles[language])} · ${day}${isLed ? ` (${say.led})` : ''} · <a href="/api/tours/${encodeURIComponent(id)}/report.csv?lang=${language}">${say.table}</a></li>`;
  });
  return entries.length === 0 ? `<p>${say.none}</p>` : `<ul>${entries.join('')}</ul>`;
}

/** The live tours of one guide, the newest end first, each with its report. */
export function ledToursPage(tours: readonly LedTour[]): string {
  return both(words.en.heading, `<h1>${words.en.heading}</h1>${listIn('en', tours)}<p><a href="/guide">Guide</a></p>`, `<h2>${words.zh.heading}</h2>${listIn('zh', tours)}`);
}
