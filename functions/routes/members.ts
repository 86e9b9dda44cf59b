import {
  type MembersView,
  profileRequest,
  removalRequest,
  representedRequest,
  roleRequest,
} from '../../domain/members/api';
import { memberRefusals } from '../../domain/members/text';
import { type Refused, succeed } from '../../domain/shared/result';
import { type Answer, type Asked, refused, type TabRoute } from '../platform/tab-route';
import { type AttendedAs, actAs, attendAs } from './leerwerkplaats';

type Refusal = keyof typeof memberRefusals;

/** Anything else is about what was typed: 400. */
const statusOf: Readonly<Partial<Record<Refusal, 403 | 404 | 409>>> = {
  'not-yours-to-change': 403,
  'not-yours-to-add': 403,
  'no-such-member': 404,
  'no-such-represented': 404,
  'no-part': 404,
  'member-gone': 409,
  'last-leader': 409,
  'too-many': 409,
};

/** The addresses of members in the tab; domain/members/api.ts says what each takes and answers. */
export const memberRoutes: readonly TabRoute[] = [
  { name: 'tab-members', method: 'GET', path: 'channels/{channelId}/members', answer: members },
  {
    name: 'tab-role',
    method: 'PUT',
    path: 'channels/{channelId}/members/{objectId}/role',
    answer: giveRole,
  },
  { name: 'tab-profile', method: 'PUT', path: 'channels/{channelId}/profile', answer: saveProfile },
  {
    name: 'tab-represented',
    method: 'POST',
    path: 'channels/{channelId}/represented',
    answer: addRepresented,
  },
  {
    name: 'tab-represented-change',
    method: 'PUT',
    path: 'channels/{channelId}/represented/{representedId}',
    answer: changeRepresented,
  },
  {
    name: 'tab-represented-removal',
    method: 'POST',
    path: 'channels/{channelId}/represented/{representedId}/removal',
    answer: removeRepresented,
  },
];

async function members(asked: Asked): Promise<Answer> {
  const attended = await attendAs(asked);
  return attended.ok ? succeed(await seen(asked, attended.value)) : attended;
}

function giveRole(asked: Asked): Promise<Answer> {
  const { objectId = '' } = asked.params;
  return actAs(asked, roleRequest, async (acting, { role }) =>
    answered(asked, await asked.tab.roles.give(acting, { objectId, role })),
  );
}

function saveProfile(asked: Asked): Promise<Answer> {
  return actAs(asked, profileRequest, async (acting, { commandId: _, discipline, ...typed }) =>
    answered(
      asked,
      await asked.tab.profiles.save(acting, { ...typed, discipline }, acting.leerwerkplaatsId),
    ),
  );
}

function addRepresented(asked: Asked): Promise<Answer> {
  return actAs(asked, representedRequest, async (acting, { contact, discipline, ...typed }) =>
    answered(asked, await asked.tab.represented.add(acting, { ...typed, discipline }, contact)),
  );
}

function changeRepresented(asked: Asked): Promise<Answer> {
  const { representedId = '' } = asked.params;
  return actAs(asked, representedRequest, async (acting, { contact, discipline, ...typed }) => {
    const { represented } = asked.tab;
    const told = { ...typed, discipline };
    return answered(asked, await represented.change(acting, representedId, told, contact));
  });
}

function removeRepresented(asked: Asked): Promise<Answer> {
  const { representedId = '' } = asked.params;
  return actAs(asked, removalRequest, async (acting) =>
    answered(asked, await asked.tab.represented.remove(acting, representedId)),
  );
}

/** All as it is after something was done, also the role of who did it; or why it wasn't. */
async function answered(asked: Asked, done: { ok: true } | Refused<Refusal>): Promise<Answer> {
  if (done.ok) return members(asked);
  return refused(statusOf[done.refusal] ?? 400, done.refusal, memberRefusals, done.details);
}

function seen({ tab }: Asked, { channel, role, person }: AttendedAs): Promise<MembersView> {
  const { leerwerkplaatsId, name } = channel;
  return tab.memberBoard.seenBy({ person, role, leerwerkplaatsId }, name);
}
