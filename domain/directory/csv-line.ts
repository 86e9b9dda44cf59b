import { type Discipline, disciplineKeys, disciplineText } from '../leerwerkplaats/disciplines';
import { type Result, refuse, succeed } from '../shared/result';
import type { Row } from './csv-columns';
import {
  type ContentRefusal,
  contentOf,
  type EntryContent,
  type EntryKind,
  type Room,
} from './model';
import type { Need } from './needs';
import { disciplineMeant, needMeant, needsIn, tileOf } from './words';

export type LineRefusal =
  | ContentRefusal
  | 'formula'
  | 'strange-characters'
  | 'unknown-kind'
  | 'unknown-discipline'
  | 'unknown-need'
  | 'unknown-room';

const kinds: Readonly<Record<string, EntryKind>> = {
  '': 'person',
  persoon: 'person',
  person: 'person',
  organisatie: 'organisation',
  organisation: 'organisation',
  initiatief: 'initiative',
  initiative: 'initiative',
};
const roomWords: Readonly<Record<string, Room | null>> = {
  '': null,
  ja: 'yes',
  yes: 'yes',
  weinig: 'little',
  little: 'little',
  nee: 'no',
  no: 'no',
};

/** The entry that one line of a table gives. */
export function entryIn(row: Row, words: Words): Result<EntryContent, LineRefusal> {
  const cells = Object.values(row);
  if (cells.some((cell) => isFormula(cell))) return refuse('formula');
  // A file that was read in the wrong encoding.
  if (cells.some((cell) => misread.test(cell))) return refuse('strange-characters');
  const kind = own(kinds, row.kind);
  if (kind === undefined) return refuse('unknown-kind', { text: row.kind });
  const room = own(roomWords, row.room);
  if (room === undefined) return refuse('unknown-room', { text: row.room });
  const discipline = words.disciplineIn(row.discipline);
  if (discipline === undefined) return refuse('unknown-discipline', { text: row.discipline });
  const named = needsOf(row.needs, words);
  if (!named.ok) return named;
  const needs = named.value.length > 0 ? named.value : needsIn(row.callMeFor);
  return contentOf({ ...row, kind, room, discipline, needs });
}

/** A tile has at most one of the marks between needs in its own words, so two parts may be one. */
function needsOf(cell: string, { needIn }: Words): Result<readonly Need[], 'unknown-need'> {
  const parts = cell.split(/[|,/]/).map((one) => one.trim());
  const given = parts.filter((one) => one !== '');
  const needs: Need[] = [];
  for (let place = 0; place < given.length; place += 1) {
    const [part = '', next] = given.slice(place, place + 2);
    const ofBoth = next === undefined ? undefined : tileOf(`${part} ${next}`);
    const need = ofBoth ?? needIn(part);
    if (need === undefined) return refuse('unknown-need', { text: part });
    if (ofBoth) place += 1;
    needs.push(need);
  }
  return succeed(needs);
}

/**
 * Letters beyond ASCII that were read in the wrong encoding: 'RenÃ©', 'dâ€™Arc', a lost one, or those
 * of MS-DOS: 'Ren‚', 'Jo‰lle', or a control character.
 */
const misread =
  /\uFFFD|Ã[\u0080-\u00BF\u0152-\u017E\u0192\u02C6\u02DC\u2013-\u2122]|â€|[\u0080-\u009F]|\p{L}[‚„‡ˆ‰‹]|\p{L}”\p{L}/u;

/** A spreadsheet would run it, also in wide letters; a telephone number may begin with a plus. */
function isFormula(cell: string): boolean {
  const start = cell.slice(0, 30).normalize('NFKC').trimStart();
  return /^[=@+-]/.test(start) && !/^\+[\d\s()./-]+$/.test(cell);
}

type Words = ReturnType<typeof createWords>;

/** What cells mean, each looked up once: a long table says the same few words again and again. */
export function createWords() {
  return { disciplineIn: once(disciplineIn), needIn: once(needIn) };
}

function once<Value>(find: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const found = known.get(text) ?? { value: find(text) };
    known.set(text, found);
    return found.value;
  };
}

/** In characters; the longest name has 51. Longer is no name, and costs much to compare. */
const longestName = 80;

/** Null: none was given. */
function disciplineIn(text: string): Discipline | null | undefined {
  if (text === '') return null;
  if (text.length > longestName) return undefined;
  const same = disciplineKeys.find((key) =>
    Object.values(disciplineText[key]).some((label) => label.toLowerCase() === text.toLowerCase()),
  );
  return same ?? disciplineMeant(text);
}

function needIn(text: string): Need | undefined {
  return text.length > longestName ? undefined : needMeant(text);
}

function own<Value>(words: Readonly<Record<string, Value>>, text: string): Value | undefined {
  const word = text.toLowerCase();
  return Object.hasOwn(words, word) ? words[word] : undefined;
}
