import {
  botAccount,
  conversationUpdate,
  installationUpdate,
  messageActivity,
  type Occasion,
} from './activities';
import { type Clicks, createClicks } from './clicks';
import { type Delivery, succeeded } from './delivery';
import type { CommandsFor } from './extension-commands';
import { createExtensions, type Extensions } from './extensions';
import type { Feed } from './feed';
import { chatIdOf, splitConversation } from './ids';
import { createMembership, type Membership } from './membership';
import { botKey, readMentions } from './mentions';
import type { Attachment, Message, Person, SeenMessage, Team, WorldEvent } from './model';
import { notVisible } from './not-visible';
import { createOwnMessages, type OwnMessages } from './own-messages';
import { peopleIn } from './roster';
import type { Store } from './store';
import type { Tabs } from './tabs';
import type { Weather } from './weather';
import type { TeamSeed, World } from './world';

export interface Words {
  person: string;
  /** A channel's id; without it the person's chat with the bot. */
  channel?: string | undefined;
  /** The id of the message that opened the thread; without it this opens one. */
  thread?: string | undefined;
  text: string;
  /** Cards that a command made. */
  attachments?: Attachment[] | undefined;
}

export interface Said {
  message: Message;
  /** What the bot posted in answer to this message while it handled it. */
  replies: Message[];
  /** False when the bot didn't take the message; true as well when it wasn't meant for the bot. */
  delivered: boolean;
}

/** Teams, driven by a program: the page, the demo and the tests all go through here. */
export interface Teams extends Clicks, Membership, OwnMessages, Extensions {
  people(): Person[];
  teams(): Team[];
  /** Adds a team or brings it up to date. */
  addTeam(seed: TeamSeed): Team;
  /** Says something; the bot hears it in its chat, and in a channel when the text names it (@Leerwerkplaats). */
  say(words: Words): Promise<Said>;
  /** Puts a page of the app on a channel, as its settings page does; `path` is below the app's address. */
  addTab(person: string, channel: string, tab: { name: string; path: string }): void;
  /** The language in which this person uses Teams, from then on. */
  setLanguage(person: string, language: Person['language']): void;
  /** Somebody blocks the bot in their chat, or lets it write there again. */
  setBlocked(person: string, blocked: boolean): void;
  /** The id of somebody's chat with the bot. */
  chat(person: string): string;
  /** Oldest first; with a person, as that person sees them. */
  messages(channel: string, person?: string): SeenMessage[];
  /** Called at each change until the function it returns is called. */
  subscribe(listener: (event: WorldEvent) => void): () => void;
  /** What goes wrong between the bot and Teams. */
  weather: Weather;
}

export interface TeamsParts {
  world: World;
  feed: Feed;
  store: Store;
  delivery: Delivery;
  serviceUrl: string;
  commandsFor: CommandsFor;
  weather: Weather;
  tabs: Pick<Tabs, 'add'>;
}

/** Throws notVisible for a person, team, channel or message that doesn't exist or can't be seen. */
export function createTeams(parts: TeamsParts): Teams {
  const { world, feed, delivery } = parts;

  const occasionAt = (key: string, messageId: string) => {
    const message = feed.message(messageId);
    const gone = message?.deleted && message.withdrawn === undefined;
    if (!message || gone) throw notVisible('There is no such message.');
    const thread = message.thread;
    return { ...occasionIn(parts, key, message.conversation, thread), message };
  };
  const reachable = ({ place }: Occasion) => place.kind === 'personal' || place.team.installed;
  const hears = (at: Occasion, { mentions }: Message) =>
    at.place.kind === 'personal' || (reachable(at) && mentions?.includes(botKey) === true);

  async function say(words: Words): Promise<Said> {
    const { conversation, thread = words.thread } = splitConversation(
      words.channel ?? chatIdOf(words.person),
    );
    const at = occasionIn(parts, words.person, conversation, thread);
    if (at.place.kind === 'channel' && at.place.team.archived) {
      throw notVisible('This team is archived.');
    }
    if (at.place.kind === 'personal') await openChat(parts, at);
    const { person: author, text, attachments } = words;
    const mentions = readMentions(text, at.members).mentioned.map(({ key }) => key);
    const draft = { conversation, author, text, mentions, attachments };
    const inThread = at.place.kind === 'channel' && thread ? { thread } : {};
    const message = feed.post({ ...draft, ...inThread });
    if (!hears(at, message)) return { message, replies: [], delivered: true };
    const where = at.place.kind === 'channel' ? { ...at, thread: message.thread } : at;
    const delivered = succeeded(await delivery.send(messageActivity(where, message)));
    if (!delivered) feed.markUndelivered(message.id);
    const replies = feed.messages(conversation).filter((each) => each.answerTo === message.id);
    return { message, replies, delivered };
  }

  return {
    ...createClicks({ feed, delivery, occasionAt, reachable }),
    ...createOwnMessages({ feed, delivery, occasionAt, hears }),
    ...createMembership({
      world,
      feed,
      delivery,
      occasionIn: (person, conversation) => occasionIn(parts, person, conversation),
    }),
    ...createExtensions({
      delivery,
      commandsFor: parts.commandsFor,
      occasionIn: (person, channel = chatIdOf(person), thread) =>
        occasionIn(parts, person, channel, thread),
      occasionAt: (person, messageId) => {
        const at = occasionAt(person, messageId);
        return { ...at, author: world.person(at.message.author) };
      },
    }),
    say,
    addTab: parts.tabs.add,
    setBlocked: parts.store.setBlocked,
    setLanguage: (key, language) => {
      const person = world.person(key);
      if (!person) throw notVisible('There is no such person.');
      world.changePerson({ ...person, language });
      feed.tell({ kind: 'teams' });
    },
    weather: parts.weather,
    people: world.people,
    teams: world.teams,
    chat: chatIdOf,
    messages: feed.messages,
    subscribe: feed.subscribe,
    addTeam: (seed) => {
      const team = world.addTeam(seed);
      feed.tell({ kind: 'teams' });
      return team;
    },
  };
}

function occasionIn(parts: TeamsParts, key: string, conversation: string, thread?: string) {
  const { world, serviceUrl } = parts;
  const person = world.person(key);
  const place = world.place(conversation);
  if (!person || !place || !world.mayRead(key, place)) {
    throw notVisible('This person can not see this conversation.');
  }
  const members = peopleIn(world, place);
  return { serviceUrl, person, place, members, ...(thread ? { thread } : {}) };
}

/** The first words to the bot add the app for this person, which Teams tells the bot. */
async function openChat(parts: TeamsParts, at: Occasion): Promise<void> {
  if (!parts.store.openChat(at.person.key)) return;
  await parts.delivery.send(installationUpdate(at, 'add'));
  const membersAdded = [botAccount, { id: at.person.id, aadObjectId: at.person.objectId }];
  await parts.delivery.send(conversationUpdate(at, { membersAdded }));
}
