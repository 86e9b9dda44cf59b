import { type Running, startApplication } from '../support/application';
import {
  type Activity,
  button,
  channelActivity,
  chatActivity,
  click,
  clicked,
  deliver,
  newestCard,
  somebody,
  type,
  typed,
} from '../support/people';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);

let running: Running;
beforeEach(async () => {
  running = await startApplication();
  await type(running, karin, 'start Gooise Meren');
});
afterEach(() => running.close());

const stored = async (kind: string) =>
  (await running.stored('work')).filter((document) => document.type === kind);

/** What an activity answers; the same activity again is the same delivery. */
const told = async (activity: Activity) => {
  const { body } = await deliver(running, activity);
  return (body as { value: unknown }).value;
};

describe('a click that Teams delivers again after others changed things', () => {
  let card: Card;
  const tap = (title: string) => channelActivity(running, peter, clicked(button(card, title)));
  const reopen = async () => {
    await running.settle();
    return click(running, karin, button(newestCard(running), 'Peiling heropenen'));
  };

  beforeEach(async () => {
    await type(running, karin, 'peiling Wanneer? ; dinsdag ; woensdag');
    await running.settle();
    card = newestCard(running);
  });

  it('leaves a vote that was changed as it is, when the same option had been tapped twice', async () => {
    await told(tap('dinsdag'));
    const second = tap('dinsdag');
    await told(second);
    await told(tap('woensdag'));
    expect(await told(second)).toBe('Uw keuze: woensdag, opgeslagen 14:03');
    expect(await stored('vote')).toMatchObject([{ chosen: ['o2'] }]);
    expect(await stored('poll')).toMatchObject([{ counts: { o1: 0, o2: 1 } }]);
  });

  it('doesn’t count a vote that was refused, now that the poll is open again', async () => {
    await click(running, karin, button(card, 'Peiling sluiten'));
    const vote = tap('dinsdag');
    expect(await told(vote)).toContain('Deze peiling is gesloten');
    await reopen();
    expect(await told(vote)).toContain('Deze peiling is gesloten');
    expect(await stored('vote')).toEqual([]);
    expect(await stored('poll')).toMatchObject([{ status: 'open', counts: {} }]);
  });

  it('leaves a poll open that was reopened, when it had been closed twice', async () => {
    await click(running, karin, button(card, 'Peiling sluiten'));
    const again = channelActivity(running, karin, clicked(button(card, 'Peiling sluiten')));
    expect(await told(again)).toContain('De peiling is gesloten');
    await reopen();
    expect(await told(again)).toBe('De peiling is weer open.');
    expect(await stored('poll')).toMatchObject([{ status: 'open' }]);
  });

  it('never denies a vote that was stored before the poll was closed', async () => {
    const vote = tap('dinsdag');
    const saved = await told(vote);
    await click(running, karin, button(card, 'Peiling sluiten'));
    expect(saved).toBe('Uw keuze: dinsdag, opgeslagen 14:03');
    expect(await told(vote)).toBe(saved);
  });
});

describe('a request to couple that Teams delivers again', () => {
  const second = '19:second@thread.tacv2';
  const questions = () => running.teams.calls.filter(({ body }) => body.members).length;

  it('doesn’t ask the project leader anew after she refused', async () => {
    await type(running, peter, 'koppel Gooise Meren', second);
    await running.settle();
    const again = channelActivity(running, peter, typed('koppel Gooise Meren'), second);
    await deliver(running, again);
    const asked = running.teams.calls
      .flatMap(({ body }) => body.attachments ?? [])
      .find(({ content }) => content.actions?.some(({ title }) => title === 'Weigeren'))?.content;
    const refuse = clicked(button(asked as Card, 'Weigeren'));
    await deliver(running, chatActivity(running, karin, refuse));
    await deliver(running, again);
    await running.settle();
    expect(questions()).toBe(1);
    expect(await stored('coupling-request')).toMatchObject([{ state: 'refused' }]);
  });
});
