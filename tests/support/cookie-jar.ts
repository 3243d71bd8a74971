const real = globalThis.fetch;

/**
 * Gives the requests of this process to one origin the cookies that it set, as a browser would; all others go without.
 * Returns how to take the jar away.
 */
export function keepCookies(origin: string): () => void {
  let cookie = '';
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : input;
    if (new URL(address).origin !== origin) return real(input, init);
    const headers = new Headers(init?.headers);
    if (cookie !== '') headers.set('Cookie', cookie);
    const answer = await real(input, { ...init, headers });
    cookie = answer.headers.get('set-cookie')?.split(';', 1)[0] ?? cookie;
    return answer;
  };
  return () => void (globalThis.fetch = real);
}
