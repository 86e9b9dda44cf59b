import { z } from 'zod';
import { askedLists } from '../../domain/action-items/looking';
import { itemMoves } from '../../domain/action-items/moves';
import { pauses, rhythms } from '../../domain/action-items/reminding/wishes';
import { isId } from '../../domain/shared/documents';
import { cardAction } from '../shared/card-action';
import { cardForm } from '../shared/card-form';

/** How 'nobody yet' is chosen: a choice can't be empty. */
export const nobodyYet = 'nobody';

const itemId = z.string().min(1).max(120);
/** Named by who presses: it has to be one that can exist before anything is asked of it. */
const leerwerkplaatsId = z.string().max(100).refine(isId);
const named = z.object({ itemId });
const considered = z.string().max(5_000).optional();

/** 'Klaar'. */
export const finishItem = cardAction('action-items/finish', named);

/** 'Toch niet klaar'. */
export const reopenItem = cardAction('action-items/reopen', named);

/** 'Ik doe dit', where nobody does it yet. */
export const takeItem = cardAction('action-items/take', named);

/** 'Ongedaan maken', by who made the last change. */
export const undoItem = cardAction('action-items/undo', named);

const personId = z.templateLiteral([
  z.string().regex(/^[\w-]{1,60}$/),
  ':',
  z.string().regex(/^[\w-]{1,100}$/),
]);
/** Where a page begins that isn't the first: a place in a list. */
const pageBegin = z.string().regex(/^[^|]{1,300}\|[\d-]{10}\|[\dTZ:.-]{20,30}\|[^|]{1,120}$/);

/** How items of anyone and nobody are asked for. */
export const anyone = 'anyone';

/** 'Volgende': a page of the card 'Actiepunten', or of what `acties` answered. */
export const showItems = cardAction(
  'action-items/page',
  z.object({
    list: z.enum(askedLists),
    of: z.union([personId, z.literal(anyone)]),
    after: pageBegin,
  }),
);

/** As `showItems`, of one's own items over all leerwerkplaatsen; pressed 1:1. */
export const showOwnItems = cardAction('action-items/own-page', z.object({ after: pageBegin }));

/** 'Bekijk mijn actiepunten': the first page of these. */
export const showOwnList = cardAction('action-items/own-list', z.object({}));

/** Posting the card anew after its message was deleted; pressed 1:1, outside any channel. */
export const postItemAgain = cardAction(
  'action-items/post-again',
  z.object({ itemId, leerwerkplaatsId }),
);

/** As `postItemAgain`, for the card 'Actiepunten' of a channel. */
export const postListAgain = cardAction(
  'action-items/post-list-again',
  z.object({ channelId: z.string().min(1).max(500), leerwerkplaatsId }),
);

/** 'Klaar' on a reminder: pressed 1:1, so it names the leerwerkplaats. */
export const finishTold = cardAction(
  'action-items/finish-told',
  z.object({ itemId, leerwerkplaatsId }),
);

/** 'Herinner mij over 2 dagen' or 'volgende week'. */
export const putOffReminders = cardAction(
  'action-items/put-off',
  z.object({ pause: z.enum(pauses) }),
);

/** 'Hoe vaak?': how often one is reminded; pressed 1:1. */
export const showReminders = cardAction('action-items/reminders', z.object({}));

/** How often one wants to be reminded from now on. */
export const chooseReminders = cardAction(
  'action-items/remind',
  z.object({ rhythm: z.enum(rhythms) }),
);

const person = z
  .string()
  .max(200)
  .optional()
  .default('')
  .transform((chosen) => (chosen === nobodyYet ? '' : chosen));

const agreed = {
  title: z.string().max(5_000).optional().default(''),
  owner: person,
  deputy: person,
  dueDay: z.string().max(100).optional().default(''),
  /** The text that was asked about, and is kept as it is. */
  considered,
};

/** Writing an item: what, and perhaps who and until when. */
export const writeItemForm = cardForm('action-items/write', z.object(agreed));

/** How a message without an address is named. */
export const noLink = 'none';

/** The address of a message in a channel, as `messageLink` writes it. */
const link = z.union([
  z.literal(noLink),
  z
    .string()
    .regex(
      /^https:\/\/teams\.microsoft\.com\/l\/message\/[\w%.~-]{1,300}\/\d{1,30}\?[\w%.~=&-]{1,300}$/,
    ),
]);
const sentFrom = { link, leerwerkplaatsId: leerwerkplaatsId.optional() };

/** 'Actiepunt maken' on a message. Outside a coupled channel it names the leerwerkplaats that was chosen. */
export const messageItemForm = cardForm(
  'action-items/from-message',
  z.object({ ...agreed, ...sentFrom }),
  z.object({
    link: link.optional(),
    title: z.string().max(5_000).optional(),
    where: leerwerkplaatsId.optional(),
  }),
);

/** 'Wijzigen': what was agreed, as it was `seen`. Pressed 1:1 it names the leerwerkplaats. */
export const rewriteItemForm = cardForm(
  'action-items/rewrite',
  z.object({
    ...agreed,
    itemId,
    seen: z.number().int(),
    leerwerkplaatsId: leerwerkplaatsId.optional(),
  }),
  z.object({ itemId, leerwerkplaatsId: leerwerkplaatsId.optional() }),
);

/** 'Openen': an item with what somebody may do with it. Pressed 1:1 it names the leerwerkplaats. */
export const itemForm = cardForm(
  'action-items/open',
  z.object({
    itemId,
    leerwerkplaatsId: leerwerkplaatsId.optional(),
    does: z.enum([...itemMoves, 'take', 'undo', 'discuss']),
    /** What it waits for, or what came of it. */
    remark: z.string().max(5_000).optional().default(''),
    considered,
  }),
  z.object({ itemId, leerwerkplaatsId: leerwerkplaatsId.optional() }),
);
