import type { Running } from '../support/application';
import { openDialog } from '../support/dialogs';
import { cardIn, chatsWith, personNews, tell } from '../support/lifecycle';
import {
  button,
  chatActivity,
  clicked,
  deliver,
  somebody,
  startLeerwerkplaats,
  wordsOf,
} from '../support/people';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const day = 24 * 60 * 60 * 1000;

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
});
afterEach(() => running.close());

const asked = () =>
  running.teams.calls
    .map(({ body }) => cardIn(body))
    .filter((card): card is Card => wordsOf(card).startsWith('Klopt deze lijst nog?'));

async function press(who: typeof karin, title: string) {
  const [card] = asked();
  if (!card) throw new Error('nobody was asked');
  const activity = chatActivity(running, who, clicked(button(card, title)));
  const { value } = (await deliver(running, activity)).body as { value: unknown };
  return typeof value === 'string' ? value : wordsOf(value);
}

test('the project leader is asked each half year, once, whether the list is right', async () => {
  await running.later(181 * day);
  expect(asked()).toEqual([]);
  await running.later(2 * day);
  expect(chatsWith(running)).toEqual([karin.teamsId]);
  expect(wordsOf(asked()[0])).toContain('Persoon 1\n · projectleider');
  await running.later(100 * day);
  expect(asked()).toHaveLength(1);
  expect(await press(karin, 'Ja, klopt')).toContain('De lijst is bevestigd.');
  await running.later(100 * day);
  expect(asked()).toHaveLength(1);
  await running.later(83 * day);
  expect(asked()).toHaveLength(2);
});

test('‘Aanpassen’ opens the list with the roles', async () => {
  await running.later(183 * day);
  const { data } = button(asked()[0] as Card, 'Aanpassen');
  const { card } = await openDialog(running, karin, 'chat', 'members/who-is-who', data);
  expect(card?.actions?.map(({ title }) => title)).toContain('Rol geven');
});

test('nobody but who leads can confirm it, and not who left', async () => {
  await running.later(183 * day);
  expect(await press(peter, 'Ja, klopt')).toContain('Dit kan in het kanaal');
  const left = {
    ...personNews('Removed', [karin], 0),
    timestamp: new Date(running.now()).toISOString(),
  };
  await tell(running, left);
  expect(await press(karin, 'Ja, klopt')).toContain('Dit kan in het kanaal');
  expect(await running.documents('list-confirmation')).toMatchObject([{ confirmedAt: null }]);
});
