import { z } from 'zod';
import { needKeys } from '../../domain/directory/needs';
import { helpAnswers } from '../../domain/group-questions/model';
import { disciplineKeys } from '../../domain/leerwerkplaats/disciplines';
import { cardAction } from '../shared/card-action';
import { cardForm } from '../shared/card-form';

const questionId = z.string().min(1).max(100);
const need = z.enum(needKeys);

/** 'Ik kan helpen' or 'Bel mij'. */
export const giveAnswer = cardAction(
  'group-questions/answer',
  z.object({ questionId, answer: z.enum(helpAnswers) }),
);

/** 'Toch niet'. */
export const takeBack = cardAction('group-questions/take-back', z.object({ questionId }));

export const closeQuestion = cardAction('group-questions/close', z.object({ questionId }));
export const reopenQuestion = cardAction('group-questions/reopen', z.object({ questionId }));

/** Posting the card anew after its message was deleted; pressed 1:1, outside any channel. */
export const postQuestionAgain = cardAction(
  'group-questions/post-again',
  z.object({ questionId, leerwerkplaatsId: z.string().min(1).max(100) }),
);

/** Asking: a need and perhaps a discipline, and nothing that can be typed. */
export const askGroupForm = cardForm(
  'group-questions/ask',
  z.object({
    need: need.or(z.literal('')).optional(),
    discipline: z.enum(disciplineKeys).or(z.literal('')).optional(),
  }),
  z.object({ need: need.or(z.literal('any')) }),
);
