import type { Running } from '../support/application';
import { appNews, chatsWith, standingPolls, tell } from '../support/lifecycle';
import { somebody, startLeerwerkplaats, type } from '../support/people';

const karin = somebody(1);
const peter = somebody(2);
const hour = 3_600_000;

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
});
afterEach(() => running.close());

const ask = (question: string) => type(running, peter, `peiling ${question} ; dinsdag ; woensdag`);
const posted = () => standingPolls(running).map((words) => words.split('\n')[0]);
/** The bot is on no roster, for the next post. */
const awayOnce = () =>
  running.teams.weather.push({
    kind: 'post',
    status: 403,
    code: 'BotNotInConversationRoster',
    times: 1,
  });

it('a removal that Teams never told of is noticed, also after two messages that it was added', async () => {
  await tell(running, appNews.members('Removed', 10));
  await running.settle();
  await tell(running, appNews.installation('add', 20));
  await tell(running, appNews.members('Added', 21));
  await running.settle();
  running.teams.calls.length = 0;
  awayOnce();
  await ask('Een?');
  await running.settle();
  expect(posted()).toEqual([]);
  expect(chatsWith(running)).toEqual([karin.teamsId]);
  await tell(running, appNews.installation('add', 60));
  await running.settle();
  await running.later(hour);
  expect(posted()).toEqual(['Een?']);
});

it('a channel of which Teams said once that we aren’t there is in use again with the next question', async () => {
  awayOnce();
  await ask('Een?');
  await running.settle();
  running.wait(20_000);
  await ask('Twee?');
  await running.settle();
  await running.later(hour);
  expect(posted().sort()).toEqual(['Een?', 'Twee?']);
});
