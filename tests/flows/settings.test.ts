import type { Running } from '../support/application';
import { openDialog, sendDialog, shown } from '../support/dialogs';
import { rosterIs } from '../support/lifecycle';
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
async function makeDeputy(who: Somebody) {
  await rosterIs(running, karin, who);
  const dialog = shown(await openDialog(running, karin, channelId, 'members/who-is-who'));
  const chosen = { member: who.objectId, role: 'deputy' };
  await sendDialog(running, karin, channelId, button(dialog, 'Rol geven'), chosen);
}
const settings = async () => (await running.documents('leerwerkplaats'))[0]?.settings;
const channels = async () =>
  (await running.stored('index')).filter(({ type }) => type === 'channel');
/** The leerwerkplaats is written, and then the host dies. */
const cutOff = () =>
  running.engine.faults.inject({
    match: { operation: 'batch', container: 'index' },
    status: 400,
    times: 1,
  });

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

test('who changes them after somebody else did is told, keeps what they filled in, and can go on', async () => {
  await makeDeputy(peter);
  const [first, second] = [await open(karin), await open(peter)];
  await save(karin, first, chosen);
  const wish = { ...chosen, phase: 'goals', worksFrom: '10:00' };
  const again = shown(await save(peter, second, wish));
  const words = wordsOf(again);
  expect(words).toContain('Iemand anders heeft de instellingen intussen veranderd');
  expect(words).toContain('Zo is het nu:\nFase: \n3. Experimenteren\nWerktijd, van: \n08:30');
  expect(words).not.toContain('Werktijd, tot: ');
  expect(again.body).toContainEqual(expect.objectContaining({ id: 'worksFrom', value: '10:00' }));
  expect(await settings()).toMatchObject({ phase: 'experiments', worksFrom: '08:30' });
  expect((await save(peter, again, wish)).sentence).toBe('De instellingen zijn bewaard.');
  expect(await settings()).toMatchObject({ phase: 'goals', worksFrom: '10:00' });
});

test('of two who change them at the same moment one is told of the other', async () => {
  await makeDeputy(peter);
  for (const round of ['first ever', 'later']) {
    const cards = [await open(karin), await open(peter)] as const;
    const answers = await Promise.all([
      save(karin, cards[0], { ...chosen, worksFrom: `08:0${round.length}` }),
      save(peter, cards[1], { ...chosen, worksFrom: `09:0${round.length % 7}` }),
    ]);
    expect(answers.map(({ sentence }) => sentence ?? 'again').sort()).toEqual([
      'De instellingen zijn bewaard.',
      'again',
    ]);
  }
});

test('a change that Teams brings again is answered as the first time, whatever came after it', async () => {
  const card = await open(karin);
  await save(karin, card, chosen);
  await save(karin, await open(karin), { ...chosen, phase: 'goals' });
  expect((await save(karin, card, chosen)).sentence).toBe('De instellingen zijn bewaard.');
  expect(await settings()).toMatchObject({ phase: 'goals' });
});

test('a change that was cut off and comes again after another one takes no language back', async () => {
  const card = await open(karin);
  cutOff();
  await save(karin, card, { ...chosen, language: 'en' });
  await save(karin, await open(karin), { ...chosen, language: 'nl' });
  await save(karin, card, { ...chosen, language: 'en' });
  expect(await channels()).toMatchObject([{ language: 'nl' }]);
});

test('a change that was cut off half-way is completed when it is sent again', async () => {
  const card = await open(karin);
  cutOff();
  await save(karin, card, { ...chosen, language: 'en' });
  await save(karin, card, { ...chosen, language: 'en' });
  expect(await channels()).toMatchObject([{ language: 'en' }]);
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
