import { formatProblems } from '#scenes/format/problem.ts';
import type { Problem } from '#scenes/format/problem.ts';
import { speak } from '#scenes/format/speak.ts';
import type { Hosted } from '../exhibitions.ts';
import { escapeHtml } from './page.ts';

export function plainPage(language: string, title: string, body: string): string {
  return `<!doctype html>\n<html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>${escapeHtml(title)}</title></head><body><main>${body}</main></body></html>\n`;
}

/** Which exhibitions there are, in their own words. */
export function listPage(exhibitions: Iterable<Hosted>, language: (hosted: Hosted) => string): string {
  const entries = [...exhibitions].map((hosted) => {
    const { id, title, summary, languages } = hosted.exhibition;
    const spoken = speak(title, language(hosted), languages);
    return `<li lang="${escapeHtml(spoken.language)}"><a href="/${id}">${escapeHtml(spoken.text)}</a><p>${escapeHtml(speak(summary, spoken.language, languages).text)}</p></li>`;
  });
  return plainPage('en', 'Pavilion', `<h1>Pavilion</h1><ul>${entries.join('')}</ul>`);
}

/** What keeps an exhibition from opening: the curator's report, in place of the exhibition. Shown in the workshop only. */
export function reportPage(id: string, problems: readonly Problem[]): string {
  return plainPage('en', id, `<h1>${escapeHtml(id)}</h1><pre>${escapeHtml(formatProblems(problems))}</pre>`);
}

/** In both languages of the page, as whoever asks may have followed a link from anywhere. */
export function missingPage(): string {
  const english = '<h1>There is no exhibition at this address</h1><p>The link may be old or mistyped.</p>';
  const chinese = '<section lang="zh"><h2>这个地址没有展览</h2><p>链接可能已经失效，或输入有误。</p></section>';
  return plainPage('en', '404', `${english}${chinese}<p><a href="/">Pavilion</a></p>`);
}

/** No live tour is planned at this address, or it is long over; nobody can tell which. */
export function noLiveTourPage(exhibition: string): string {
  const english = '<h1>There is no live tour at this address</h1><p>It may be long over, or the link is not complete.</p>';
  const chinese = '<section lang="zh"><h2>这个地址没有导览</h2><p>导览可能早已结束，或链接不完整。</p></section>';
  return plainPage('en', '404', `${english}${chinese}<p><a href="/${escapeHtml(exhibition)}">To the exhibition · 前往展览</a></p>`);
}

/** The store does not answer at the moment. */
export function laterPage(): string {
  const english = '<h1>Not possible at the moment</h1><p>Load this page again in a moment.</p>';
  return plainPage('en', '503', `${english}<section lang="zh"><h2>暂时无法办理</h2><p>请稍后重新加载本页。</p></section>`);
}
