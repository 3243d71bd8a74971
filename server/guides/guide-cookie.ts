/** A cookie that only this host over a secure line can have set; without TLS browsers would not take that name. */
const SECURE = '__Host-guide';
const PLAIN = 'guide';

/** Longest token worth looking at, in characters. */
const LONGEST = 1024;
/** What browsers keep a cookie for at most, in seconds. */
const LONGEST_AGE = 400 * 24 * 3600;

/** `Set-Cookie` for a session; scripts cannot read it, and other sites' pages cannot make a browser send it. */
export function guideCookie(token: string, seconds: number, secure: boolean): string {
  const age = Math.max(0, Math.min(LONGEST_AGE, Math.floor(seconds)));
  return `${secure ? SECURE : PLAIN}=${token}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}

/** `Set-Cookie` that takes the session away. */
export const noGuideCookie = (secure: boolean): string => guideCookie('', 0, secure);

/** Tokens in a `Cookie` header, the better protected first. */
export function tokensIn(header: string | undefined): string[] {
  const pairs = (header ?? '').split(';').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at).trim(), value: pair.slice(at + 1).trim() };
  });
  return [SECURE, PLAIN].flatMap((name) => pairs.filter((pair) => pair.name === name && pair.value !== '' && pair.value.length <= LONGEST).map(({ value }) => value));
}
