import { cardOf } from '../teams/answers';
import { localBotName } from '../teams/identity';
import type { Message } from '../teams/model';
import type { Teams } from '../teams/teams';
import { awaitCard, voteFor } from './bot-card';
import { type DemoPeople, playPeople } from './people';

export interface ScenePoll {
  question: string;
  options: string[];
  /** The option that each voter chooses, in the order of the voters. */
  votes: number[];
}

/** What happens in one leerwerkplaats; people by key. */
export interface DemoPlay extends ScenePoll {
  /** Of the leerwerkplaats. */
  name: string;
  leader: string;
  /** What the leader types before the poll is asked. */
  said: string[];
  voters: string[];
  people: DemoPeople;
}

/** How long the bot may take to post the poll after it took the command, now or at an earlier start. */
const pollLimitMs = { now: 20_000, before: 3_000 };

/**
 * The leader starts the leerwerkplaats in a channel and asks its poll, the others vote, and the
 * people in it tell who they are, as anybody would. What was done before isn't done again.
 */
export async function playScene(
  teams: Teams,
  channel: string,
  play: DemoPlay,
  report: (line: string) => void,
): Promise<void> {
  const { name, leader, said, question, options, votes, voters } = play;
  const start = `@${localBotName} start ${name}`;
  const poll = `@${localBotName} peiling ${[question, ...options].join(' ; ')}`;
  const started = await sayOnce(teams, channel, leader, start);
  for (const line of started ? said : []) {
    await sayOnce(teams, channel, leader, `@${localBotName} ${line}`);
  }
  const asked = started && (await sayOnce(teams, channel, leader, poll));
  const card = asked && (await awaitCard(teams, channel, options, pollLimitMs[asked]));
  if (!card) return report(`The demo poll of ${name} is missing: the bot did not post it.`);
  const cast = votes.map((option, place) =>
    voteOnce(teams, card, voters[place] ?? '', options[option] ?? ''),
  );
  const missing = (await Promise.all(cast)).filter((done) => !done).length;
  if (missing > 0) report(`The demo poll of ${name} misses ${missing} of ${votes.length} votes.`);
  if (started === 'now') await playPeople(teams, card, play, report);
}

/** False when the bot didn't take it; then it is said again at the next start. */
async function sayOnce(teams: Teams, channel: string, person: string, text: string) {
  const before = teams.messages(channel).some((each) => each.text === text && !each.undelivered);
  if (before) return 'before';
  return (await teams.say({ person, channel, text })).delivered && 'now';
}

/** Not again where the person has had an answer: by now they may have chosen something else. */
async function voteOnce(teams: Teams, poll: Message, person: string, option: string) {
  const seen = teams.messages(poll.conversation, person).find(({ id }) => id === poll.id);
  if (seen?.view && !seen.view.failed) return true;
  const vote = voteFor(cardOf(poll) ?? {}, option);
  if (!vote) return false;
  const answer = await teams.press({ person, messageId: poll.id, ...vote });
  return answer.kind !== 'failed';
}
