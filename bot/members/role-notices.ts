import { homeChannel, reachableChannel } from '../../domain/leerwerkplaats/channels';
import { isHere, shownName } from '../../domain/leerwerkplaats/members';
import type { ChannelDocument, MemberDocument } from '../../domain/leerwerkplaats/records';
import type { RoleService } from '../../domain/members/roles';
import { type Documents, workOf } from '../../domain/shared/documents';
import type { EventDocument } from '../../domain/shared/event';
import { messageOf } from '../leerwerkplaats/message';
import {
  type Attempt,
  type NoticeOutcome,
  type Notices,
  notReadableYet,
  unneeded,
} from '../shared/notice';
import type { TeamsMessage, TeamsMessages } from '../shared/teams-messages';
import { roleForYouCard, roleGivenCard } from './role-cards';

/** A role that was given is told to both people, 1:1; to the channel where the one can't be reached. */
export function createRoleNotices(options: {
  documents: Documents;
  roleService: Pick<RoleService, 'changeOf'>;
  messages: Pick<TeamsMessages, 'toPerson' | 'startThread'>;
}): Notices {
  const { documents, roleService, messages } = options;

  async function read({ leerwerkplaatsId, subjectId }: EventDocument) {
    const [change, home] = await Promise.all([
      roleService.changeOf(leerwerkplaatsId, subjectId),
      homeChannel(documents, leerwerkplaatsId),
    ]);
    if (!change || !home) return undefined;
    const memberOf = (id: string) => documents.get<MemberDocument>(workOf(leerwerkplaatsId), id);
    const [member, giver] = await Promise.all([memberOf(change.memberId), memberOf(change.by)]);
    return member && giver && { change, home, member, giver };
  }

  async function tellMember(event: EventDocument, attempt: Attempt): Promise<NoticeOutcome> {
    const found = await read(event);
    if (!found) return notReadableYet;
    const { change, home, member, giver } = found;
    const { from, to } = change;
    const { name } = home;
    const person = shownName(giver);
    const card = roleForYouCard({ name, person, from, to }, member.language);
    const outcome = await toPerson(member, home, messageOf(card, attempt));
    if (outcome.kind !== 'gone') return { outcome };
    const told = { name, person: shownName(member), to };
    const instead = messageOf(roleGivenCard('in-channel', told, home.language), attempt);
    const where = await reachableChannel(documents, home);
    return { outcome: await messages.startThread(where, instead) };
  }

  async function tellGiver(event: EventDocument, attempt: Attempt): Promise<NoticeOutcome> {
    const found = await read(event);
    if (!found) return notReadableYet;
    const { change, home, member, giver } = found;
    if (member.id === giver.id) return unneeded;
    const told = { name: home.name, person: shownName(member), to: change.to };
    const card = roleGivenCard('by-you', told, giver.language);
    const outcome = await toPerson(giver, home, messageOf(card, attempt));
    // They saw it in the dialog already.
    return outcome.kind === 'gone' ? unneeded : { outcome };
  }

  /** Who left meanwhile is told nothing any more. */
  async function toPerson(
    member: MemberDocument,
    { tenantId, serviceUrl }: ChannelDocument,
    message: TeamsMessage,
  ) {
    if (!isHere(member)) return { kind: 'unneeded' } as const;
    return messages.toPerson({ teamsId: member.teamsId, tenantId, serviceUrl }, message);
  }

  return {
    'role-changed': (event) => [
      { recipient: 'member', send: (attempt) => tellMember(event, attempt) },
      { recipient: 'giver', send: (attempt) => tellGiver(event, attempt) },
    ],
  };
}
