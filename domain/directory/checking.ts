import { type Command, commit, untilSettled } from '../shared/command';
import {
  type Documents,
  documentId,
  type Operation,
  type StoredDocument,
  workOf,
} from '../shared/documents';
import type { Wake } from '../shared/due';
import { eventOf } from '../shared/event';
import type { PersonId } from '../shared/person';
import {
  type ConfirmingDocument,
  confirmed,
  confirmingDocumentId,
  newConfirming,
} from './confirming';
import type { Entry } from './model';
import type { DirectoryReader } from './reading';
import { type DirectoryDocument, directoryDocumentId } from './records';
import { writeEntries } from './writing';

/** In `work`: when somebody is next asked whether what they keep is still right. */
export interface KeeperDocument extends StoredDocument {
  readonly type: 'keeper';
  readonly leerwerkplaatsId: string;
  readonly personId: PersonId;
  /** Whether they couldn't be asked the last time; the project leader is told of those together. */
  readonly unreachable: boolean;
  readonly dueAt: string;
}

const day = 24 * 60 * 60 * 1000;
const year = 365 * day;
/** What was looked at so short ago isn't asked about. */
const recently = 180 * day;
/** Those who can't be reached within this time after each other are told of in one message. */
const collecting = day;
/** As many as fit in one batch with room to spare; more is confirmed by a job. */
const mostAtOnce = 40;

export const keeperDocumentId = (personId: PersonId): string => documentId('keeper', personId);

/** Somebody who keeps an entry for the first time: to be asked in a year. */
export function newKeeper(leerwerkplaatsId: string, personId: PersonId, at: Date): KeeperDocument {
  return {
    id: keeperDocumentId(personId),
    type: 'keeper',
    schema: 1,
    leerwerkplaatsId,
    personId,
    unreachable: false,
    dueAt: new Date(at.getTime() + year).toISOString(),
  };
}

/** A year has passed: the event that asks, and again in a year. */
export const wakeKeeper: Wake = (document, now) => {
  const keeper = document as KeeperDocument;
  const dueAt = new Date(now.getTime() + year).toISOString();
  return {
    document: { ...keeper, dueAt } satisfies KeeperDocument,
    also: [{ kind: 'create', document: told('keeper-due', keeper.id, keeper, now) }],
  };
};

/** Some keepers couldn't be reached: the event that tells the project leader of all of them. */
export const wakeDirectory: Wake = (document, now) => {
  const directory = document as DirectoryDocument & { dueAt: string };
  const event = told('keepers-unreachable', directoryDocumentId, directory, now);
  return {
    document: { ...directory, dueAt: null } satisfies DirectoryDocument,
    also: [{ kind: 'create', document: event }],
  };
};

/** The id follows from the moment that was due, so that two clocks can't make two. */
function told(
  name: string,
  subjectId: string,
  { id, leerwerkplaatsId, dueAt }: { id: string; leerwerkplaatsId: string; dueAt: string },
  at: Date,
) {
  const commandId = documentId(id, String(Date.parse(dueAt)));
  return eventOf(name, subjectId, { commandId, leerwerkplaatsId, at });
}

/** What to record once it is known whether a keeper could be asked. */
export function keeperAsked({ id }: KeeperDocument, reached: boolean, now: Date): Operation[] {
  const changes = [{ op: 'set', path: '/unreachable', value: !reached }] as const;
  const keeper: Operation = { kind: 'patch', id, changes };
  if (reached) return [keeper];
  const value = new Date(now.getTime() + collecting).toISOString();
  const tell: Operation = {
    kind: 'patch',
    id: directoryDocumentId,
    changes: [{ op: 'set', path: '/dueAt', value }],
  };
  return [keeper, tell];
}

/** What was looked at before this moment is asked about, ISO 8601. */
function uncheckedBefore(now: Date): string {
  return new Date(now.getTime() - recently).toISOString();
}

/** What somebody keeps and hasn't looked at lately, longest ago first. */
export function uncheckedOf(
  entries: readonly Entry[],
  personId: string,
  now: Date,
): readonly Entry[] {
  const before = uncheckedBefore(now);
  return entries
    .filter(({ from, keeper, checkedAt }) => {
      const mine = from === 'entry' && keeper.personId === personId;
      return mine && (checkedAt ?? '') < before;
    })
    .sort((one, other) => (one.checkedAt ?? '').localeCompare(other.checkedAt ?? ''));
}

/** 'Ja, klopt' to all that somebody keeps, which the table allows in whatever role. */
export function createChecking({
  documents,
  reader,
}: {
  documents: Documents;
  reader: DirectoryReader;
}) {
  /**
   * Says how many are left: a long list is confirmed by a job. The same again, or another tap, says
   * how far that is.
   */
  async function confirmMine(command: Command): Promise<{ left: number }> {
    const { leerwerkplaatsId, person, at, commandId } = command;
    const partition = workOf(leerwerkplaatsId);
    let left = 0;
    await untilSettled('the entries of a keeper', async () => {
      const id = confirmingDocumentId(person.id);
      const known = await documents.get<ConfirmingDocument>(partition, id);
      left = known && !known.isDone ? Math.max(1, known.total - known.done) : 0;
      if (left > 0) return true;
      const { entries } = await reader.read(leerwerkplaatsId);
      const mine = uncheckedOf(entries, person.id, at);
      if (mine.length === 0) return true;
      if (mine.length <= mostAtOnce) {
        const when = at.toISOString();
        const operations = mine.map((entry) => confirmed(entry.id, commandId, when));
        return (await writeEntries(documents, command, operations)) !== 'conflict';
      }
      left = mine.length;
      const document = newConfirming(command, { total: left, before: uncheckedBefore(at) });
      const { outcome } = await commit(documents, command, [
        known ? { kind: 'replace', document, etag: known.etag } : { kind: 'create', document },
      ]);
      return outcome !== 'conflict';
    });
    return { left };
  }

  return { confirmMine };
}
