import { randomUUID } from 'node:crypto';
import { type PollView, pollView } from '../../domain/polls/api';
import type { Running } from '../support/application';
import { rosterIs } from '../support/lifecycle';
import {
  button,
  click,
  newestCard,
  type Somebody,
  somebody,
  startLeerwerkplaats,
} from '../support/people';
import { open, send } from '../support/rows';
import { askTab, channelPath, tabOf } from '../support/tab';

// It is Tuesday 1 December 2026, 14:03.
const [karin, peter, lisa] = [somebody(1), somebody(2), somebody(3)];
const day = 24 * 60 * 60_000;
let running: Running;
const { look, pollId, vote } = tabOf(() => running);

async function ask(options: string, more: object = {}, who = peter): Promise<void> {
  const form = await open(running, who, { data: { verb: 'polls/ask' } });
  await send(running, who, form, { question: 'Wanneer?', kind: 'date', options, ...more });
  await running.settle();
}

const says = (who: Somebody, optionId: string, value: string) =>
  vote(who, '', { answering: { say: { optionId, value } } });
const seen = async (who: Somebody) => (await look(who)).view.polls[0];

async function choose(who: Somebody, optionId: string, more: object = {}) {
  const body = { commandId: randomUUID(), optionId, ...more };
  const path = `${channelPath()}/polls/${await pollId()}/chosen-date`;
  return askTab<PollView>(running, who, path, { method: 'PUT', body });
}

beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter, lisa);
});
afterEach(() => running.close());

describe('choosing a date in the tab', () => {
  beforeEach(async () => {
    await ask('vrijdag 10:00\nmaandag 14:00\nwoensdag');
    await says(lisa, 'o1', 'no');
    await says(lisa, 'o2', 'yes');
  });

  it('is offered to who asked and who leads, the best date first, without what all refused', async () => {
    const dates = [
      { optionId: 'o2', text: 'maandag 7 december 14:00', why: { yes: 1, ratherNot: 0 } },
      { optionId: 'o3', text: 'woensdag 2 december', asksHour: true },
    ];
    for (const who of [karin, peter]) {
      const poll = await seen(who);
      expect(pollView.strict().parse(poll)).toEqual(poll);
      expect(poll).toMatchObject({ toChooseFrom: dates });
    }
    expect(await seen(lisa)).not.toHaveProperty('toChooseFrom');
  });

  it('closes the poll, and gives the channel its session', async () => {
    const commandId = randomUUID();
    const { status, view } = await choose(peter, 'o2', { commandId });
    expect(status).toBe(200);
    expect(pollView.strict().parse(view)).toEqual(view);
    expect(view).toMatchObject({ status: 'closed', chosenDate: 'maandag 7 december 14:00' });
    expect(view).not.toHaveProperty('toChooseFrom');
    await running.settle();
    button(newestCard(running), 'Ik kom');
    // Sent again, it does nothing more.
    expect(await choose(peter, 'o2', { commandId })).toMatchObject({ status: 200 });
    expect(await running.documents('session')).toMatchObject([
      { plan: { title: 'Bijeenkomst', startsAt: '2026-12-07T13:00:00.000Z' } },
    ]);
  });

  it('asks when it begins, of a date that is a day only', async () => {
    for (const time of [undefined, '', 'x'])
      expect(await choose(peter, 'o3', { time })).toMatchObject({
        status: 400,
        refusal: { code: 'hour-missing' },
      });
    expect((await choose(peter, 'o3', { time: '19:30' })).status).toBe(200);
    expect(await running.documents('session')).toMatchObject([
      { plan: { startsAt: '2026-12-02T18:30:00.000Z' } },
    ]);
  });

  it.each([
    ['by who only takes part', lisa, 'o2', 403, 'not-your-poll'],
    ['that everybody refused', peter, 'o1', 400, 'date-refused-by-all'],
    ['that isn’t there', peter, 'o9', 400, 'no-such-option'],
  ])('%s is refused, and changes nothing', async (_what, who, optionId, status, code) => {
    expect(await choose(who, optionId)).toMatchObject({ status, refusal: { code } });
    expect(await running.documents('session')).toEqual([]);
    expect(await seen(lisa)).toMatchObject({ status: 'open' });
  });

  it('is done once: who comes second reads so', async () => {
    await choose(karin, 'o2');
    expect(await choose(peter, 'o3', { time: '10:00' })).toMatchObject({
      status: 409,
      refusal: { code: 'date-chosen', sentence: expect.stringContaining('al een datum gekozen') },
    });
    expect(await running.documents('session')).toHaveLength(1);
  });

  it('is no longer possible once the date has passed', async () => {
    await running.later(10 * day);
    expect(await choose(peter, 'o2')).toMatchObject({ refusal: { code: 'date-over' } });
  });

  it('can still be done after the poll was closed', async () => {
    await click(running, peter, button(newestCard(running), 'Peiling sluiten'));
    expect(await seen(peter)).toMatchObject({ status: 'closed', toChooseFrom: [{}, {}] });
    expect((await choose(peter, 'o2')).status).toBe(200);
  });
});

it('waits until everybody may see the result: what can be chosen tells how people answered', async () => {
  await ask('vrijdag 10:00\nmaandag 14:00', { results: 'after-closing' });
  await says(lisa, 'o1', 'no');
  await says(lisa, 'o2', 'yes');
  expect(await seen(peter)).not.toHaveProperty('toChooseFrom');
  for (const option of ['o1', 'o2']) {
    expect(await choose(peter, option)).toMatchObject({
      status: 409,
      refusal: { code: 'close-before-choosing' },
    });
  }
});

it('offers nothing of a poll that isn’t about dates', async () => {
  await ask('a\nb', { kind: 'single' });
  expect(await seen(karin)).not.toHaveProperty('toChooseFrom');
  expect(await choose(karin, 'o1')).toMatchObject({
    status: 409,
    refusal: { code: 'no-choosing-now' },
  });
});
