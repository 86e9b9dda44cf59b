import { mayForLeerwerkplaats } from '../leerwerkplaats/access';
import type { Acting } from '../leerwerkplaats/acting';
import { inOrder, membersOf, shownName } from '../leerwerkplaats/members';
import type { Profile } from '../leerwerkplaats/profile';
import type { MemberDocument, RepresentedDocument } from '../leerwerkplaats/records';
import type { Documents } from '../shared/documents';
import { entraIdsOf } from '../shared/person';
import type { MembersView, MemberView, ProfileForm, RepresentedView } from './api';
import { contactOf } from './contacts';
import type { ProfileService } from './profiles';
import { representedOf } from './represented';

/** The members of a leerwerkplaats as one of them sees them outside the cards: two queries and a read. */
export function createMemberBoard({
  documents,
  profiles,
}: {
  documents: Documents;
  profiles: Pick<ProfileService, 'profileOf'>;
}) {
  return {
    /** What is their own is shown as they saved it, before the change feed brought it here. */
    async seenBy(
      { person, role, leerwerkplaatsId }: Omit<Acting, 'commandId' | 'at'>,
      name: string,
    ): Promise<MembersView> {
      const [all, represented, own] = await Promise.all([
        membersOf(documents, leerwerkplaatsId),
        representedOf(documents, leerwerkplaatsId),
        profiles.profileOf(person.id),
      ]);
      const members = inOrder(
        all.map((one) => (one.personId === person.id && own ? { ...one, profile: own } : one)),
      );
      const may = {
        giveRoles: mayForLeerwerkplaats(role, 'change-role'),
        addRepresented: mayForLeerwerkplaats(role, 'add-represented'),
      };
      const choosing = may.giveRoles || may.addRepresented;
      return {
        leerwerkplaats: { id: leerwerkplaatsId, name },
        members: members.map((one) => memberViewOf(one, choosing)),
        represented: represented.map((one) => representedViewOf(one, members, may.addRepresented)),
        mine: own ?? emptyForm(person.name),
        may,
      };
    },
  };
}

function memberViewOf(member: MemberDocument, choosing: boolean): MemberView {
  const { personId, role, guest, profile } = member;
  return {
    ...(choosing && { objectId: entraIdsOf(personId).objectId }),
    name: shownName(member),
    role,
    ...(guest && { guest }),
    ...(profile && { told: toldIn(profile) }),
  };
}

function toldIn({ name: _, ...told }: Profile): NonNullable<MemberView['told']> {
  return told;
}

function representedViewOf(
  known: RepresentedDocument,
  members: readonly MemberDocument[],
  changing: boolean,
): RepresentedView {
  const { name, organisation, discipline, representedId } = known;
  const keeper = contactOf(known, members);
  const contact = keeper ? entraIdsOf(keeper.personId).objectId : '';
  return {
    ...{ name, organisation, discipline },
    ...(keeper && { contact: shownName(keeper) }),
    ...(changing && { ids: { own: representedId, contact } }),
  };
}

function emptyForm(name: string): ProfileForm {
  return { name, organisation: '', callMeFor: '', reachability: '' };
}
