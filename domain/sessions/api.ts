import { z } from 'zod';
import { leerwerkplaatsView } from '../leerwerkplaats/api';
import { phases } from '../leerwerkplaats/settings-model';
import { sessionAnswers } from './model';

const answer = z.enum(sessionAnswers);

/** A session that is to come, as one person sees it; moments are ISO 8601. */
export const sessionView = z.object({
  id: z.string(),
  title: z.string(),
  /** Absent while a date is still to be found. */
  startsAt: z.string().optional(),
  endsAt: z.string().optional(),
  place: z.string(),
  phase: z.enum(phases).optional(),
  method: z.string(),
  agenda: z.array(z.string()),
  /** When it would have begun before it was moved last. */
  movedFrom: z.string().optional(),
  counts: z.object({ yes: z.number(), maybe: z.number(), no: z.number() }),
  /** Who comes, by name. */
  names: z.array(z.string()),
  /** What this person said, if they did; `before`: before it was moved. */
  mine: z.object({ answer, before: z.boolean() }).optional(),
  /** Where its calendar file is, below our own address. */
  calendar: z.string().optional(),
});
export type SessionView = z.infer<typeof sessionView>;

/** GET /api/tab/channels/{channelId}/sessions: what is to come in that channel, the next one first. */
export const sessionsView = z.object({
  leerwerkplaats: leerwerkplaatsView,
  sessions: z.array(sessionView),
});
export type SessionsView = z.infer<typeof sessionsView>;

/**
 * PUT /api/tab/channels/{channelId}/sessions/{sessionId}/answer, answered with `SessionsView`. The
 * command id is minted when somebody taps, and stays the same when the page sends the tap again.
 */
export const sessionAnswerRequest = z.object({ commandId: z.uuid(), answer });
export type SessionAnswerRequest = z.infer<typeof sessionAnswerRequest>;
