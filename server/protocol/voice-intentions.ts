import { z } from 'zod';

/** People one may have muted for oneself. */
const MOST_BLOCKED = 100;

/** What a visitor asks for about voice over the line of the gallery; frames go over lines of their own. */
export const voiceIntentions = {
  /** A ticket for a voice line. Asked for again it is another one, and the one before is worthless. */
  'voice-ticket': z.strictObject({}),
  /**
   * What one wants to hear: the live tour everywhere although one roams, the lane (language tag, '' is the guide's own),
   * and nobody of `blocked` (public ids).
   */
  'voice-hear': z.strictObject({ tour: z.boolean(), lane: z.string().max(20), blocked: z.array(z.string().min(1).max(40)).max(MOST_BLOCKED) }),
} as const;
