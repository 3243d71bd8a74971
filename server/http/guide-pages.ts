import type { Guide } from '../domain/guide.ts';
import { escapeHtml } from './page.ts';
import { plainPage } from './plain-pages.ts';

/** Whoever follows a link may read either language: every page has both. */
export const both = (title: string, english: string, chinese: string): string => plainPage('en', title, `${english}<section lang="zh">${chinese}</section>`);
const button = (words: string): string => `<form method="post"><button>${words}</button></form>`;

/** Where a guide's link leads, whatever is in it. Only the button uses the link: programs that look into links do not press buttons. */
export function guideDoorPage(): string {
  return both(
    'Guide',
    `<h1>Sign in as a guide</h1><p>This link works once, in this browser. Use it on the device from which you lead.</p>${button('Sign in')}`,
    `<h2>以导览员身份登录</h2><p>此链接只能使用一次，仅限当前浏览器。请在您带队所用的设备上使用。</p>${button('登录')}`,
  );
}

/** The same words for a wrong, a used, an expired and a revoked link. */
export function guideRefusedPage(): string {
  return both(
    'Guide',
    '<h1>This link does not work</h1><p>It may have been used, may be too old, or may have been taken back. Ask for a new one.</p>',
    '<h2>此链接无效</h2><p>链接可能已被使用、已过期或已被撤回。请索取新的链接。</p>',
  );
}

export function guideTooFastPage(): string {
  return both('Guide', `<h1>Too many tries</h1><p>Wait a minute, then try again.</p>${button('Try again')}`, `<h2>尝试次数过多</h2><p>请稍等一分钟再试。</p>${button('重试')}`);
}

/** The store does not answer: a link is not used up, a session has not ended. */
export function guideLaterPage(): string {
  return both('Guide', `<h1>Not possible at the moment</h1><p>Nothing has changed, and your link is still good. Try again in a moment.</p>${button('Try again')}`, `<h2>暂时无法办理</h2><p>未作任何更改，您的链接仍然有效。请稍后再试。</p>${button('重试')}`);
}

/** Who one is here, and the way out. */
export function guideSelfPage(guide: Guide | null): string {
  if (guide === null) return both('Guide', '<h1>You are not signed in as a guide</h1><p>Guides come in by a link of their own.</p>', '<h2>您尚未以导览员身份登录</h2><p>导览员须使用专属链接登录。</p>');
  const name = escapeHtml(guide.name);
  const out = (words: string) => `<form method="post" action="/guide/sign-out"><button>${words}</button></form>`;
  return both('Guide', `<h1>You are signed in as a guide: ${name}</h1><p><a href="/">To the exhibition</a> · <a href="/guide/tours">Your tours and their reports</a> · <a href="/guide/transcripts">Transcripts of your tours</a></p>${out('Sign out')}`, `<h2>您已以导览员身份登录：${name}</h2><p><a href="/">前往展览</a> · <a href="/guide/tours">您的导览及其报告</a> · <a href="/guide/transcripts">您的导览文字记录</a></p>${out('退出登录')}`);
}
