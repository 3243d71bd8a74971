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
