import { forgetWishes } from '../action-items/reminding/wishes';
import { namedInActionItems, namedInActionLists } from '../action-items/retention';
import { namedInEntries } from '../directory/retention';
import { namedInAnswers, namedInQuestions } from '../group-questions/retention';
import { channelsOf } from '../leerwerkplaats/channels';
import {
  type ChannelDocument,
  channelPartition,
  type MemberDocument,
  memberId,
} from '../leerwerkplaats/records';
import { namedInChannels, namedInCouplings } from '../leerwerkplaats/retention';
import { namedAsContact } from '../members/contacts';
import type { ProfileService } from '../members/profiles';
import { representedPersonId } from '../members/represented';
import { forgetBallots, namedInPolls } from '../polls/retention';
import { namedInAttendance, namedInSessions } from '../sessions/retention';
import {
  type Documents,
  type NamedQuery,
  type Operation,
  type Read,
  type StoredDocument,
  workOf,
} from '../shared/documents';
import { type Naming, writeInBatches } from '../shared/forgetting';
import type { PersonId } from '../shared/person';

/** Everything in `work` that can name somebody, beside their own record. */
const namings: readonly Naming[] = [
  namedInPolls,
  namedInSessions,
  namedInAttendance,
  namedInQuestions,
  namedInAnswers,
  namedInActionItems,
  namedInActionLists,
  namedInEntries,
  namedInCouplings,
  namedAsContact,
];

/** One partition, but much of it: asked once for each person who left. */
const naming: NamedQuery = {
  name: 'documents-that-name-people',
  text: "SELECT * FROM c WHERE c.type IN ('poll', 'session', 'attendance', 'group-question', 'group-answer', 'action-item', 'action-list', 'entry', 'coupling-request', 'represented')",
  parameters: {},
};

export type ForgettingService = ReturnType<typeof createForgettingService>;

/** Takes out who an 'oud-deelnemer' was, wherever a leerwerkplaats names them. */
export function createForgettingService({
  documents,
  profiles,
}: {
  documents: Documents;
  profiles: Pick<ProfileService, 'forget'>;
}) {
  /**
   * What still names them is looked for each time, so that it can be cut off anywhere and done
   * again. False: somebody wrote one of these documents just now; again later. Who is back keeps
   * what is left of it.
   */
  async function forget(leerwerkplaatsId: string, personId: PersonId): Promise<boolean> {
    const partition = workOf(leerwerkplaatsId);
    const member = await documents.get<MemberDocument>(partition, memberId(personId));
    if (!member?.former) return true;
    await profiles.forget(personId);
    await forgetWishes(documents, personId);
    if (!(await forgetBallots(documents, leerwerkplaatsId, personId))) return false;
    const written = await forgetInWork(leerwerkplaatsId, personId);
    return written && forgetInChannels(leerwerkplaatsId, personId);
  }

  /** As `forget`, for somebody without Teams who was taken off the list; nobody comes back there. */
  function forgetRepresented(leerwerkplaatsId: string, representedId: string): Promise<boolean> {
    return forgetInWork(leerwerkplaatsId, representedPersonId(representedId));
  }

  async function forgetInWork(leerwerkplaatsId: string, personId: PersonId): Promise<boolean> {
    const partition = workOf(leerwerkplaatsId);
    const found = await documents.query<StoredDocument>(naming, partition);
    const writes = found.flatMap((one) => withoutPerson(one, personId));
    return writeInBatches(documents, partition, writes);
  }

  async function forgetInChannels(leerwerkplaatsId: string, personId: PersonId): Promise<boolean> {
    for (const { etag, ...channel } of await channelsOf(documents, leerwerkplaatsId)) {
      const document = namedInChannels.without(channel, personId);
      if (!document) continue;
      const partition = channelPartition((channel as ChannelDocument).channelId);
      const written = await documents.batch(partition, [{ kind: 'replace', document, etag }]);
      if (!written.ok) return false;
    }
    return true;
  }

  return { forget, forgetRepresented };
}

function withoutPerson(
  { etag, ...stored }: Read<StoredDocument>,
  personId: PersonId,
): Operation[][] {
  const known = namings.find(({ type }) => type === stored.type);
  const document = known?.without(stored, personId);
  if (!document) return [];
  return [[{ kind: 'replace', document, etag }, ...(known?.also ? [known.also] : [])]];
}
