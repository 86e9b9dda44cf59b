import { dayNamed, dayOn } from '../shared/date-phrase/calendar';
import { dateRefusals } from '../shared/date-phrase/text';
import { oneLine } from '../shared/one-line';
import { type Considered, type PersonalRefusal, personalDataIn } from '../shared/personal-data';
import { type Refused, type Result, refuse, succeed } from '../shared/result';
import { timeZone } from '../shared/time';
import { wallClock } from '../shared/wall-clock';
import { dayOf, deadlineIn } from './deadline';
import { type ActionItem, type ItemOwner, mostInRemark, mostInTitle } from './model';
import { namedIn } from './owners';

/** What an item is made of. */
export type DraftedItem = Pick<ActionItem, 'title' | 'owner' | 'deputy' | 'dueDay'>;

export type DraftItemRefusal =
  | 'title-missing'
  | 'title-too-long'
  | 'owner-unknown'
  | 'owner-not-sure'
  | 'owner-gone'
  | 'deputy-is-owner'
  | 'two-owners'
  | 'day-refused'
  | PersonalRefusal;

/** What somebody filled in: people by `personId` or empty, the day as '2026-12-04' or empty. */
export interface TypedItem extends Considered {
  readonly title: string;
  readonly owner: string;
  readonly deputy: string;
  readonly dueDay: string;
}

/** What stands around a line: who can be meant, and when it is written. */
export interface LineContext extends Considered {
  readonly people: readonly ItemOwner[];
  readonly now: Date;
}

/**
 * A form that was filled in, as an item can be made of it. What stays as it was `before` is not
 * looked at again: an item that is late can be changed, and so can one of somebody who left.
 */
export function draftItem(
  { title, owner, deputy, dueDay, considered }: TypedItem,
  { people, now, before }: LineContext & { readonly before?: DraftedItem },
): Result<DraftedItem, DraftItemRefusal> {
  const asBefore = [before?.owner, before?.deputy].filter((one) => !!one);
  const chosen = (id: string) => [...people, ...asBefore].find(({ personId }) => personId === id);
  const [does, helps] = [chosen(owner) ?? null, chosen(deputy) ?? null];
  if ((owner !== '' && !does) || (deputy !== '' && !helps)) return refuse('owner-gone');
  if (helps && helps.personId === does?.personId) return refuse('deputy-is-owner');
  const isAsBefore = dueDay === (before?.dueDay ?? '');
  const day = isAsBefore ? succeed(before?.dueDay ?? null) : dayFilledIn(dueDay, now);
  if (!day.ok) return day;
  const kept = [considered, before?.title].filter((one) => one !== undefined).join('\n');
  const rest = { owner: does, deputy: helps, dueDay: day.value };
  return withTitle(title, rest, { considered: kept });
}

/**
 * One line, 'Wie belt de huisarts? @Karin vóór vrijdag', as an item: '@name' says who, and a day at
 * the end, or one after 'vóór', says until when. What names nobody or no day for sure is refused.
 */
export function draftLine(
  line: string,
  context: LineContext,
): Result<DraftedItem, DraftItemRefusal> {
  const text = oneLine(line);
  const named = namedIn(text, context.people);
  const [first] = named;
  if (named.length > 1) return refuse('two-owners');
  if (first && first.fits.length !== 1) {
    return refuse(first.fits.length === 0 ? 'owner-unknown' : 'owner-not-sure', {
      name: first.name,
    });
  }
  const nameless = first ? without(text, first) : text;
  const phrase = deadlineIn(nameless, context.now);
  if (phrase && !phrase.reading.ok) {
    return refuse('day-refused', { why: dateRefusals[phrase.reading.refusal] });
  }
  const owner = first?.fits[0] ?? null;
  const drafted = { owner, deputy: null, dueDay: phrase ? dayOf(phrase) : null };
  return withTitle(phrase ? without(nameless, phrase) : nameless, drafted, context);
}

/** A line of minutes: what isn't sure stays in the title, because nobody is there to be asked. */
export function draftMinute(
  line: string,
  context: LineContext,
): Result<DraftedItem, DraftItemRefusal> {
  const read = draftLine(line, context);
  const unsure = ['owner-unknown', 'owner-not-sure', 'two-owners', 'day-refused'];
  if (read.ok || !unsure.includes(read.refusal)) return read;
  return withTitle(oneLine(line), { owner: null, deputy: null, dueDay: null }, context);
}

/** A line that somebody adds to an item: what it waits for, or what came of it. */
export function draftRemark(
  typed: string,
  considered: Considered,
): Result<string, 'remark-too-long' | PersonalRefusal> {
  const remark = oneLine(typed);
  if (remark.length > mostInRemark) return refuse('remark-too-long', { most: mostInRemark });
  return personalDataIn([[remark]], considered) ?? succeed(remark);
}

function withTitle(
  typed: string,
  rest: Omit<DraftedItem, 'title'>,
  considered: Considered,
): Result<DraftedItem, DraftItemRefusal> {
  const title = oneLine(typed);
  if (title === '') return refuse('title-missing');
  if (title.length > mostInTitle) return refuse('title-too-long', { most: mostInTitle });
  return personalDataIn([[title]], considered) ?? succeed({ ...rest, title });
}

/** Empty: whenever. */
function dayFilledIn(typed: string, now: Date): Result<string | null, 'day-refused'> {
  if (typed === '') return succeed(null);
  const [year, month, day] = typed.split('-').map(Number);
  const real = /^\d{4}-\d\d-\d\d$/.test(typed) && dayOn(year ?? 0, month ?? 0, day ?? 0);
  if (!real) return dayRefused('no-such-date');
  const today = dayNamed(wallClock(now, timeZone));
  if (real < today) return dayRefused('in-the-past');
  return real > today + farthest ? dayRefused('too-far') : succeed(typed);
}

/** As what is typed in words: within two years. In days. */
const farthest = 2 * 366;

const dayRefused = (why: keyof typeof dateRefusals): Refused<'day-refused'> =>
  refuse('day-refused', { why: dateRefusals[why] });

/** The text without a part of it, and without the marks and spaces that were around that. */
function without(text: string, { start, end }: { start: number; end: number }): string {
  const before = text.slice(0, start).replace(/[\s,;:–—→=>-]+$/u, '');
  const after = text.slice(end).replace(/^[\s,;:.–-]+/u, '');
  return `${before} ${after}`.trim();
}
