type Metres = [number, number, number];

/** What stands beside a model: its size and the points its annotations may name. */
export type ModelSheet = {
  size: Metres;
  anchors: Record<string, Metres>;
  /** There when a version for afar lies beside the model. */
  far?: unknown;
};

const isMetres = (value: unknown): value is Metres => Array.isArray(value) && value.length === 3 && value.every(Number.isFinite);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Checked by hand: zod would cost 5 KB before the first frame. */
export const isModelSheet = (data: unknown): data is ModelSheet =>
  isRecord(data) && isMetres(data['size']) && isRecord(data['anchors']) && Object.values(data['anchors']).every(isMetres);

/** Reads a model's sheet; null when the model has none, as a curator's own models may. */
export async function loadModelSheet(url: string): Promise<ModelSheet | null> {
  const answer = await fetch(url);
  if (answer.status === 404 || answer.headers.get('content-type')?.includes('json') !== true) return null;
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const sheet: unknown = await answer.json();
  return isModelSheet(sheet) ? sheet : null;
}
