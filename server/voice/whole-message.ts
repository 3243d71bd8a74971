/** First byte of a whole binary message on a WebSocket: final, binary. */
const BINARY = 0x82;
/** Longest payload whose length fits the second byte. */
const SHORT = 125;

/** Records as one message ready for the wire, framed once and shared by all who get it. Shorter than 64 KB. */
export function wholeMessage(records: readonly Uint8Array[]): Buffer {
  const length = records.reduce((sum, record) => sum + record.length, 0);
  const head = length <= SHORT ? 2 : 4;
  const out = Buffer.allocUnsafe(head + length);
  out[0] = BINARY;
  if (length <= SHORT) out[1] = length;
  else {
    out[1] = SHORT + 1;
    out.writeUInt16BE(length, 2);
  }
  let at = head;
  for (const record of records) {
    out.set(record, at);
    at += record.length;
  }
  return out;
}
