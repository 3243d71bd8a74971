import { z } from 'zod';

/** An id of a planned tour: 128 bits of chance, base64url. */
export const plannedId = z.string().regex(/^[\w-]{22}$/);
export const exhibitionId = z.string().max(64);
/** Milliseconds since 1970. */
const moment = z.int().min(0).max(8_640_000_000_000_000);
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/).max(20);

/** Body of `POST /api/guide/planned`. `once` is chosen by the page so that a retry is not a second tour. */
export const planRequest = z.strictObject({
  once: z.string().regex(/^[\w-]{8,40}$/),
  exhibition: exhibitionId,
  tour: z.string().min(1).max(140),
  languages: z.array(language).min(1).max(8),
  capacity: z.int().min(1).max(250),
  link: z.boolean(),
  transcript: z.boolean(),
  startsAt: moment,
});
export type PlanRequest = z.infer<typeof planRequest>;

/** Body of `PATCH /api/guide/planned/<id>`: another time, or called off, or that taken back. */
export const planChange = z.union([z.strictObject({ startsAt: moment }), z.strictObject({ cancelled: z.boolean() })]);
export type PlanChange = z.infer<typeof planChange>;
