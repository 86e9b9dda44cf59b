import { randomUUID } from 'node:crypto';
import { localBotId, localBotName, localTenantId } from './identity';
import { readMentions } from './mentions';
import type { Attachment, Json, JsonObject, Message, Person, Place, Team } from './model';

/** An activity on its way to the bot. */
export type Activity = JsonObject & { type: string; id: string };

const zone = 'Europe/Amsterdam';
const bot: JsonObject = { id: localBotId, name: localBotName };

/** A wall-clock time with its offset, as Teams sends it beside the UTC time. */
export function localTimestampOf(moment: Date): string {
  const wall = moment.toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T');
  const minutes = Math.round((Date.parse(`${wall}Z`) - moment.getTime()) / 60_000);
  const hours = String(Math.trunc(minutes / 60)).padStart(2, '0');
  return `${wall}.000+${hours}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The id under which the bot knows this place. */
export function conversationIdOf(place: Place, thread?: string): string {
  if (place.kind === 'personal') return place.conversation;
  return thread ? `${place.channel.id};messageid=${thread}` : place.channel.id;
}

function conversationOf(place: Place, thread?: string): JsonObject {
  const id = conversationIdOf(place, thread);
  return place.kind === 'personal'
    ? { id, conversationType: 'personal', tenantId: localTenantId }
    : { id, conversationType: 'channel', tenantId: localTenantId, isGroup: true };
}

function channelDataOf(place: Place): JsonObject {
  const tenant = { id: localTenantId };
  if (place.kind === 'personal') return { tenant };
  const { channel, team } = place;
  return {
    teamsChannelId: channel.id,
    teamsTeamId: team.id,
    channel: { id: channel.id },
    team: { id: team.id },
    tenant,
  };
}

export interface Occasion {
  serviceUrl: string;
  person: Person;
  place: Place;
  thread?: string | undefined;
  /** Who can be mentioned there. */
  members?: Person[];
}

/** What every activity of a person in a place says about both. */
function envelope(occasion: Occasion, type: string, id: string): Activity {
  const { person, place, thread, serviceUrl } = occasion;
  const now = new Date();
  const locale = person.language === 'en' ? 'en-GB' : 'nl-NL';
  const country = person.language === 'en' ? 'GB' : 'NL';
  return {
    type,
    id,
    timestamp: now.toISOString(),
    localTimestamp: localTimestampOf(now),
    localTimezone: zone,
    serviceUrl,
    channelId: 'msteams',
    from: { id: person.id, name: person.name, aadObjectId: person.objectId },
    recipient: bot,
    conversation: conversationOf(place, thread),
    channelData: channelDataOf(place),
    locale,
    entities: [{ type: 'clientInfo', locale, country, platform: 'Web', timezone: zone }],
  };
}

/** A typed message; each name after an at-sign becomes the mention that Teams makes of it. */
export function messageActivity(occasion: Occasion, message: Message): Activity {
  const activity = envelope(occasion, 'message', message.id);
  const { text, mentioned } = readMentions(message.text, occasion.members ?? []);
  const mentions = mentioned.map(({ account }) => ({
    type: 'mention',
    mentioned: account,
    text: `<at>${account.name}</at>`,
  }));
  const entities = [...mentions, ...(activity.entities as Json[])];
  const said = { ...activity, textFormat: 'plain', text, entities };
  return message.attachments.length === 0
    ? said
    : { ...said, attachments: message.attachments.map(sentCard) };
}

function sentCard({ contentType, content = null }: Attachment): Json {
  return { contentType, content };
}

/** What a person did to a message of their own, under the names that Teams gives it. */
export type MessageChange = 'editMessage' | 'softDeleteMessage' | 'undeleteMessage';

/** A message that its author changed, deleted or brought back; it keeps its id. */
export function changedMessage(at: Occasion, message: Message, eventType: MessageChange): Activity {
  const gone = eventType === 'softDeleteMessage';
  const activity = gone ? envelope(at, 'messageDelete', message.id) : messageActivity(at, message);
  const channelData = { ...channelDataOf(at.place), eventType };
  return { ...activity, type: gone ? 'messageDelete' : 'messageUpdate', channelData };
}

/** Action.Submit of a card in a conversation: a message with a value and no text. */
export function submitActivity(occasion: Occasion, card: string, value: JsonObject): Activity {
  return { ...envelope(occasion, 'message', newActivityId()), replyToId: card, value };
}

/** A click that the bot has to answer at once. */
export function invokeActivity(
  occasion: Occasion,
  invoke: { name: string; replyToId?: string; value: JsonObject },
): Activity {
  return { ...envelope(occasion, 'invoke', newActivityId()), ...invoke };
}

function newActivityId(): string {
  return `f:${randomUUID()}`;
}

export interface MembershipChange {
  membersAdded?: JsonObject[];
  membersRemoved?: JsonObject[];
  eventType?: string;
  /** The channel that was made, renamed or deleted. */
  channel?: JsonObject;
}

/** A change of who or what belongs to a team or a chat. */
export function conversationUpdate(occasion: Occasion, change: MembershipChange): Activity {
  const { eventType, channel, ...members } = change;
  const activity = envelope(occasion, 'conversationUpdate', newActivityId());
  const { place } = occasion;
  if (place.kind === 'personal') return { ...activity, ...members };
  const data: JsonObject = { team: teamInfo(place.team), tenant: { id: localTenantId } };
  if (eventType) data.eventType = eventType;
  if (channel) data.channel = channel;
  return { ...activity, ...members, channelData: data };
}

function teamInfo(team: Team): JsonObject {
  return { id: team.id, name: team.name, aadGroupId: team.groupId };
}

/** The last two: a new version of the app brings a bot along, or has none any more. */
export type InstallationChange = 'add' | 'remove' | 'add-upgrade' | 'remove-upgrade';

/** The app was added to or removed from a team or a chat. */
export function installationUpdate(occasion: Occasion, action: InstallationChange): Activity {
  const activity = envelope(occasion, 'installationUpdate', newActivityId());
  const { place } = occasion;
  if (place.kind === 'personal') return { ...activity, action };
  const settings = { selectedChannel: { id: place.channel.id } };
  const team = teamInfo(place.team);
  return { ...activity, action, channelData: { team, settings, tenant: { id: localTenantId } } };
}

export { bot as botAccount };
