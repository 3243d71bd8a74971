import { both } from './guide-pages.ts';
import { escapeHtml } from './page.ts';

/** Times in milliseconds since 1970: of the last line, and when that is deleted. */
export type ListedTranscript = { id: string; titles: { en: string; zh: string }; said: number; until: number; isLed: boolean };

type PageWords = { heading: string; none: string; nobody: string; text: string; table: string; remove: string; sure: string; led: string; until: (day: string) => string };
const words: { en: PageWords; zh: PageWords } = {
  en: {
    heading: 'Transcripts of your tours',
    none: 'There is no transcript. When you open a tour you can choose to keep one of its chat.',
    nobody: 'You are not signed in as a guide. Guides come in by a link of their own.',
    text: 'Download as text',
    table: 'Download as a table (CSV)',
    remove: 'Delete',
    sure: 'Delete it for good',
    led: 'This tour is being led now.',
    until: (day) => `Its last line is deleted by itself on ${day}, earlier ones before.`,
  },
  zh: {
    heading: '您的导览文字记录',
    none: '目前没有文字记录。开启导览时，您可以选择保存聊天记录。',
    nobody: '您尚未以导览员身份登录。导览员须使用专属链接登录。',
    text: '下载文本',
    table: '下载表格（CSV）',
    remove: '删除',
    sure: '永久删除',
    led: '该导览正在进行。',
    until: (day) => `最后一条将于${day}自动删除，更早的内容会更早删除。`,
  },
};

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

function entry({ id, titles, said, until, isLed }: ListedTranscript, language: 'en' | 'zh'): string {
  const say = words[language];
  const address = `/api/tours/${encodeURIComponent(id)}/transcript`;
  const links = `<a href="${address}.txt?lang=${language}">${say.text}</a> · <a href="${address}.csv?lang=${language}">${say.table}</a>`;
  const end = isLed ? `<p>${say.led}</p>` : `<details><summary>${say.remove}</summary><form method="post" action="/guide/transcripts/${encodeURIComponent(id)}/delete"><button>${say.sure}</button></form></details>`;
  return `<li><p><b>${escapeHtml(titles[language])} · ${day(said)}</b></p><p>${links}</p><p>${say.until(day(until))}</p>${end}</li>`;
}

/** The transcripts of one guide, in both languages as all their pages; null when nobody is signed in. */
export function transcriptsPage(listed: readonly ListedTranscript[] | null): string {
  const part = (language: 'en' | 'zh') => {
    const say = words[language];
    if (listed === null) return `<p>${say.nobody}</p>`;
    return listed.length === 0 ? `<p>${say.none}</p>` : `<ul>${listed.map((one) => entry(one, language)).join('')}</ul>`;
  };
  return both(words.en.heading, `<h1>${words.en.heading}</h1>${part('en')}<p><a href="/guide">Guide</a></p>`, `<h2>${words.zh.heading}</h2>${part('zh')}`);
}

/** The same for a tour that is somebody else's, has no transcript or does not exist. */
export function noTranscriptPage(): string {
  const english = '<h1>There is no transcript for you here</h1><p>Only the guides of a tour can read its transcript, signed in in this browser, and only until it is deleted.</p>';
  const chinese = '<h2>这里没有可供您查看的文字记录</h2><p>只有该导览的导览员，在此浏览器登录后，才能在删除之前查看。</p>';
  return both('Transcript', `${english}<p><a href="/guide">Guide</a></p>`, chinese);
}
