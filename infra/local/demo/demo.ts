import { cardOf } from '../teams/answers';
import { localBotName } from '../teams/identity';
import type { Message, Team } from '../teams/model';
import type { Teams } from '../teams/teams';
import { demoTeams, emptyTeam } from './cast';
import { awaitPoll, voteFor } from './poll-card';

export interface DemoOptions {
  teams: Teams;
  /** One team with nothing in it instead of the six. */
  empty: boolean;
  report: (line: string) => void;
}

const options = [
  'dinsdag 1 december 19:30',
  'woensdag 2 december 12:00',
  'donderdag 3 december 9:00',
];
const start = `@${localBotName} start Gooise Meren`;
const poll = `@${localBotName} peiling Wanneer komen we bij elkaar? ; ${options.join(' ; ')}`;

/** Who votes for which option, by key. */
const votes: [person: string, option: number][] = [
  ['bram', 0],
  ['carla', 0],
  ['driss', 1],
  ['grace', 2],
];

/** How long the bot may take to post the poll after it took the command, now or at an earlier start. */
const pollLimitMs = { now: 20_000, before: 3_000 };

/**
 * Fills the stand-in with people and teams, and lets some of them use the app as anybody would. To be
 * run at each start: what was done before isn't done again. Problems are reported, never thrown.
 */
export async function loadDemo({ teams, empty, report }: DemoOptions): Promise<void> {
  if (empty) {
    teams.addTeam(emptyTeam());
    return;
  }
  const added = demoTeams().map((seed) => teams.addTeam(seed));
  for (const team of added) await install(teams, team, report);
  const [first] = added;
  const channel = first?.channels[1];
  if (channel) await playPoll(teams, channel.id, report);
}

async function install(teams: Teams, team: Team, report: DemoOptions['report']): Promise<void> {
  const [leader] = team.people;
  // Once only: who removes the app from a team finds it removed at the next start.
  if (team.installed || leader === undefined || teams.messages(team.id).length > 0) return;
  const { status } = await teams.installApp(team.id, leader);
  if (status !== 200) report(`The app could not greet the team ${team.name}.`);
}

async function playPoll(teams: Teams, channel: string, report: (line: string) => void) {
  const leader = 'anneke';
  const coupled = await sayOnce(teams, channel, leader, start);
  const asked = coupled && (await sayOnce(teams, channel, leader, poll));
  const card = asked && (await awaitPoll(teams, channel, options, pollLimitMs[asked]));
  if (!card) return report('The demo poll is missing: the bot did not post it.');
  let missing = 0;
  for (const [person, option] of votes) {
    if (!(await voteOnce(teams, card, person, options[option] ?? ''))) missing += 1;
  }
  if (missing > 0) report(`The demo poll misses ${missing} of ${votes.length} votes.`);
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
