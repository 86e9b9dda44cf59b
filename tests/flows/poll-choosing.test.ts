import type { Running } from '../support/application';
import { rosterIs } from '../support/lifecycle';
import {
  button,
  channelActivity,
  click,
  clicked,
  deliver,
  type Somebody,
  somebody,
  startLeerwerkplaats,
  wordsOf,
} from '../support/people';
import { open, send, valuesIn } from '../support/rows';
import type { Card, CardButton } from '../support/teams-end';

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

const formOf = (who: Somebody, verb: string, carried: object = {}) =>
  open(running, who, { data: { ...carried, verb } } as unknown as CardButton);

async function ask(options: string, who = karin) {
  const typed = { question: 'Wanneer komen we?', kind: 'date', options };
  await send(running, who, await formOf(who, 'polls/ask'), typed);
  await running.settle();
}

async function says(who: Somebody, answers: Record<string, string>) {
  const [poll] = await running.documents('poll');
  const form = await formOf(who, 'polls/answer', { pollId: poll?.pollId });
  await send(running, who, form, answers);
  await running.settle();
}

/** The newest of the cards with these words. */
const cardWith = (words: string): Card => {
  const cards = running.teams.calls.map(
    ({ body }) => (body.activity ?? body).attachments?.[0]?.content,
  );
  const found = cards.findLast((card) => wordsOf(card).includes(words) && card?.refresh);
  if (!found) throw new Error(`no card with ${words}`);
  return found;
};
const pollCard = () => cardWith('Gevraagd door');

/** Does something between what is read for each of the next batches and the batch itself. */
function beforeBatches(...steps: (() => Promise<unknown>)[]): void {
  const { engine } = running;
  const { handle } = engine;
  engine.handle = async (request) => {
    if (request.headers['x-ms-cosmos-is-batch-request']) {
      engine.handle = handle;
      const [step, ...others] = steps.splice(0);
      await step?.();
      if (others.length > 0) beforeBatches(...others);
    }
    return handle(request);
  };
}
const one = async (type: string) => {
  const [only, ...more] = await running.documents(type);
  expect(more).toEqual([]);
  return only;
};

describe('the date that suits best', () => {
  beforeEach(async () => {
    await ask('vrijdag 10:00 tot 11:30\nmaandag 14:00');
    await says(peter, { o1: 'no', o2: 'yes' });
    await says(lisa, { o1: 'no', o2: 'rather-not' });
  });

  it('is chosen with one tap: the poll closes, tells it, and the session stands in the channel', async () => {
    const tap = channelActivity(
      running,
      karin,
      clicked(button(pollCard(), 'Kies maandag 7 december 14:00')),
    );
    const { body } = await deliver(running, tap);
    expect(body).toMatchObject({
      value: 'Gekozen: maandag 7 december 14:00. De bijeenkomst staat zo in dit kanaal.',
    });
    await running.settle();
    expect(button(cardWith('maandag 7 december, 14:00–15:30'), 'Ik kom')).toBeDefined();
    expect(await one('session')).toMatchObject({
      plan: { title: 'Bijeenkomst', startsAt: '2026-12-07T13:00:00.000Z', minutes: 90 },
      status: 'planned',
    });
    expect(await one('poll')).toMatchObject({ status: 'closed', chosen: { optionId: 'o2' } });
    const said = running.teams.calls.map(({ body: sent }) =>
      wordsOf((sent.activity ?? sent).attachments?.[0]?.content),
    );
    expect(said.filter((words) => words.startsWith('De peiling is gesloten'))).toEqual([
      expect.stringContaining('Gekozen: maandag 7 december 14:00'),
    ]);

    // Delivered again, it says the same and does nothing.
    const again = await deliver(running, tap);
    expect(again.body).toEqual(body);
    await running.settle();
    await one('session');
  });

  it('is chosen once, whoever taps at the same moment', async () => {
    const card = pollCard();
    await Promise.all(
      [1, 2, 3].map(() => click(running, karin, button(card, 'Kies maandag 7 december 14:00'))),
    );
    await running.settle();
    await one('session');
    expect(
      (await running.documents('event')).filter(({ name }) => name === 'poll-closed'),
    ).toHaveLength(1);
  });

  it('makes a session that doesn’t say its question twice', async () => {
    const options = '7 december 15:00\n8 december 15:00';
    const typed = { question: 'Wanneer evalueren we?', kind: 'date', options };
    await send(running, karin, await formOf(karin, 'polls/ask'), typed);
    await running.settle();
    const own = await click(running, karin, button(cardWith('evalueren'), 'Mijn keuze'));
    const form = await open(running, karin, button(own, 'Andere datum kiezen'));
    await send(running, karin, form, { optionId: 'o1' });
    await running.settle();
    const said = wordsOf(cardWith('15:00–16:30'));
    expect(said).toContain('Wanneer evalueren we\n');
    expect(said).not.toContain('Peiling:');
  });

  it('isn’t for a participant to choose, who reads why', async () => {
    expect(await click(running, peter, button(pollCard(), 'Kies maandag 7 december 14:00'))).toBe(
      'Alleen wie de vraag stelde of de projectleider kan dit doen.',
    );
    expect(await running.documents('session')).toEqual([]);
  });

  it('isn’t one that everybody refused, also not by a forged button', async () => {
    const own = (await click(running, karin, button(pollCard(), 'Mijn keuze'))) as Card;
    const form = await open(running, karin, button(own, 'Andere datum kiezen'));
    expect(JSON.stringify(form)).not.toContain('vrijdag');
    const tap = button(pollCard(), 'Kies maandag 7 december 14:00');
    expect(
      await click(running, karin, { ...tap, data: { ...tap.data, optionId: 'o1' } }),
    ).toContain('Op deze datum kan niemand.');
    expect(
      await click(running, karin, { ...tap, data: { ...tap.data, optionId: 'o9' } }),
    ).toContain('Deze optie');
    expect(await running.documents('session')).toEqual([]);
  });

  it('isn’t one that the last voter refuses at the same moment', async () => {
    const tap = button(pollCard(), 'Kies maandag 7 december 14:00');
    await says(lisa, { o1: 'no', o2: 'no' });
    beforeBatches(() => says(peter, { o1: 'yes', o2: 'no' }));
    expect(await click(running, karin, tap)).toContain('Op deze datum kan niemand.');
    expect(await running.documents('session')).toEqual([]);
    expect(await one('poll')).toMatchObject({ status: 'open' });
  });

  it('is chosen however busy people are voting', async () => {
    const tap = button(pollCard(), 'Kies maandag 7 december 14:00');
    const votes = Array.from(
      { length: 12 },
      (_, turn) => () => says(peter, { o1: turn % 2 === 0 ? 'yes' : 'no', o2: 'yes' }),
    );
    beforeBatches(...votes);
    expect(await click(running, karin, tap)).toContain('Gekozen: maandag 7 december 14:00');
    await one('session');
  });

  it('leaves a marker of each answer, also where it was chosen before', async () => {
    const tap = button(pollCard(), 'Kies maandag 7 december 14:00');
    await click(running, karin, tap);
    await running.settle();
    const before = await running.documents('command');
    expect(await click(running, karin, tap)).toContain('Gekozen: maandag 7 december 14:00');
    expect(await running.documents('command')).toHaveLength(before.length + 1);
  });

  it('is no longer to be changed: no second date, no reopening', async () => {
    await says(peter, { o1: 'yes', o2: 'yes' });
    const before = pollCard();
    await click(running, karin, button(before, 'Kies maandag 7 december 14:00'));
    await running.settle();
    const tap = button(before, 'Kies maandag 7 december 14:00');
    expect(await click(running, karin, { ...tap, data: { ...tap.data, optionId: 'o1' } })).toBe(
      'Er is al een datum gekozen. Er is niets veranderd.',
    );
    const [poll] = await running.documents('poll');
    const reopen = { ...tap, verb: 'polls/reopen', data: { pollId: poll?.pollId } };
    expect(await click(running, karin, reopen as CardButton)).toBe(
      'Er is al een datum gekozen. Er is niets veranderd.',
    );
    expect(pollCard().actions?.map(({ title }) => title)).toEqual(['Mijn keuze']);
    expect(await one('poll')).toMatchObject({ status: 'closed' });
  });

  it('can still be chosen after the poll closed by itself', async () => {
    await click(running, karin, button(pollCard(), 'Peiling sluiten'));
    await running.settle();
    await click(running, karin, button(pollCard(), 'Kies maandag 7 december 14:00'));
    await running.settle();
    expect(await one('session')).toMatchObject({ status: 'planned' });
  });

  it('isn’t asked where everybody refused every date', async () => {
    const own = (await click(running, karin, button(pollCard(), 'Mijn keuze'))) as Card;
    const other = button(own, 'Andere datum kiezen');
    await says(peter, { o1: 'no', o2: 'no' });
    await says(lisa, { o1: 'no', o2: 'no' });
    expect(await open(running, karin, other)).toBe(
      'Bij deze peiling kunt u nu geen datum kiezen. Er is niets veranderd.',
    );
    expect(wordsOf(pollCard())).not.toContain('Past het best');
  });

  it('isn’t one that has passed by then', async () => {
    const card = pollCard();
    await running.later(10 * 24 * 60 * 60 * 1000);
    expect(await click(running, karin, button(card, 'Kies maandag 7 december 14:00'))).toContain(
      'Deze datum is voorbij.',
    );
    expect(await running.documents('session')).toEqual([]);
  });

  it('takes its question off the session when the poll is withdrawn', async () => {
    await click(running, karin, button(pollCard(), 'Kies maandag 7 december 14:00'));
    await running.settle();
    const [poll] = await running.documents('poll');
    const form = await formOf(karin, 'polls/withdraw', { pollId: poll?.pollId });
    await send(running, karin, form, {});
    await running.settle();
    expect(await one('session')).toMatchObject({ polls: [] });
  });
});

describe('a date without an hour', () => {
  it('is chosen in a dialog that asks when it begins', async () => {
    await ask('vrijdag\nmaandag 14:00');
    await says(peter, { o1: 'yes', o2: 'no' });
    const form = await open(running, karin, button(pollCard(), 'Kies vrijdag 4 december'));
    expect(valuesIn(form)).toMatchObject({ optionId: 'o1' });
    const asked = await send(running, karin, form, { optionId: 'o1' });
    expect(wordsOf(asked)).toContain('Vul in hoe laat de bijeenkomst begint.');
    expect(await send(running, karin, asked, { optionId: 'o1', time: '19:30' })).toContain(
      'Gekozen: vrijdag 4 december',
    );
    expect(await one('session')).toMatchObject({
      plan: { startsAt: '2026-12-04T18:30:00.000Z' },
    });
  });
});

describe('a date without an hour that two people choose', () => {
  const at = (time: string) => ({ optionId: 'o1', time });
  let first: Card | string;
  let other: Card | string;
  beforeEach(async () => {
    await ask('vrijdag\nmaandag 14:00');
    await says(peter, { o1: 'yes', o2: 'no' });
    const opening = button(pollCard(), 'Kies vrijdag 4 december');
    first = await open(running, karin, opening);
    other = await open(running, karin, opening);
    await send(running, karin, first, at('14:00'));
    await running.settle();
  });

  it('keeps the hour that was chosen first, and tells who wanted another', async () => {
    const refused = 'Er is al een datum gekozen. Er is niets veranderd.';
    expect(await send(running, karin, other, at('16:00'))).toBe(refused);
    // Delivered again it isn't told otherwise.
    expect(await send(running, karin, other, at('16:00'))).toBe(refused);
    expect(await one('session')).toMatchObject({ plan: { startsAt: '2026-12-04T13:00:00.000Z' } });
  });

  it('is chosen for who wants the same hour, and for who is only heard again', async () => {
    expect(await send(running, karin, other, at('14:00'))).toContain('Gekozen: vrijdag 4 december');
    expect(await send(running, karin, first, at('14:00'))).toContain('Gekozen: vrijdag 4 december');
    await one('session');
  });

  it('is chosen for who is heard again after it was moved', async () => {
    const [session] = await running.documents('session');
    const { sessionId } = session as { sessionId: string };
    const form = await formOf(karin, 'sessions/change', { sessionId });
    await send(running, karin, form, { ...valuesIn(form), time: '17:00' });
    expect(await one('session')).toMatchObject({ plan: { startsAt: '2026-12-04T16:00:00.000Z' } });
    expect(await send(running, karin, first, at('14:00'))).toContain('Gekozen: vrijdag 4 december');
  });
});

describe('a session that waits for its date', () => {
  beforeEach(async () => {
    const form = await formOf(karin, 'sessions/make');
    await send(running, karin, form, { title: 'Terugblik', later: 'true', place: 'De Eik' });
    await running.settle();
    const ask = await open(running, karin, button(cardWith('Terugblik'), 'Prik een datum'));
    expect(valuesIn(ask)).toMatchObject({ question: 'Wanneer kunt u? Terugblik', kind: 'date' });
    const typed = { ...valuesIn(ask), options: 'vrijdag 10:00\nmaandag 14:00' };
    await send(running, karin, ask, typed);
    await running.settle();
    await says(peter, { o1: 'yes', o2: 'no' });
  });

  it('shows the poll, and gets the date that is chosen there', async () => {
    expect(wordsOf(cardWith('Datum volgt'))).toContain('Peiling: Wanneer kunt u? Terugblik');
    const poll = cardWith('Past het best');
    await click(running, karin, button(poll, 'Kies vrijdag 4 december 10:00'));
    await running.settle();
    expect(await one('session')).toMatchObject({
      plan: { title: 'Terugblik', place: 'De Eik', startsAt: '2026-12-04T09:00:00.000Z' },
      status: 'planned',
    });
    expect(button(cardWith('De Eik\n'), 'Ik kom')).toBeDefined();
  });

  it('isn’t given another date once it has one, or is cancelled', async () => {
    const poll = cardWith('Past het best');
    const cancel = await open(running, karin, button(cardWith('Datum volgt'), 'Afzeggen'));
    await send(running, karin, cancel, {});
    expect(await click(running, karin, button(poll, 'Kies vrijdag 4 december 10:00'))).toContain(
      'Deze bijeenkomst heeft al een datum, of gaat niet door.',
    );
    expect(await one('session')).toMatchObject({ status: 'cancelled' });
    expect(await one('poll')).toMatchObject({ status: 'open' });
  });
});
