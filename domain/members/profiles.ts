import { isHere } from '../leerwerkplaats/members';
import { membersOfPerson } from '../leerwerkplaats/parts';
import {
  draftProfile,
  type Profile,
  type ProfileRefusal,
  type TypedProfile,
} from '../leerwerkplaats/profile';
import {
  type MemberDocument,
  memberId,
  type ProfileDocument,
  personKey,
  profileId,
} from '../leerwerkplaats/records';
import type { Asked } from '../leerwerkplaats/service';
import { markerOf, untilSettled } from '../shared/command';
import { type Documents, indexOf, type Operation, type Read, workOf } from '../shared/documents';
import { eventOf } from '../shared/event';
import type { PersonId } from '../shared/person';
import { type Result, refuse } from '../shared/result';

type Told = Pick<ProfileDocument, 'profile' | 'dismissed'>;

/** A command never deletes: what is empty disappears by itself; 7 days in seconds. */
const tombstoneLifetime = 7 * 24 * 60 * 60;

export type ProfileService = ReturnType<typeof createProfileService>;

/**
 * 'Wie bent u?': told once, kept under the person, shown in each leerwerkplaats. The members carry
 * a copy that the change feed brings (`follow`), so that a list of them is one query in one partition.
 */
export function createProfileService({ documents }: { documents: Documents }) {
  function read(personId: PersonId): Promise<Read<ProfileDocument> | undefined> {
    return documents.get<ProfileDocument>(indexOf(personKey(personId)), profileId);
  }

  async function profileOf(personId: PersonId): Promise<Profile | undefined> {
    return (await read(personId))?.profile;
  }

  /** Whether to offer it: neither filled in nor dismissed. */
  async function isWanted(personId: PersonId): Promise<boolean> {
    const known = await read(personId);
    return !known?.profile && !known?.dismissed;
  }

  /**
   * Keeps what somebody typed, and lets their leerwerkplaatsen follow. `here`: the leerwerkplaats in
   * whose channel they are; elsewhere they need a part in one.
   */
  async function save(
    asked: Asked,
    typed: TypedProfile,
    here: string | undefined,
  ): Promise<Result<Profile, ProfileRefusal | 'no-part'>> {
    const drafted = draftProfile(typed);
    if (!drafted.ok) return drafted;
    const leerwerkplaatsId = here ?? (await somewhere(asked.person.id));
    if (leerwerkplaatsId === undefined) return refuse('no-part');
    await write(asked, () => ({ profile: drafted.value, dismissed: true }));
    await announce(asked, leerwerkplaatsId);
    return drafted;
  }

  async function somewhere(personId: PersonId): Promise<string | undefined> {
    return (await membersOfPerson(documents, personId)).find(isHere)?.leerwerkplaatsId;
  }

  async function announce(asked: Asked, leerwerkplaatsId: string): Promise<void> {
    const event = eventOf('profile-changed', asked.person.id, { ...asked, leerwerkplaatsId });
    // It may be there already: the same form, sent again.
    await documents.batch(workOf(leerwerkplaatsId), [{ kind: 'create', document: event }]);
  }

  /** 'Niet nu': it isn't offered again. */
  async function dismiss(asked: Asked): Promise<void> {
    await write(asked, (known) => ({ ...known, dismissed: true }));
  }

  /** Takes out what somebody told, here and in their leerwerkplaatsen. It isn't asked for again. */
  async function takeOut(asked: Asked, here: string | undefined): Promise<void> {
    await write(asked, () => ({ dismissed: true }));
    // Where they left it is still kept for a while: announced anywhere, it is taken out everywhere.
    const [anywhere] = await membersOfPerson(documents, asked.person.id);
    const leerwerkplaatsId = here ?? anywhere?.leerwerkplaatsId;
    if (leerwerkplaatsId !== undefined) await announce(asked, leerwerkplaatsId);
  }

  /** Of who is an 'oud-deelnemer' everywhere nothing is kept under the person either. */
  async function forget(personId: PersonId): Promise<void> {
    await untilSettled('a profile', async () => {
      const [known, parts] = await Promise.all([
        read(personId),
        membersOfPerson(documents, personId),
      ]);
      if (!known || !parts.every(({ former }) => former)) return true;
      const { etag, profile: _, ...stored } = known;
      const document: ProfileDocument = { ...stored, ttl: tombstoneLifetime };
      const partition = indexOf(personKey(personId));
      return (await documents.batch(partition, [{ kind: 'replace', document, etag }])).ok;
    });
  }

  /** The command's marker stands beside the profile, so that an old form sent again changes nothing. */
  async function write(
    { commandId, person, at }: Asked,
    change: (known: Told) => Told,
  ): Promise<void> {
    const key = personKey(person.id);
    await untilSettled('a profile', async () => {
      const known = await read(person.id);
      const told = known?.profile ? { profile: known.profile } : {};
      const document: ProfileDocument = {
        id: profileId,
        key,
        type: 'profile',
        schema: 1,
        personId: person.id,
        savedAt: later(known?.savedAt ?? '', at.toISOString()),
        ...change({ ...told, dismissed: known?.dismissed ?? false }),
      };
      const operation: Operation = known
        ? { kind: 'replace', document, etag: known.etag }
        : { kind: 'create', document };
      const marker = { ...markerOf(commandId), key };
      const written = await documents.batch(indexOf(key), [
        { kind: 'create', document: marker },
        operation,
      ]);
      return written.ok || written.failed === 0;
    });
  }

  /**
   * Brings each member document of a person up to date with what they told. False: what was saved
   * at `since` (ISO 8601) can't be read yet. `toldIn`: where they told it, which may be so new that
   * their look-up doesn't have it.
   */
  async function follow(personId: PersonId, since: string, toldIn: string): Promise<boolean> {
    const told = await read(personId);
    if (!told || told.savedAt < since) return false;
    const members = await membersOfPerson(documents, personId);
    for (const leerwerkplaatsId of new Set([
      toldIn,
      ...members.map((one) => one.leerwerkplaatsId),
    ])) {
      await followIn(leerwerkplaatsId, personId, told.profile);
    }
    return true;
  }

  async function followIn(
    leerwerkplaatsId: string,
    personId: PersonId,
    profile: Profile | undefined,
  ): Promise<void> {
    const partition = workOf(leerwerkplaatsId);
    await untilSettled('a member', async () => {
      const member = await documents.get<MemberDocument>(partition, memberId(personId));
      if (!member || member.former || sameProfile(member.profile, profile)) return true;
      const { etag, profile: _, ...stored } = member;
      const document: MemberDocument = { ...stored, ...(profile ? { profile } : {}) };
      return (await documents.batch(partition, [{ kind: 'replace', document, etag }])).ok;
    });
  }

  return { profileOf, isWanted, save, dismiss, takeOut, forget, follow };
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function sameProfile(one: Profile | undefined, other: Profile | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
