import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, objectOf } from '../teams/answers';
import { actionsOf } from '../teams/card-actions';
import type { JsonObject, Message } from '../teams/model';
import type { Teams } from '../teams/teams';
import { awaitCard } from './bot-card';

/** What the people of a leerwerkplaats tell and do; people by key. */
export interface DemoPeople {
  profiles: [person: string, profile: DemoProfile][];
  /** Who gets another role than participant, from the leader. */
  roles: [person: string, role: string][];
  /** Organisations and people outside Teams: a table that the leader pastes. */
  directory: string;
  /** `title`: what the card of the question says on top. */
  question: { asker: string; need: string; title: string; helpers: string[] };
}

/** As 'Wie bent u?' asks it. */
export interface DemoProfile {
  name: string;
  organisation: string;
  discipline: string;
  callMeFor: string;
  reachability: string;
}

/** How often something is tried until the bot has read who is in the channel. */
const tries = { most: 40, pauseMs: 250 };

/** How long the bot may take to post a question after it took it. */
const questionLimitMs = 20_000;

/**
 * People tell who they are, the leader gives roles and pastes a table, and somebody asks the group.
 * `poll`: the message of the bot on which they tap.
 */
export async function playPeople(
  teams: Teams,
  poll: Message,
  play: { name: string; leader: string; people: DemoPeople },
  report: (line: string) => void,
): Promise<void> {
  const { leader, people, name } = play;
  // A form of its own for each step: what is sent under an id that was used changes nothing.
  const send = (person: string, verb: string, inputs: JsonObject, step = '') => {
    const data = { verb, formId: `demo ${verb} ${poll.id} ${person} ${step}` };
    return teams.submitDialog({ person, messageId: poll.id, data, inputs });
  };
  for (const [person, profile] of people.profiles) {
    await send(person, 'members/profile', { ...profile });
  }
  const objectIds = new Map(teams.people().map((one) => [one.key, one.objectId]));
  for (const [person, role] of people.roles) {
    const given = { member: objectIds.get(person) ?? '', role };
    const done = await untilTaken((time) =>
      send(leader, 'members/who-is-who', given, `${person} ${time}`),
    );
    if (!done) report(`In the demo of ${name}, ${person} did not become ${role}.`);
  }
  const table = people.directory;
  const { seen = '' } = sentBy(await send(leader, 'directory/import', { table }, 'look'));
  await send(leader, 'directory/import', { table, seen }, 'add');
  const { asker, need, title, helpers } = people.question;
  await send(asker, 'group-questions/ask', { need });
  const card = await awaitCard(teams, poll.conversation, [title], questionLimitMs);
  if (!card) return report(`The demo question of ${name} is missing: the bot did not post it.`);
  for (const person of helpers) {
    await teams.press({ person, messageId: card.id, action: 'Ik kan helpen' });
  }
}

/** Whoever isn't known yet is refused, on a card that says so in red. */
async function untilTaken(send: (time: number) => Promise<Answer>): Promise<boolean> {
  for (let time = 1; time <= tries.most; time += 1) {
    const answer = await send(time);
    if (answer.kind !== 'dialog') return false;
    if (!JSON.stringify(answer.dialog.card).includes('"attention"')) {
      return true;
    }
    await pause(tries.pauseMs);
  }
  return false;
}

/** What the button of a dialog would send. */
function sentBy(answer: Answer): JsonObject {
  const [button] = answer.kind === 'dialog' ? actionsOf(answer.dialog.card ?? null) : [];
  return objectOf(button?.data);
}
