import { isHere, leaderOf, membersOf } from '../../leerwerkplaats/members';
import type { OwnLeerwerkplaats } from '../../leerwerkplaats/own';
import { membersOfPerson } from '../../leerwerkplaats/parts';
import {
  type LeerwerkplaatsDocument,
  leerwerkplaatsDocumentId,
  type MemberDocument,
  memberId,
} from '../../leerwerkplaats/records';
import { usualSettings } from '../../leerwerkplaats/settings-model';
import { isRepresented } from '../../members/represented';
import { type Documents, workOf } from '../../shared/documents';
import type { PersonId } from '../../shared/person';
import { mayForActionItem } from '../access';
import { anybody, readDays, readList, untouchedSince } from '../lists';
import type { ActionItem } from '../model';
import { type ActionItemDocument, actionItemOf } from '../records';
import { dutchDay, type Told, toldOn } from './marks';
import { type ReminderRoundDocument, reminderRoundId } from './round';
import { isAsked, type ReminderWishes } from './wishes';

/** An item of which somebody is reminded. */
export interface Reminded {
  readonly item: ActionItem;
  readonly leerwerkplaats: OwnLeerwerkplaats;
}

/** What is told in one message. Each part: what should be done first in front. */
export interface Reminder {
  /** One's own, and of who can't be reached what one is the deputy for. */
  readonly toDo: readonly Reminded[];
  /** What one is the deputy for, and nobody touched for a week. */
  readonly waiting: readonly Reminded[];
  /** What nobody touched for two weeks, for who leads. */
  readonly stuck: readonly Reminded[];
  /** There is more to do than is told here. */
  readonly isPart: boolean;
}

/** Of each part; own judgement: what a phone shows. */
const mostTold = 8;

/** As many are read of what somebody is the deputy for, to find those that concern them. */
const mostRead = 100;

/** What there is in one leerwerkplaats. */
interface FoundIn extends Pick<Reminder, 'waiting' | 'stuck'> {
  readonly toDo: readonly Reminded[];
  /** Of these, what is late or soon. */
  readonly near: readonly Reminded[];
  /** Something has become late or soon since the round before. */
  readonly isNew: boolean;
  readonly before: Told;
  readonly now: Told;
}

/**
 * What somebody is told on a day, over all their leerwerkplaatsen; undefined: nothing, so that there
 * is no message. Looked up when it is sent, so that what was finished meanwhile isn't spoken of.
 */
export async function reminderFor(
  documents: Documents,
  personId: PersonId,
  wishes: ReminderWishes,
  at: Date,
): Promise<Reminder | undefined> {
  const found = await findEverywhere(documents, personId, at);
  const { rhythm, notBefore } = wishes;
  const isPutOff = notBefore !== null && dutchDay(at) < notBefore;
  const wantsAll = found.some(
    ({ before, now }) =>
      rhythm === 'daily' || now.opensWeek || isAsked(wishes, before.day, now.day),
  );
  const isDue = wantsAll || (rhythm === 'usual' && found.some(({ isNew }) => isNew));
  const toDo = found.flatMap((one) => (wantsAll ? one.toDo : one.near));
  const reminder = told(found, isDue && !isPutOff ? toDo : []);
  const isEmpty = [reminder.toDo, reminder.waiting, reminder.stuck].every(({ length }) => !length);
  return isEmpty ? undefined : reminder;
}

/** All that somebody has to do, after they finished something of it. */
export async function leftFor(
  documents: Documents,
  personId: PersonId,
  at: Date,
): Promise<Reminder> {
  const found = await findEverywhere(documents, personId, at);
  const toDo = found.flatMap((one) => one.toDo);
  return told([], toDo);
}

function told(found: readonly FoundIn[], toDo: readonly Reminded[]): Reminder {
  const waiting = found.flatMap((one) => one.waiting);
  const stuck = found.flatMap((one) => one.stuck);
  return {
    toDo: firstOf(toDo),
    waiting: firstOf(waiting),
    stuck: firstOf(stuck),
    isPart: [toDo, waiting, stuck].some(({ length }) => length > mostTold),
  };
}

function firstOf(items: readonly Reminded[]): Reminded[] {
  const day = ({ item }: Reminded) => item.dueDay ?? '9999-99-99';
  return [...items].sort((one, other) => (day(one) < day(other) ? -1 : 1)).slice(0, mostTold);
}

async function findEverywhere(
  documents: Documents,
  personId: PersonId,
  at: Date,
): Promise<FoundIn[]> {
  const members = (await membersOfPerson(documents, personId)).filter(
    (member) => isHere(member) && mayForActionItem('see', { role: member.role, isInvolved: false }),
  );
  return Promise.all(members.map((member) => findIn(documents, member, at)));
}

async function findIn(documents: Documents, member: MemberDocument, at: Date): Promise<FoundIn> {
  const { leerwerkplaatsId, personId } = member;
  const partition = workOf(leerwerkplaatsId);
  const [leerwerkplaats, round] = await Promise.all([
    documents.get<LeerwerkplaatsDocument>(partition, leerwerkplaatsDocumentId),
    documents.get<ReminderRoundDocument>(partition, reminderRoundId),
  ]);
  const { before, now } = standingOf(leerwerkplaats, round, dutchDay(at));
  const mine = { list: 'ofOwner', whose: personId } as const;
  const days = (mark: 'late' | 'soon') => ({
    ...{ from: before.marks[mark], to: now.marks[mark], most: 1 },
  });
  const [own, late, soon, standingIn, stuck] = await Promise.all([
    readList(documents, leerwerkplaatsId, mine, { most: mostTold + 1 }),
    readDays(documents, leerwerkplaatsId, mine, days('late')),
    readDays(documents, leerwerkplaatsId, mine, days('soon')),
    readList(
      documents,
      leerwerkplaatsId,
      { list: 'ofDeputy', whose: personId },
      { most: mostRead },
    ),
    stuckFor(documents, member, { before, now }),
  ]);
  const isUnreachable = await unreachableOwners(documents, leerwerkplaatsId, standingIn.items);
  const others = standingIn.items.filter(({ owner }) => owner?.personId !== personId);
  const instead = others.filter(({ owner }) => owner === null || isUnreachable(owner.personId));
  const waiting = others.filter(
    (item) =>
      !instead.includes(item) &&
      isBetween(untouchedSince(item), before.marks.deputy, now.marks.deputy),
  );
  const toDo = [...own.items, ...instead];
  const isNew = ({ dueDay }: ActionItemDocument) =>
    isBetween(dueDay, before.marks.late, now.marks.late) ||
    isBetween(dueDay, before.marks.soon, now.marks.soon);
  const named = (item: ActionItemDocument): Reminded => ({
    item: actionItemOf(item),
    leerwerkplaats: { leerwerkplaatsId, name: leerwerkplaats?.name ?? '' },
  });
  return {
    ...{ before, now },
    toDo: toDo.map(named),
    near: toDo.filter(({ dueDay }) => dueDay !== null && dueDay <= now.marks.soon).map(named),
    isNew: late.length + soon.length > 0 || instead.some(isNew),
    waiting: waiting.map(named),
    stuck: stuck.map(named),
  };
}

/** The round of today and the one before it, whether today's was held already or not. */
function standingOf(
  leerwerkplaats: LeerwerkplaatsDocument | undefined,
  round: ReminderRoundDocument | undefined,
  today: string,
): { before: Told; now: Told } {
  const hours = { ...usualSettings, ...leerwerkplaats?.settings };
  if (!round) return { before: toldOn(today, today, hours), now: toldOn(today, today, hours) };
  const before = round.now.day < today ? round.now : round.before;
  return { before, now: toldOn(today, before.day, hours) };
}

/** What who leads hears of: what others do, and never what comes from a case. */
async function stuckFor(
  documents: Documents,
  { leerwerkplaatsId, personId, role }: MemberDocument,
  { before, now }: { before: Told; now: Told },
): Promise<readonly ActionItemDocument[]> {
  if (role !== 'project-leader' && role !== 'deputy') return [];
  const days = { from: before.marks.leader, to: now.marks.leader, most: mostRead };
  const where = { list: 'untouched', whose: anybody } as const;
  const [members, items] = await Promise.all([
    membersOf(documents, leerwerkplaatsId),
    readDays(documents, leerwerkplaatsId, where, days),
  ]);
  const leads = leaderOf(members)?.personId === personId;
  return leads ? items.filter(({ owner }) => owner?.personId !== personId) : [];
}

/** Which of those who should do something can't be written to: without Teams, away, or not let in. */
async function unreachableOwners(
  documents: Documents,
  leerwerkplaatsId: string,
  items: readonly ActionItemDocument[],
): Promise<(personId: PersonId) => boolean> {
  const owners = new Set(items.flatMap(({ owner }) => owner?.personId ?? []));
  const members = await Promise.all(
    [...owners]
      .filter((one) => !isRepresented(one))
      .map((one) => documents.get<MemberDocument>(workOf(leerwerkplaatsId), memberId(one))),
  );
  const reached = members.filter((one) => one && isHere(one) && one.refusedAt === undefined);
  const ids = new Set(reached.map((one) => one?.personId));
  return (personId) => !ids.has(personId);
}

function isBetween(day: string | null, from: string, to: string): boolean {
  return day !== null && from < day && day <= to;
}
