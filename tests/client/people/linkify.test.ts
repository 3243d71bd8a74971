import { describe, expect, it } from 'vitest';
import { linkify } from '../../../client/view/people/linkify.ts';

const links = (line: string) => linkify(line).flatMap((part) => (part.href === undefined ? [] : [part.href]));
const whole = (line: string) => linkify(line).map((part) => part.text).join('');

describe('links in chat', () => {
  it.each([
    ['see https://example.org/a', ['https://example.org/a']],
    ['see http://example.org.', ['http://example.org/']],
    ['(https://example.org/wiki/Vase_(Ming))', ['https://example.org/wiki/Vase_(Ming)']],
    ['看 https://example.org/陶瓷。很好', ['https://example.org/%E9%99%B6%E7%93%B7']],
    ['two: https://a.example, https://b.example!', ['https://a.example/', 'https://b.example/']],
    ['HTTPS://EXAMPLE.ORG/X', ['https://example.org/X']],
    ['https://example.org/?q=1&b=2#c', ['https://example.org/?q=1&b=2#c']],
  ])('%s', (line, expected) => {
    expect(links(line)).toEqual(expected);
    expect(whole(line)).toBe(line);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)//https',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'ftp://example.org/',
    'blob:https://example.org/1',
    'www.example.org',
    '//example.org/x',
    'https://museum.org@evil.example/',
    'https://user:secret@evil.example/',
    'https://',
    'http://%',
    'https:///',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    `https://${'a'.repeat(3000)}.example/`,
  ])('leaves %s as words', (line) => {
    expect(links(line)).toEqual([]);
    expect(whole(line)).toBe(line);
  });

  it.each([
    ['https://example.org/"onmouseover="alert(1)', 'https://example.org/'],
    ["https://example.org/'><script>alert(1)</script>", 'https://example.org/'],
    ['https://example.org/<script>', 'https://example.org/'],
    ['https://example.org/\u202Egnp.exe', 'https://example.org/'],
    ['https://example.org/a\u200bb', 'https://example.org/a'],
    ['https://example.org/`x`', 'https://example.org/'],
  ])('ends the link before what does not belong to it: %s', (line, expected) => {
    expect(links(line)).toEqual([expected]);
    expect(whole(line)).toBe(line);
  });

  it('takes long hostile lines in its stride', () => {
    const line = `${'https://('.repeat(200)}${')'.repeat(200)}`;
    const began = performance.now();
    expect(whole(line)).toBe(line);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
