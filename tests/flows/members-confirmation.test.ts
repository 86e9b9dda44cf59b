import type { Running } from '../support/application';
import { openDialog, sendDialog, shown } from '../support/dialogs';
import { cardIn, chatsWith, personNews, tell } from '../support/lifecycle';
import {
  button,
  channelId,
  chatActivity,
  clicked,
  deliver,
  somebody,
  startLeerwerkplaats,
  wordsOf,
} from '../support/people';
import { valuesIn } from '../support/rows';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const hour = 60 * 60 * 1000;
const day = 24 * hour;

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
  await running.later(85 * day);
  expect(asked()).toHaveLength(2);
});

test('it is asked in the working hours of the leerwerkplaats, also when those change meanwhile', async () => {
  const form = shown(await openDialog(running, karin, channelId, 'leerwerkplaats/settings'));
  const hours = { worksFrom: '10:00', worksUntil: '12:00', daysOff: '02-06-2027' };
  const filledIn = { ...valuesIn(form), ...hours };
  await sendDialog(running, karin, channelId, button(form, 'Bewaren'), filledIn);
  // 3 June 2027, a Thursday: the second is a day off, and at 15:03 nobody works any more.
  await running.later(184 * day);
  expect(asked()).toEqual([]);
  await running.later(18 * hour);
  expect(asked()).toEqual([]);
  await running.later(hour);
  expect(asked()).toHaveLength(1);
  expect(new Date(running.now()).toISOString()).toContain('2027-06-04T08:');
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
