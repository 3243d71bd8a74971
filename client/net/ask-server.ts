/** Milliseconds after which an answer is given up. */
const PATIENCE = 8_000;

/** Asks the server as whoever this browser is signed in as. Rejects when it cannot be reached, is too slow, or answers no JSON. */
export async function askServer(path: string, method: 'GET' | 'POST' | 'PATCH' = 'GET', body?: object): Promise<unknown> {
  const response = await fetch(path, {
    method,
    ...(body !== undefined && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    credentials: 'same-origin',
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE),
  });
  return response.json();
}
