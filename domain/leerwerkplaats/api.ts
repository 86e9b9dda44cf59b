import { z } from 'zod';

/** A leerwerkplaats as its channel tab shows it: GET /api/tab/channels/{channelId}. */
export const leerwerkplaatsView = z.object({
  id: z.string(),
  name: z.string(),
});
export type LeerwerkplaatsView = z.infer<typeof leerwerkplaatsView>;

/** What every refusal of the tab's API looks like: a sentence in the person's language, and what to do. */
export const apiRefusal = z.object({
  /** Stands for one kind of refusal, so that the page can choose a way out: 'not-coupled'. */
  code: z.string(),
  sentence: z.string(),
});
export type ApiRefusal = z.infer<typeof apiRefusal>;
