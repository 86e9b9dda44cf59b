import { localTenantId, otherTenantId } from './identity';
import type { JsonObject, Person, Place, Team } from './model';
import type { World } from './world';

/**
 * A person as the roster names them. Teams has sent the object id under both names over the years;
 * botbuilder's getMembers reads objectId, its getPagedMembers aadObjectId.
 */
export function memberOf(person: Person): JsonObject {
  const [givenName = '', ...rest] = person.name.split(' ');
  return {
    id: person.id,
    name: person.name,
    aadObjectId: person.objectId,
    objectId: person.objectId,
    givenName,
    surname: rest.join(' '),
    email: person.email,
    userPrincipalName: person.userPrincipalName,
    tenantId: person.role === 'external' ? otherTenantId : localTenantId,
    userRole: person.role === 'guest' ? 'guest' : 'user',
  };
}

/** The people of a conversation, in the order in which they were added. */
export function peopleIn(world: World, place: Place): Person[] {
  if (place.kind === 'personal') return [place.person];
  return world.membersOf(place.team, place.channel).flatMap((key) => world.person(key) ?? []);
}

/** GET v3/teams/{id}. */
export function teamDetails(team: Team): JsonObject {
  return {
    id: team.id,
    name: team.name,
    aadGroupId: team.groupId,
    tenantId: localTenantId,
    type: 'standard',
    memberCount: team.people.length,
    channelCount: team.channels.length,
  };
}

/** GET v3/teams/{id}/conversations; Teams gives the General channel no name. */
export function channelList(team: Team): JsonObject {
  const channels = team.channels.map(({ id, name, sharedWith }) => ({
    id,
    name: id === team.id ? null : name,
    type: sharedWith ? 'shared' : 'standard',
  }));
  return { conversations: channels };
}
