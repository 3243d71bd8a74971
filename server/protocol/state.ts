import { schema, t, type SchemaType } from '@colyseus/schema';
import { TourState } from './tour-state.ts';

/** What everybody may know of a visitor. Motion goes through the pose stream and is never state. */
export const VisitorState = schema(
  {
    /** Public id: random, kept for one stay; tells nothing of session or identity. */
    id: t.string(),
    /** Stands for the visitor in pose frames; free again after they have left. */
    slot: t.uint8(),
    /** Counts arrivals in this gallery from 1, so that whoever gives no name can be told apart. */
    number: t.uint16(),
    /** Empty when the visitor gave none. */
    name: t.string(),
    /** Index into the avatar colours. */
    colour: t.uint8(),
    /** Ref of the exhibit they read; empty when none. */
    at: t.string(),
    /** Nothing heard from them for a while, or their line is down. */
    away: t.boolean(),
  },
  'Visitor',
);
export type VisitorState = SchemaType<typeof VisitorState>;

/** A rectangle of the floor in whole metres by which poses are quantised. */
export const GridState = schema({ hall: t.string(), minX: t.int16(), minZ: t.int16(), maxX: t.int16(), maxZ: t.int16() }, 'Grid');
export type GridState = SchemaType<typeof GridState>;

/** What lasts in a gallery: enough for whoever comes later. Only the server writes it. */
export const GalleryState = schema(
  {
    /** Public id of this running gallery; a new one means that chat starts over. */
    gallery: t.string(),
    exhibition: t.string(),
    /** Digest of the exhibition's data: another one means that walls may stand elsewhere. */
    revision: t.string(),
    /** Spoken code that brings friends into this gallery. */
    code: t.string(),
    capacity: t.uint8(),
    /** Days after which a line of a tour's transcript is deleted. */
    transcriptDays: t.uint16().default(0),
    /** The whole floor first, then one grid per hall in the plan's order. */
    grids: t.array(GridState),
    /** By public id. */
    visitors: t.map(VisitorState),
    /** The live tour that is led here, or was until a moment ago. */
    tour: t.ref(TourState).optional(),
  },
  'Gallery',
);
export type GalleryState = SchemaType<typeof GalleryState>;
