import { z } from 'zod';
import { cardAction } from '../shared/card-action';
import { cardForm } from '../shared/card-form';

/** How 'nobody yet' is chosen: a choice can't be empty. */
export const nobodyYet = 'nobody';

const itemId = z.string().min(1).max(120);

/** 'Klaar'. */
export const finishItem = cardAction('action-items/finish', z.object({ itemId }));

/** 'Toch niet klaar'. */
export const reopenItem = cardAction('action-items/reopen', z.object({ itemId }));

/** 'Ik doe dit', where nobody does it yet. */
export const takeItem = cardAction('action-items/take', z.object({ itemId }));

/** Posting the card anew after its message was deleted; pressed 1:1, outside any channel. */
export const postItemAgain = cardAction(
  'action-items/post-again',
  z.object({ itemId, leerwerkplaatsId: z.string().min(1).max(100) }),
);

/** Writing an item: what, and perhaps who and until when. */
export const writeItemForm = cardForm(
  'action-items/write',
  z.object({
    title: z.string().max(5_000).optional().default(''),
    owner: z
      .string()
      .max(200)
      .optional()
      .default('')
      .transform((chosen) => (chosen === nobodyYet ? '' : chosen)),
    dueDay: z.string().max(100).optional().default(''),
    /** The text that was asked about, and is kept as it is. */
    considered: z.string().max(5_000).optional(),
  }),
);
