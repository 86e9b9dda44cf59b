import { z } from 'zod';
import { cardAction } from '../shared/card-action';
import { cardForm } from '../shared/card-form';

const nameInput = z.object({ name: z.string().max(1000).optional().default('') });

/** Starting a leerwerkplaats in this channel. */
export const startForm = cardForm('leerwerkplaats/start', nameInput);

/** Asking to couple this channel to an existing leerwerkplaats. */
export const coupleForm = cardForm('leerwerkplaats/couple', nameInput);

/** The project leader's answer to a channel that asks to be coupled. */
export const answerCoupling = cardAction(
  'leerwerkplaats/answer-coupling',
  z.object({
    leerwerkplaatsId: z.string().min(1).max(100),
    requestId: z.string().min(1).max(1000),
    answer: z.enum(['allow', 'refuse']),
  }),
);

/** Becoming project leader where there is none; of which leerwerkplaats follows from the channel. */
export const takeOver = cardAction('leerwerkplaats/take-over', z.object({}));
