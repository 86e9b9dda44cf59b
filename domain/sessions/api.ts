import { z } from 'zod';
import { itemStatuses } from '../action-items/model';
import { leerwerkplaatsView } from '../leerwerkplaats/api';
import { phases } from '../leerwerkplaats/settings-model';
import { sessionAnswers } from './model';

const answer = z.enum(sessionAnswers);

/** How it is with a poll; `chosenDate`: which of its dates was chosen. */
const pollStanding = z.object({
  status: z.enum(['open', 'closed']),
  chosenDate: z.string().optional(),
});
export type PollStanding = z.infer<typeof pollStanding>;

/** What is filled in for a session: a day and an hour ('2026-12-04', '14:00'), or a date to come. */
const planForm = z.object({
  title: z.string().max(500),
  date: z.string().max(20),
  time: z.string().max(20),
  later: z.boolean(),
  place: z.string().max(500),
  phase: z.enum(phases).nullable(),
  method: z.string().max(500),
  /** Null: as long as usual. */
  minutes: z.number().nullable(),
  /** A line for each part. */
  agenda: z.string().max(4_000),
});
export type PlanForm = z.infer<typeof planForm>;

/** A session as one person sees it in the tab. */
export const sessionView = z.object({
  id: z.string(),
  /** The channel that it stands in; a session is named together with its channel. */
  channelId: z.string(),
  title: z.string(),
  /** ISO 8601; null while a date is still to be found. */
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  place: z.string(),
  phase: z.enum(phases).nullable(),
  method: z.string(),
  agenda: z.array(z.string()),
  status: z.enum(['dateless', 'planned', 'past', 'cancelled']),
  counts: z.object({ yes: z.number(), maybe: z.number(), no: z.number() }),
  /** The names of who comes, as far as they are kept. */
  coming: z.array(z.string()),
  /** When it would have begun before it was moved, ISO 8601; absent: it wasn't moved. */
  movedFrom: z.string().optional(),
  /** How many of the answers were given before it was moved. */
  answeredBefore: z.number(),
  /** Counts how often it was moved: an answer is to the moment that somebody saw. */
  round: z.number(),
  /** Linked polls that weren't withdrawn. */
  polls: z.array(pollStanding.extend({ pollId: z.string(), question: z.string() })),
  /** What was agreed in it and is still to be done, by whom and until which day ('2026-12-04'). */
  items: z.array(
    z.object({
      title: z.string(),
      /** Null: nobody yet; without a name: who is an 'oud-deelnemer'. */
      owner: z.object({ name: z.string() }).nullable(),
      dueDay: z.string().nullable(),
      status: z.enum(itemStatuses),
      /** What it waits for; empty when nobody said. */
      waitingFor: z.string(),
    }),
  ),
  /** How much of it is done. */
  itemsDone: z.number(),
  /** What this person answered; `before` it was moved. */
  mine: z.object({ answer, before: z.boolean() }).optional(),
  /** For who may change it: what there is to change, and which plan that is of. */
  toChange: planForm.extend({ seen: z.number() }).optional(),
  /** Where its calendar file is, below our own address; absent: nothing to put in a calendar. */
  calendar: z.string().optional(),
  /** Id of the card's message in the channel, for a link; absent until it was posted. */
  messageId: z.string().optional(),
});
export type SessionView = z.infer<typeof sessionView>;

/**
 * GET /api/tab/channels/{channelId}/sessions: what is coming, the first one first, then what has
 * been or was cancelled, the last one first.
 */
export const sessionsView = z.object({
  leerwerkplaats: leerwerkplaatsView,
  coming: z.array(sessionView),
  over: z.array(sessionView),
  /** For who may make one: what its form begins with. */
  toMake: planForm.optional(),
});
export type SessionsView = z.infer<typeof sessionsView>;

/**
 * PUT /api/tab/channels/{channelId}/sessions/{sessionId}/answer, answered with the session as it is
 * then. The command id is minted when somebody taps, and stays the same when the tap is sent again.
 */
export const sessionAnswerRequest = z.object({
  commandId: z.uuid(),
  answer,
  /** Of the session that was seen. */
  round: z.number().int().min(0),
});
export type SessionAnswerRequest = z.infer<typeof sessionAnswerRequest>;

/** POST /api/tab/channels/{channelId}/sessions: a new one, answered with all of the channel. */
export const makeSessionRequest = planForm.extend({
  commandId: z.uuid(),
  considered: z.string().max(2_000).optional(),
});
export type MakeSessionRequest = z.infer<typeof makeSessionRequest>;

/**
 * PUT /api/tab/channels/{channelId}/sessions/{sessionId}, answered with the session as it is then.
 * `seen`: of the plan that was seen; somebody else's that came after it is told.
 */
export const changeSessionRequest = makeSessionRequest.extend({ seen: z.number().int().min(0) });
export type ChangeSessionRequest = z.infer<typeof changeSessionRequest>;
