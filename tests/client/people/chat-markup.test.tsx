import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ChatText } from '../../../client/view/people/chat-line-view.tsx';

const payloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '"><iframe src=javascript:alert(1)>',
  'javascript:alert(document.domain)',
  '[click](javascript:alert(1))',
  'https://example.org/"onmouseover="alert(1)',
  "https://example.org/'onfocus='alert(1)' autofocus='",
  'https://example.org/<script>alert(1)</script>',
  'http://example.org/javascript:alert(1)',
  'data:text/html;base64,PHNjcmlwdD4=',
  '{{constructor.constructor("alert(1)")()}}',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<a href="javascript:alert(1)">x</a>',
  'https://user@evil.example/<b>',
  '\u202Ehttps://example.org/\u202Dgnp.exe',
];

describe('a line of chat as markup', () => {
  it.each(payloads)('stays harmless: %s', (text) => {
    const markup = renderToStaticMarkup(<ChatText text={text} />);
    const tags = [...markup.matchAll(/<\/?([a-z]+)/g)].map(([, tag]) => tag);
    expect(tags.every((tag) => tag === 'p' || tag === 'a' || tag === 'span')).toBe(true);
    for (const [, attributes = ''] of markup.matchAll(/<a ([^>]*)>/g)) {
      expect(attributes).toMatch(/^href="https?:\/\/[^"]*" rel="noopener noreferrer nofollow ugc" target="_blank"$/);
    }
    expect(markup).not.toMatch(/href="(?!https?:)/);
  });
});
