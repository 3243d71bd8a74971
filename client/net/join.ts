import type { JoinRequest } from '#protocol/intentions.ts';
import type { JoinAnswer } from '#protocol/messages.ts';

/** Milliseconds after which a join without an answer is given up. */
const PATIENCE = 8_000;

/** Asks the server for a seat. Null when there is no line to it, or no sense in what came back. */
export async function askToJoin(url: string, request: JoinRequest): Promise<JoinAnswer | null> {
  try {
    const response = await fetch(`${url}/api/join`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
      // A guide's session comes along; it is a cookie of this origin only.
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok && response.status !== 400) return null;
    return (await response.json()) as JoinAnswer;
  } catch (cause) {
    // No line: expected wherever people are on the move; the link tries again.
    console.debug('The gallery could not be reached.', cause);
    return null;
  }
}
