import { z } from 'zod';

/** Rough bounds at the door; the domain normalises and then measures exactly. */
export const looseText = z.string().max(2_000);
export const metres = z.number().min(-10_000).max(10_000);
