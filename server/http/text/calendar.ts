/** Longest line in octets, without its end (RFC 5545, 3.1). */
const LONGEST = 75;
const encoder = new TextEncoder();

/** One appointment. Times are milliseconds since 1970. */
export type CalendarEvent = {
  /** The same for good, however often the appointment changes. */
  uid: string;
  sequence: number;
  cancelled: boolean;
  changed: number;
  begins: number;
  ends: number;
  title: string;
  description: string;
  url: string;
};

/** Text as a value: what would end it or begin another is escaped, and no control character is left. */
export function calendarText(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}|\p{Cs}/gu, '');
  return plain.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n');
}

/** A line broken into pieces of at most 75 octets, each but the first after a space; no character is torn apart. */
export function fold(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (octets + size > LONGEST) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += sign;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}

/** A time in UTC: 20261125T180000Z. */
const stamp = (time: number): string => `${new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** An iCalendar file (RFC 5545) with one appointment; imported again, a later state takes the place of an earlier one. */
export function calendarFile({ uid, sequence, cancelled, changed, begins, ends, title, description, url }: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Pavilion//Live tours//EN',
    `METHOD:${cancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp(changed)}`,
    `DTSTART:${stamp(begins)}`,
    `DTEND:${stamp(ends)}`,
    `SUMMARY:${calendarText(title)}`,
    `DESCRIPTION:${calendarText(description)}`,
    `LOCATION:${calendarText(url)}`,
    `URL:${url}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
