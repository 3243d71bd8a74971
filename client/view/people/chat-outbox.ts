import { createStore } from 'zustand/vanilla';

/** A line of one's own that the gallery has not confirmed: on its way, or refused with a reason (a refusal's code). */
export type OutboxLine = { key: number; text: string; failed: string | null };

/** Says a line and answers null, or the code of the refusal. */
export type Say = (text: string) => Promise<string | null>;

export const outbox = createStore<{ lines: readonly OutboxLine[] }>(() => ({ lines: [] }));

let lastKey = 0;

function change(key: number, patch: Partial<OutboxLine>): void {
  outbox.setState(({ lines }) => ({ lines: lines.map((line) => (line.key === key ? { ...line, ...patch } : line)) }));
}

export function discardLine(key: number): void {
  outbox.setState(({ lines }) => ({ lines: lines.filter((line) => line.key !== key) }));
}

async function send(key: number, text: string, say: Say): Promise<void> {
  change(key, { failed: null });
  let refusal: string | null;
  try {
    refusal = await say(text);
  } catch (cause) {
    console.warn('A line of chat could not be sent.', cause);
    refusal = 'offline';
  }
  // Once confirmed, the gallery's own copy of the line stands in the history.
  if (refusal === null) discardLine(key);
  else change(key, { failed: refusal });
}

/** Shows the line at once and sends it. */
export function sendLine(text: string, say: Say): Promise<void> {
  lastKey += 1;
  const key = lastKey;
  outbox.setState(({ lines }) => ({ lines: [...lines, { key, text, failed: null }] }));
  return send(key, text, say);
}

export function retryLine(line: OutboxLine, say: Say): Promise<void> {
  return send(line.key, line.text, say);
}
