import { z } from 'zod';
import { sessionAnswers } from '../../domain/sessions/model';
import { cardAction } from '../shared/card-action';
import { cardForm } from '../shared/card-form';

const sessionId = z.string().min(1).max(100);
/** Of the session as somebody saw it: it may have been moved since. */
const round = z.number().int().min(0);
const text = (most: number) => z.string().max(most).optional().default('');

/**
 * What the fields of a plan are called, wide enough that what doesn't make sense gets a sentence of
 * its own. An unticked box comes as 'false' or not at all.
 */
const planFields = {
  title: text(2_000),
  date: text(2_000),
  time: text(2_000),
  later: text(2_000).transform((ticked) => (ticked === 'true' ? 'true' : 'false')),
  place: text(2_000),
  phase: text(2_000),
  method: text(2_000),
  /** An empty field comes as ''; what isn't a number is refused as a duration. */
  minutes: z
    .union([z.string().max(2_000), z.number()])
    .transform((typed) => (typed === '' ? undefined : Number(typed)))
    .optional(),
  agenda: text(20_000),
  /** Nothing is kept: the form comes back with open work on its agenda. */
  fill: z.literal(true).optional(),
  /** The texts that were asked about, and are kept as they are. */
  considered: z.string().max(10_000).optional(),
};

/** Making a session. */
export const makeForm = cardForm('sessions/make', z.object(planFields));

/** Changing one, as of the plan that somebody saw. */
export const changeForm = cardForm(
  'sessions/change',
  z.object({ ...planFields, sessionId, seen: z.number().int().min(0) }),
  z.object({ sessionId }),
);

/** Cancelling one, once more asked whether that is meant. */
export const cancelForm = cardForm(
  'sessions/cancel',
  z.object({ sessionId }),
  z.object({ sessionId }),
);

/** One tap: whether one comes. */
export const answerSession = cardAction(
  'sessions/answer',
  z.object({
    sessionId,
    answer: z.enum(sessionAnswers),
    round,
  }),
);

/** Saying it for somebody who takes part without Teams. */
export const onBehalfForm = cardForm(
  'sessions/answer-on-behalf',
  z.object({ sessionId, round, represented: text(100), answer: z.enum(sessionAnswers) }),
  z.object({ sessionId }),
);

/** Who was there: ids of people that the form offered. */
export const presenceForm = cardForm(
  'sessions/note-presence',
  z.object({ sessionId, people: text(20_000) }),
  z.object({ sessionId }),
);

/** What was agreed, a line for each action item. */
export const agreementsForm = cardForm(
  'sessions/note-agreements',
  z.object({
    sessionId,
    lines: text(20_000),
    /** The texts that were asked about, and are kept as they are. */
    considered: z.string().max(10_000).optional(),
  }),
  z.object({ sessionId }),
);

/** Posting the card anew after its message was deleted; pressed 1:1, outside any channel. */
export const postSessionAgain = cardAction(
  'sessions/post-again',
  z.object({ sessionId, leerwerkplaatsId: z.string().min(1).max(100) }),
);

/** Draws the card anew for whoever asks Teams to refresh it. */
export const viewSession = cardAction('sessions/view', z.object({ sessionId }));
