import { z } from 'zod';
import { entryKinds, rooms } from '../../domain/directory/model';
import { needKeys } from '../../domain/directory/needs';
import { disciplineKeys } from '../../domain/leerwerkplaats/disciplines';
import { cardAction } from '../shared/card-action';
import { cardForm } from '../shared/card-form';

const need = z.enum(needKeys);
const entryId = z.string().min(1).max(100);
/** Of more names than fit on a card: which cardful. */
const page = z.number().int().min(1).max(1_000);

/** In the 1:1 chat a button names the leerwerkplaats, and the person's own record there decides. */
const somewhere = z.object({ leerwerkplaatsId: z.string().min(1).max(100).optional() });

/** The card with a tile per need. */
export const showNeeds = cardAction('directory/needs', somewhere);

/** A tile: who helps with this? */
export const showHelpers = cardAction('directory/helpers', somewhere.extend({ need, page }));

/** The same from the list, where a row can't be tapped; empty when nothing was chosen. */
export const chooseNeed = cardAction(
  'directory/choose-need',
  somewhere.extend({ choice: need.or(z.literal('')).optional() }),
);

/** Everybody of one discipline. */
export const showDiscipline = cardAction(
  'directory/discipline',
  somewhere.extend({ discipline: z.enum(disciplineKeys), page }),
);

const entry = somewhere.extend({ entryId });

/** All that is known of one entry. */
export const showEntry = cardAction('directory/entry', entry);

/** Asks whether an entry should go; the next does it. */
export const askRemoval = cardAction('directory/ask-removal', entry);
export const removeEntry = cardAction('directory/remove', entry);

/** 'Ja, klopt': all that somebody keeps is right. */
export const confirmMine = cardAction(
  'directory/confirm-mine',
  z.object({ leerwerkplaatsId: z.string().min(1).max(100) }),
);

const text = z.string().max(2000).optional().default('');

const fields = z.object({
  name: text,
  organisation: text,
  kind: z.enum(entryKinds).optional().default('person'),
  discipline: z.enum(disciplineKeys).or(z.literal('')).optional(),
  /** Teams joins what was ticked with commas. */
  needs: text
    .transform((ticked) => ticked.split(',').filter((key) => key !== ''))
    .pipe(z.array(need)),
  callMeFor: text,
  area: text,
  room: z.enum(rooms).or(z.literal('')).optional(),
  phone: text,
  mail: text,
  reach: text,
  /** The texts that were asked about, and are kept as they are. */
  considered: z.string().max(1_000).optional(),
});

/** Adding an entry; the button may know for which need. */
export const addForm = cardForm(
  'directory/add',
  fields,
  z.object({ need: need.or(z.literal('any')) }),
);

/** Changing an entry, as of the version that the form shows. */
export const changeForm = cardForm(
  'directory/change',
  fields.extend({ ...entry.shape, version: z.number().int().min(1) }),
  entry,
);

const ticked = text
  .transform((joined) => joined.split(',').filter((key) => key !== ''))
  .pipe(z.array(z.enum(disciplineKeys)));

/** Which disciplines this leerwerkplaats suggests for a need. */
export const suggestForm = cardForm(
  'directory/suggest',
  z.object({ need, first: ticked, also: ticked }),
  z.object({ need }),
);

/** Pasting a table: first looked at, and then, when it is still the same text, added. */
export const importForm = cardForm(
  'directory/import',
  z.object({
    table: z.string().max(200_000).optional().default(''),
    /** Of the text that was looked at; another text is looked at first. */
    seen: z.string().max(64).optional(),
  }),
);
