import type { Running } from '../support/application';
import { openDialog, shown } from '../support/dialogs';
import { personNews, rosterIs, tell } from '../support/lifecycle';
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

const [karin, peter, lisa] = [somebody(1), somebody(2), somebody(3)];
const day = 24 * 60 * 60 * 1000;

// It is Tuesday 1 December 2026, 14:03; the reminder is on Friday the 11th.
let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter, lisa);
});
afterEach(() => running.close());

async function ask(fields: object = {}) {
  const form = shown(await openDialog(running, peter, channelId, 'polls/ask'));
  await send(running, peter, form, { question: 'Waar?', options: 'hier\ndaar', ...fields });
  await running.settle();
}

const votes = (who: Somebody) => click(running, who, button(newestCard(running), 'hier'));

/** What the asker was told of who still has to answer. */
const told = () =>
  running.teams.calls
    .filter(({ path, taken }) => taken && path.includes(`a:chat-${peter.teamsId}/activities`))
    .map(({ body }) => wordsOf(body.attachments?.[0]?.content))
    .filter((words) => words.includes('Wie heeft nog niet geantwoord?'));

describe('who asked a poll', () => {
  it('is told once, with the reminder, who hasn’t answered', async () => {
    await ask();
    await votes(peter);
    await votes(karin);
    await running.later(9 * day);
    expect(told()).toEqual([]);
    await running.later(5 * day);
    expect(told()).toHaveLength(1);
    expect(told()[0]).toContain('Waar?');
    expect(told()[0]).toContain('Geantwoord: 2 van 3.\nPersoon 3');
    await running.later(20 * day);
    expect(told()).toHaveLength(1);
    expect(running.log).toEqual([]);
  });

  it.each([
    ['everybody has answered', async () => Promise.all([karin, peter, lisa].map(votes))],
    [
      'it was closed before',
      () => click(running, peter, button(newestCard(running), 'Peiling sluiten')),
    ],
    ['they left', () => tell(running, personNews('Removed', [peter], 10))],
    ['they aren’t in the channel', async () => running.teams.strangers.add(peter.teamsId)],
  ])('is told nothing once %s', async (_when, happens) => {
    await ask();
    await happens();
    await running.later(12 * day);
    expect(told()).toEqual([]);
  });

  it('is told nothing of who answered without a name', async () => {
    await ask({ anonymous: 'true' });
    await running.later(12 * day);
    expect(told()).toEqual([]);
  });
});
