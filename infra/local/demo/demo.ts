import type { Team } from '../teams/model';
import type { Teams } from '../teams/teams';
import { demoScenes, emptyTeam } from './cast';
import { playScene } from './play';

/** What the app's settings page makes of 'Tab toevoegen'. */
const tab = { name: 'Leerwerkplaats', path: '/tab/channel' };

export interface DemoOptions {
  teams: Teams;
  /** One team with nothing in it instead of the six. */
  empty: boolean;
  report: (line: string) => void;
}

/**
 * Fills the stand-in with people and teams, and lets some of them use the app as anybody would. To be
 * run at each start: what was done before isn't done again, nor what people changed undone. Problems
 * are reported, never thrown.
 */
export async function loadDemo({ teams, empty, report }: DemoOptions): Promise<void> {
  if (empty) {
    teams.addTeam(emptyTeam());
    return;
  }
  const added = demoScenes().map(({ seed, play }) => ({ team: teams.addTeam(seed), play }));
  // Side by side: six leerwerkplaatsen take hardly longer than one.
  await Promise.all(
    added.map(async ({ team, play }) => {
      const fresh = await install(teams, team, report);
      const channel = team.channels[1];
      if (fresh && channel) teams.addTab(play.leader, channel.id, tab);
      if (channel) await playScene(teams, channel.id, play, report);
    }),
  );
}

/** Whether it was added now. */
async function install(teams: Teams, team: Team, report: DemoOptions['report']): Promise<boolean> {
  const [adder] = team.people;
  // Once only: who removes the app from a team finds it removed at the next start.
  if (team.installed || adder === undefined || teams.messages(team.id).length > 0) {
    return false;
  }
  const { status } = await teams.installApp(team.id, adder);
  if (status !== 200) report(`The app could not greet the team ${team.name}.`);
  return status === 200;
}
