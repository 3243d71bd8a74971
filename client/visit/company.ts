/** What the page knows of the line to the gallery and of the people in it; written by client/net only. */
export type LinkStatus = {
  state: 'offline' | 'connecting' | 'joined' | 'reconnecting' | 'replaced' | 'refused';
  /** Brings friends into the same gallery through `?with=<code>`. */
  code?: string;
  /** Days for which this gallery would keep a transcript of a live tour. */
  transcriptDays?: number;
  /** Why the server refused; a key of the words for refusals. */
  reason?: string;
};

export type Person = {
  /** Public id; never the session's. */
  id: string;
  name: string;
  /** Index into the avatar colours. */
  colour: number;
  /** Ref of the exhibit they stand at. */
  at: string | null;
  /** Counts arrivals, so that whoever gave no name can be told apart. */
  number: number;
  /** Nothing heard from them for a while, or their line is down. */
  away: boolean;
};

/** Another visitor as seen now; position in gallery metres. */
export type Sighting = { id: string; name: string; colour: number; position: [x: number, y: number, z: number] };

export type ChatLine = {
  id: string;
  from: { id: string; number: number; name: string; colour: number };
  text: string;
  /** Server time in milliseconds since 1970. */
  at: number;
};

export const OFFLINE: LinkStatus = { state: 'offline' };
