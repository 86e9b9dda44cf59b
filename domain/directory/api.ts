import { z } from 'zod';
import { leerwerkplaatsView } from '../leerwerkplaats/api';
import { disciplineKeys } from '../leerwerkplaats/disciplines';
import { entryKinds, rooms } from './model';
import { needKeys } from './needs';

const need = z.enum(needKeys);
const discipline = z.enum(disciplineKeys);

/** What people say of an entry; the service says which of it is too long. */
const content = z.object({
  name: z.string().max(400),
  kind: z.enum(entryKinds),
  organisation: z.string().max(400),
  discipline: discipline.nullable(),
  needs: z.array(need).max(needKeys.length),
  callMeFor: z.string().max(400),
  area: z.string().max(400),
  room: z.enum(rooms).nullable(),
  phone: z.string().max(400),
  mail: z.string().max(400),
  reach: z.string().max(400),
});
export type ContentView = z.infer<typeof content>;

/** Somebody or something in 'Wie doet wat', as one person sees it. */
export const entryView = content.extend({
  id: z.string(),
  /** Of a member: it follows their own profile, and is changed there. */
  from: z.enum(['member', 'entry']),
  /** The number as a telephone dials it; empty where there is none. */
  dial: z.string(),
  /** Empty for who is an 'oud-deelnemer'. */
  keptBy: z.string(),
  /** When somebody last said that it is right, ISO 8601; of a member it isn't known. */
  checkedAt: z.string().nullable(),
  version: z.number(),
  /** What this person may do with it. */
  may: z.array(z.enum(['edit', 'remove', 'check'])),
});
export type EntryView = z.infer<typeof entryView>;

const suggestion = z.object({ first: z.array(discipline), also: z.array(discipline) });

/** What a search came to: one with room comes first. */
export const foundView = z.object({
  /** What the words were about, where that was a need or a discipline. */
  need: need.optional(),
  discipline: discipline.optional(),
  /** Who is suggested for the need. */
  suggestion: suggestion.optional(),
  /** Words beside the need or discipline: that narrowed who is shown, or that nobody fits. */
  narrowedBy: z.string(),
  missed: z.string(),
  /** Needs that the words fit equally well. */
  others: z.array(need),
  rows: z.array(
    z.object({
      entry: entryView,
      /** They name the need themselves, or their discipline is suggested for it. */
      why: z.enum(['need', 'first', 'also']).optional(),
    }),
  ),
  /** How many rows there are beside these. */
  left: z.number(),
  /** What exists for the need already. */
  initiatives: z.array(entryView),
});
export type FoundView = z.infer<typeof foundView>;

/** GET /api/tab/channels/{channelId}/directory: what there is to ask about, and what I may do. */
export const directoryView = z.object({
  leerwerkplaats: leerwerkplaatsView,
  /** Every need with how many can be called for it: with 0 it is a gap. */
  needs: z.array(z.object({ need, helpers: z.number() })),
  /** How many entries there are. */
  total: z.number(),
  may: z.object({ add: z.boolean(), suggest: z.boolean(), import: z.boolean() }),
  /** A file that is being brought in, for who may do that. */
  importing: z.object({ id: z.string(), done: z.number(), total: z.number() }).optional(),
  /** A file that stopped half-way, for who may do that: nothing of it was added. */
  lost: z.object({ id: z.string() }).optional(),
});
export type DirectoryView = z.infer<typeof directoryView>;

/**
 * POST …/directory/search, answered with what was found. It changes nothing: what somebody types is
 * sent in a body, because addresses are logged on the way.
 */
export const searchRequest = z.object({
  /** A need, or else a discipline, or else words, or else everybody. */
  need: need.optional(),
  discipline: discipline.optional(),
  words: z.string().max(200).optional(),
  /** How many rows at most. */
  most: z.number().int().min(1).max(300),
});
export type SearchRequest = z.infer<typeof searchRequest>;

const commandId = z.uuid();

/** The texts that were asked about, and are kept as they are: what the refusal gave. */
const considered = z.string().max(1_000).optional();

/** POST …/directory/entries, answered with the id that it got. */
export const addRequest = content.extend({ commandId, considered });
export type AddRequest = z.infer<typeof addRequest>;

/** PUT …/directory/entries/{entryId}, answered as `addRequest`; GET reads it. `version`: the one that was seen. */
export const changeRequest = content.extend({
  commandId,
  considered,
  version: z.number().int(),
});
export type ChangeRequest = z.infer<typeof changeRequest>;

/** PUT …/directory/entries/{entryId}/check and …/removal, answered as `addRequest`. */
export const bareRequest = z.object({ commandId });
export type BareRequest = z.infer<typeof bareRequest>;

/** PUT …/directory/suggestions, answered with the suggestion as it is kept. */
export const suggestRequest = suggestion.extend({ commandId, need });
export type SuggestRequest = z.infer<typeof suggestRequest>;

/** The contents of a file with a table. */
const table = z.string();

/** POST …/directory/table/preview: what bringing it in would do. */
export const previewRequest = z.object({ table });

/** How many lines are left out, and the first of them; a line as an editor counts it. */
const leftOut = z.object({
  count: z.number(),
  first: z.array(z.object({ line: z.number(), name: z.string() })),
});

/** What stands in the list already, and what stands in the table twice. */
const leftOutView = z.object({ known: leftOut, twice: leftOut });
export type LeftOutView = z.infer<typeof leftOutView>;

export const previewView = leftOutView.extend({
  /** How many are new. */
  fresh: z.number(),
  /** The first of those that are new, as they would be. */
  first: z.array(content),
  /** Columns that aren't read, because their names aren't known. */
  unknownColumns: z.array(z.string()),
  /** What is wrong, by line, in the language of who asks; and how many there are beside these. */
  problems: z.array(z.object({ line: z.number(), sentence: z.string() })),
  moreProblems: z.number(),
});
export type PreviewView = z.infer<typeof previewView>;

/** POST …/directory/table: brings it in at once, or begins to. */
export const importRequest = z.object({ commandId, table });
export type ImportRequest = z.infer<typeof importRequest>;

export const importView = leftOutView.extend({
  added: z.number(),
  /** Those are still on their way; the directory says how far it is. */
  importing: z.string().optional(),
});
export type ImportView = z.infer<typeof importView>;
