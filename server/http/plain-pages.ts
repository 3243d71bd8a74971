import { formatProblems } from '#scenes/format/problem.ts';
import type { Problem } from '#scenes/format/problem.ts';
import { speak } from '#scenes/format/speak.ts';
import type { Hosted } from '../exhibitions.ts';
import { escapeHtml } from './page.ts';

function plainPage(language: string, title: string, body: string): string {
  return `<!doctype html>\n<html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head><body><main>${body}</main></body></html>\n`;
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

export function missingPage(): string {
  return plainPage('en', '404', '<h1>404</h1><p><a href="/">Pavilion</a></p>');
}
