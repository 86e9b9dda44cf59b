import { isHere } from '../../leerwerkplaats/members';
import { membersOfPerson } from '../../leerwerkplaats/parts';
import { personKey } from '../../leerwerkplaats/records';
import type { Asked } from '../../leerwerkplaats/service';
import { workingDayFrom } from '../../leerwerkplaats/working-hours';
import { markerOf, untilSettled } from '../../shared/command';
import {
  type Documents,
  documentId,
  indexOf,
  type Operation,
  type Read,
  type StoredDocument,
} from '../../shared/documents';
import type { EventDocument } from '../../shared/event';
import type { Language } from '../../shared/language';
import type { PersonId } from '../../shared/person';
import { type Result, refuse, succeed } from '../../shared/result';
import { daysAfter, dutchDay, nextMonday } from './marks';

/** How often somebody is reminded: each working day, as it comes, or when the week begins only. */
export const rhythms = ['daily', 'usual', 'weekly'] as const;
export type Rhythm = (typeof rhythms)[number];

/** When somebody wants to be reminded again. */
export const pauses = ['two-days', 'next-week'] as const;
export type Pause = (typeof pauses)[number];

/** What somebody wants of reminders. */
export interface ReminderWishes {
  readonly rhythm: Rhythm;
  /** Not before this day, '2026-12-04', and then surely; null: as it comes. */
  readonly notBefore: string | null;
  /** In which they said so; absent: as it is known of them where they take part. */
  readonly language?: Language;
}

const usualWishes: ReminderWishes = { rhythm: 'usual', notBefore: null };

/** In `index`, truth: what somebody wants, once for all leerwerkplaatsen. */
interface WishesDocument extends StoredDocument, ReminderWishes {
  readonly type: 'reminder-wishes';
  /** Of the person. */
  readonly key: string;
}

/** In `index`: that somebody was written to on a day, and by which event. */
interface RemindedDocument extends StoredDocument {
  readonly type: 'reminded';
  readonly key: string;
  readonly eventId: string;
  readonly leerwerkplaatsId: string;
}

/** A command never deletes: what is empty disappears by itself; 7 days in seconds. */
const traceLifetime = 7 * 24 * 60 * 60;

const wishesId = 'reminder-wishes';

export type ReminderWishService = ReturnType<typeof createReminderWishService>;

/** What somebody wants of reminders; as usual until they say otherwise. */
export async function wishesOf(documents: Documents, personId: PersonId): Promise<ReminderWishes> {
  return (await read(documents, personId)) ?? usualWishes;
}

/** For who asks what is kept of them; undefined: they never said what they want. */
export async function keptWishes(
  documents: Documents,
  personId: PersonId,
): Promise<ReminderWishes | undefined> {
  const known = await read(documents, personId);
  return known && stated(known);
}

/** Whether the day on which somebody wants to hear of it came after the round before. */
export function isAsked({ notBefore }: ReminderWishes, before: string, day: string): boolean {
  return notBefore !== null && before < notBefore && notBefore <= day;
}

/** Choosing how often one is reminded, and when again. */
export function createReminderWishService({ documents }: { documents: Documents }) {
  /** How often; what was put off isn't any more. */
  function choose(asked: Asked, rhythm: Rhythm): Promise<Result<ReminderWishes, 'no-part'>> {
    return change(asked, () => ({ rhythm, notBefore: null, language: asked.person.language }));
  }

  /** Nothing of one's own until a day, that is a working day for most. */
  function putOff(asked: Asked, pause: Pause): Promise<Result<ReminderWishes, 'no-part'>> {
    const today = dutchDay(asked.at);
    const day = pause === 'two-days' ? daysAfter(today, 2) : nextMonday(today);
    return change(asked, ({ rhythm }) => ({
      rhythm,
      language: asked.person.language,
      notBefore: workingDayFrom(day, { daysOff: [] }),
    }));
  }

  async function change(
    { commandId, person }: Asked,
    changed: (wishes: ReminderWishes) => ReminderWishes,
  ): Promise<Result<ReminderWishes, 'no-part'>> {
    const takesPart = (await membersOfPerson(documents, person.id)).some(isHere);
    // Nothing is kept of who has no part in anything.
    if (!takesPart) return refuse('no-part');
    const marker = { ...markerOf(commandId), key: personKey(person.id) };
    const marking = { kind: 'create', document: marker } as const;
    return succeed(await write(documents, person.id, changed, marking));
  }

  return { choose, putOff };
}

/** What couldn't be told in working hours is told in the next round. */
export async function tellNextTime(documents: Documents, personId: PersonId, day: string) {
  await write(documents, personId, ({ notBefore, ...wishes }) => {
    const next = daysAfter(day, 1);
    return { ...wishes, notBefore: notBefore !== null && notBefore > next ? notBefore : next };
  });
}

/** @param marker of the command, which has one effect */
async function write(
  documents: Documents,
  personId: PersonId,
  changed: (wishes: ReminderWishes) => ReminderWishes,
  marker?: Operation,
): Promise<ReminderWishes> {
  const key = personKey(personId);
  let wishes = usualWishes;
  await untilSettled('what somebody wants of reminders', async () => {
    const known = await read(documents, personId);
    wishes = changed(known ? stated(known) : usualWishes);
    const document: WishesDocument = {
      ...{ id: wishesId, key, type: 'reminder-wishes', schema: 1 },
      ...wishes,
    };
    const written = await documents.batch(indexOf(key), [
      ...(marker ? [marker] : []),
      known ? { kind: 'replace', document, etag: known.etag } : { kind: 'create', document },
    ]);
    const isRepeated = !written.ok && marker !== undefined && written.failed === 0;
    if (isRepeated && known) wishes = stated(known);
    return written.ok || isRepeated;
  });
  return wishes;
}

/** What a document says that they want. */
function stated({ rhythm, notBefore, language }: ReminderWishes): ReminderWishes {
  return { rhythm, notBefore, ...(language ? { language } : {}) };
}

function read(documents: Documents, personId: PersonId): Promise<Read<WishesDocument> | undefined> {
  return documents.get<WishesDocument>(indexOf(personKey(personId)), wishesId);
}

/** Of who is an 'oud-deelnemer' everywhere nothing is kept of what they wanted. */
export async function forgetWishes(documents: Documents, personId: PersonId): Promise<void> {
  await untilSettled('forgotten wishes', async () => {
    const [known, parts] = await Promise.all([
      read(documents, personId),
      membersOfPerson(documents, personId),
    ]);
    if (!known || !parts.every(({ former }) => former)) return true;
    const { etag, language: _, ...stored } = known;
    const document: WishesDocument = { ...stored, ...usualWishes, ttl: traceLifetime };
    const partition = indexOf(personKey(personId));
    return (await documents.batch(partition, [{ kind: 'replace', document, etag }])).ok;
  });
}

/** Whether nobody else wrote to somebody on a day: the first event that asks does. */
export async function claimDay(
  documents: Documents,
  personId: PersonId,
  day: string,
  { id: eventId, leerwerkplaatsId }: Pick<EventDocument, 'id' | 'leerwerkplaatsId'>,
): Promise<boolean> {
  const key = personKey(personId);
  const id = documentId('reminded', day);
  const document: RemindedDocument = {
    ...{ id, key, type: 'reminded', schema: 1, ttl: traceLifetime },
    ...{ eventId, leerwerkplaatsId },
  };
  const created = await documents.batch(indexOf(key), [{ kind: 'create', document }]);
  if (created.ok) return true;
  const claimed = await documents.get<RemindedDocument>(indexOf(key), id);
  // Ours: the try before was cut off, or its answer lost. Ids of events are of one leerwerkplaats.
  return claimed?.eventId === eventId && claimed.leerwerkplaatsId === leerwerkplaatsId;
}
