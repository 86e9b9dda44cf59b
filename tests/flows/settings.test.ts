import type { Running } from '../support/application';
import { openDialog, sendDialog, shown } from '../support/dialogs';
import {
  button,
  channelId,
  newestCard,
  type Somebody,
  somebody,
  startLeerwerkplaats,
  type,
  wordsOf,
} from '../support/people';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const chosen = {
  phase: 'experiments',
  language: 'en',
  timeZone: 'Europe/Amsterdam',
  worksFrom: '08:30',
  worksUntil: '16:00',
  daysOff: '26-12-2026\n25-12-2026',
};

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
});
afterEach(() => running.close());

const open = async (who: Somebody) =>
  shown(await openDialog(running, who, channelId, 'leerwerkplaats/settings'));
const save = (who: Somebody, card: Card, filledIn: object) =>
  sendDialog(running, who, channelId, button(card, 'Bewaren'), filledIn);

test('the project leader changes the settings, and everybody sees them', async () => {
  expect(wordsOf(await open(peter))).toContain('Fase: \n1. Kennismaken');
  const { sentence } = await save(karin, await open(karin), chosen);
  expect(sentence).toBe('De instellingen zijn bewaard.');
  const card = await open(peter);
  const words = wordsOf(card);
  expect(card.actions).toBeUndefined();
  for (const part of ['3. Experimenteren', '08:30', '16:00', '25-12-2026, 26-12-2026']) {
    expect(words).toContain(part);
  }
});

test('the cards of the channel speak its language from then on', async () => {
  await save(karin, await open(karin), chosen);
  running.wait(61_000);
  await type(running, peter, 'peiling Wanneer? ; dinsdag ; woensdag');
  await running.settle();
  expect(newestCard(running).actions?.map(({ title }) => title)).toContain('My choice');
});

test('an old form that Teams sends again changes nothing of what was set later', async () => {
  const first = await open(karin);
  await save(karin, first, chosen);
  await save(karin, await open(karin), { ...chosen, phase: 'transition', language: 'nl' });
  await save(karin, first, chosen);
  expect(wordsOf(await open(peter))).toContain('4. Transitie');
  expect(wordsOf(await open(peter))).toContain('Nederlands');
});

test('a change that was cut off half-way is completed when it is sent again', async () => {
  const card = await open(karin);
  running.engine.faults.inject({
    match: { operation: 'batch', container: 'index' },
    status: 400,
    times: 1,
  });
  await save(karin, card, { ...chosen, language: 'en' });
  await save(karin, card, { ...chosen, language: 'en' });
  const channels = (await running.stored('index')).filter(({ type }) => type === 'channel');
  expect(channels).toMatchObject([{ language: 'en' }]);
});

test.each([
  ['an hour that doesn’t exist', { worksFrom: '25:00' }, 'Schrijf de werktijden'],
  ['an end before the beginning', { worksUntil: '07:00' }, 'Schrijf de werktijden'],
  ['a day that doesn’t exist', { daysOff: '31-02-2027' }, '“31-02-2027” is geen dag'],
  ['a day without a year', { daysOff: '25-12' }, '“25-12” is geen dag'],
  ['too many days', { daysOff: daysOf(51) }, 'hoogstens 50'],
])('%s is refused, and nothing changes', async (_what, wrong, sentence) => {
  const again = shown(await save(karin, await open(karin), { ...chosen, ...wrong }));
  expect(wordsOf(again)).toContain(sentence);
  expect(wordsOf(await open(peter))).toContain('1. Kennismaken');
});

function daysOf(count: number): string {
  const first = Date.parse('2027-01-01T00:00:00Z');
  return Array.from({ length: count }, (_, n) => {
    const [year, month, day] = new Date(first + n * 86_400_000)
      .toISOString()
      .slice(0, 10)
      .split('-');
    return `${day}-${month}-${year}`;
  }).join('\n');
}
