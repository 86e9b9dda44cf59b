import type { Running } from '../support/application';
import { openDialog, shown } from '../support/dialogs';
import { answerPoll, askPoll } from '../support/forms';
import { rosterIs } from '../support/lifecycle';
import {
  button,
  channelId,
  click,
  newestCard,
  type Somebody,
  somebody,
  startLeerwerkplaats,
  wordsOf,
} from '../support/people';
import { send } from '../support/rows';

const karin = somebody(1);
const peter = somebody(2);
const lisa = somebody(3);

// It is Tuesday 1 December 2026, 14:03.
let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter, lisa);
});
afterEach(() => running.close());

async function asked(options: string, fields: Record<string, string> = {}) {
  const typed = { question: 'Wanneer?', kind: 'date', options, ...fields };
  const { card } = await askPoll(running, karin, typed);
  await running.settle();
  return wordsOf(card);
}

/** They tell what they are, as people do under 'Over mij'. */
async function is(who: Somebody, discipline: string) {
  const form = shown(await openDialog(running, who, channelId, 'members/profile'));
  await send(running, who, form, { name: who.name, organisation: 'Zorg', discipline });
  await running.settle();
}

async function says(who: Somebody, answers: Record<string, string>) {
  await answerPoll(running, who, answers);
  await running.settle();
}

const dates = async () => {
  const [poll] = await running.documents('poll');
  const options = (poll?.options ?? []) as { text: string; date: object }[];
  return options.map(({ text, date }) => ({
    text,
    ...date,
  }));
};

describe('the dates of a poll', () => {
  it('are written out, because they are another day a week later, and kept as moments', async () => {
    await asked('vr 5u\nvolgende week dinsdag\ndi 8 dec 10:00-12:00 bij het hospice\nmorgenavond');
    expect(await dates()).toEqual([
      { text: 'vrijdag 4 december 17:00', at: '2026-12-04T16:00:00.000Z' },
      { text: 'dinsdag 8 december', day: '2026-12-08' },
      {
        text: 'dinsdag 8 december 10:00–12:00, bij het hospice',
        at: '2026-12-08T09:00:00.000Z',
        until: '2026-12-08T11:00:00.000Z',
      },
      { text: 'woensdag 2 december, avond', day: '2026-12-02', part: 'evening' },
    ]);
    expect(wordsOf(newestCard(running))).toContain('vrijdag 4 december 17:00\nja');
  });

  it.each([
    ['vrijdag\n31 februari', 'Bij “31 februari”: Die datum bestaat niet.'],
    ['vrijdag\nmaandag 1 december 2025', 'Dat is al voorbij.'],
    ['vrijdag\nooit', 'Bij “ooit”: Ik begrijp niet welke dag'],
    ['vrijdag\nvrijdag of zaterdag', 'Ik begrijp niet welke dag'],
    [`vrijdag\nvr ${'x'.repeat(75)}`, 'Een van de opties is te lang.'],
    ['vrijdag 17:00\nvr 5u', 'De optie “vrijdag 4 december 17:00” staat er twee keer in.'],
  ])('can’t be %j', async (options, sentence) => {
    expect(await asked(options)).toContain(sentence);
    expect(await running.documents('poll')).toEqual([]);
  });
});

describe('the advice of a poll about dates', () => {
  it('says which date suits best, and changes with the answers', async () => {
    await asked('do 3 dec\nvr 4 dec');
    expect(wordsOf(newestCard(running))).not.toContain('Past het best');
    await says(peter, { o1: 'yes', o2: 'no' });
    expect(wordsOf(newestCard(running))).toContain(
      'Past het best: donderdag 3 december. 1 van 1 kan.',
    );
    await says(lisa, { o1: 'no', o2: 'yes' });
    await says(karin, { o1: 'no', o2: 'rather-not' });
    expect(wordsOf(newestCard(running))).toContain(
      'Past het best: vrijdag 4 december. 1 van 3 kan, 1 liever niet.',
    );
  });

  it('puts the disciplines first that should be there, and says who is missing', async () => {
    await is(peter, 'general-practitioner');
    await asked('do 3 dec\nvr 4 dec', { needed: 'wmo-consultant,general-practitioner' });
    await says(karin, { o1: 'yes', o2: 'no' });
    await says(lisa, { o1: 'yes', o2: 'no' });
    expect(wordsOf(newestCard(running))).toContain(
      'Past het best: donderdag 3 december. 2 van 2 kunnen, geen huisarts of Wmo-consulent.',
    );
    await says(peter, { o1: 'no', o2: 'yes' });
    expect(wordsOf(newestCard(running))).toContain(
      'Past het best: vrijdag 4 december. 1 van 3 kan, met huisarts, geen Wmo-consulent.',
    );
    await says(peter, { o1: 'yes', o2: 'no' });
    expect(wordsOf(newestCard(running))).toContain(
      'Past het best: donderdag 3 december. 3 van 3 kunnen, met huisarts, geen Wmo-consulent.',
    );
  });

  it('is of the last vote, also when the poll closes by that', async () => {
    await is(peter, 'general-practitioner');
    const fields = { needed: 'general-practitioner', closesWhenAllAnswered: 'true' };
    await asked('do 3 dec\nvr 4 dec', fields);
    await says(karin, { o1: 'yes', o2: 'no' });
    await says(lisa, { o1: 'yes', o2: 'no' });
    await says(peter, { o1: 'no', o2: 'yes' });
    await running.settle();
    expect(await running.documents('poll')).toMatchObject([{ status: 'closed' }]);
    const told = running.teams.calls
      .map(({ body }) => wordsOf((body.activity ?? body).attachments?.[0]?.content))
      .filter((words) => words.startsWith('De peiling is gesloten'));
    const best = 'Past het best: vrijdag 4 december. 1 van 3 kan, met huisarts';
    expect(told).toEqual([expect.stringContaining(best)]);
    expect(wordsOf(newestCard(running))).toContain(best);
  });

  it('isn’t shown before the result is', async () => {
    await asked('do 3 dec\nvr 4 dec', { results: 'after-closing' });
    await says(peter, { o1: 'yes', o2: 'no' });
    expect(wordsOf(newestCard(running))).not.toContain('Past het best');
    await click(running, karin, button(newestCard(running), 'Peiling sluiten'));
    await running.settle();
    expect(wordsOf(newestCard(running))).toContain('Past het best: donderdag 3 december.');
  });
});
