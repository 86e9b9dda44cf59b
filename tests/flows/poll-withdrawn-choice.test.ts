import { randomUUID } from 'node:crypto';
import type { PollView } from '../../domain/polls/api';
import type { Running } from '../support/application';
import { openDialog, sendDialog } from '../support/dialogs';
import { rosterIs } from '../support/lifecycle';
import {
  button,
  channelId,
  click,
  newestCard,
  somebody,
  startLeerwerkplaats,
  wordsOf,
} from '../support/people';
import { askTab, channelPath, tabOf } from '../support/tab';

const [karin, peter, lisa] = [somebody(1), somebody(2), somebody(3)];
const day = 24 * 60 * 60 * 1000;

let running: Running;
const { look, mine, pollId, vote } = tabOf(() => running);
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter, lisa);
});
afterEach(() => running.close());

async function ask(fields: object) {
  const form = { data: { verb: 'polls/ask', formId: 'ask' } };
  const asked = { question: 'Wat?', options: 'soep\nbrood\nkaas', ...fields };
  await sendDialog(running, karin, channelId, form, asked);
  await running.settle();
}

async function takeOut(optionId: string) {
  const data = { verb: 'polls/withdraw-option', formId: 'out', pollId: await pollId() };
  await sendDialog(running, karin, channelId, { data }, { optionId });
  await running.settle();
}

const tap = async (who: typeof karin, option: string) => {
  await click(running, who, button(newestCard(running), option));
  await running.settle();
};

const status = async () => (await running.documents('poll'))[0]?.status;
const seenBy = async (who: typeof karin) => (await look(who)).view.polls[0];

describe('who chose nothing but an option that was taken out', () => {
  beforeEach(async () => {
    await ask({ closesWhenAllAnswered: 'true', closes: 'maandag 14 december 12:00' });
    await tap(peter, 'kaas');
    expect((await mine(peter)).view.leerwerkplaatsen).toEqual([]);
    await takeOut('o3');
  });

  it('is waited for again, and closes the poll as the last one', async () => {
    expect(await seenBy(peter)).toMatchObject({ mineWithdrawn: true });
    expect((await seenBy(peter))?.mine).toBeUndefined();
    expect((await mine(peter)).view.leerwerkplaatsen).toHaveLength(1);
    await tap(karin, 'soep');
    await tap(lisa, 'brood');
    expect(await status()).toBe('open');
    await tap(peter, 'soep');
    expect(await status()).toBe('closed');
    expect((await seenBy(peter))?.mineWithdrawn).toBeUndefined();
  });

  it('is named as who is still to answer, and is reminded', async () => {
    await tap(karin, 'soep');
    const own = await click(running, karin, button(newestCard(running), 'Mijn keuze'));
    const waiting = wordsOf(
      await click(running, karin, button(own, 'Wie heeft nog niet geantwoord?')),
    );
    expect(waiting).toContain('Geantwoord: 1 van 3');
    expect(waiting).toContain(peter.name);
    await running.later(10 * day);
    await running.later(day / 24);
    const reminded = running.teams.calls.filter(
      ({ path, body }) =>
        path.includes(`a:chat-${peter.teamsId}/activities`) &&
        wordsOf(body.attachments?.[0]?.content ?? {}).includes('U kunt nog antwoorden'),
    );
    expect(reminded).toHaveLength(1);
  });
});

it('what was chosen besides an option that was taken out stays one’s answer', async () => {
  await ask({ kind: 'multiple' });
  await vote(peter, 'o1');
  await vote(peter, 'o3');
  await takeOut('o3');
  expect(await seenBy(peter)).toMatchObject({ mine: { chosen: ['o1'] } });
  expect((await mine(peter)).view.leerwerkplaatsen).toEqual([]);
});

it('what was chosen for somebody without Teams can be sent again after an option was taken out', async () => {
  const told = { name: 'Mien', organisation: '', discipline: 'hospice', contact: karin.objectId };
  const added = { method: 'POST', body: { ...told, commandId: randomUUID() } } as const;
  await askTab(running, karin, `${channelPath()}/represented`, added);
  const [{ representedId } = { representedId: '' }] = await running.documents('represented');
  await ask({ kind: 'multiple' });
  const give = async (options: readonly string[]) => {
    const answering = { all: options.map((optionId) => ({ optionId })) };
    const body = { commandId: randomUUID(), representedId, answering };
    const path = `${channelPath()}/polls/${await pollId()}/vote-on-behalf`;
    return askTab<PollView>(running, karin, path, { method: 'PUT', body });
  };
  await give(['o2', 'o3']);
  await takeOut('o3');
  const before = (await seenBy(karin))?.represented?.[0]?.answer;
  expect(before).toEqual({ chosen: ['o2'] });
  expect((await give([...(before?.chosen ?? []), 'o1'])).status).toBe(200);
});

it('the form begins with what can still be chosen', async () => {
  await ask({ kind: 'multiple' });
  await vote(peter, 'o1');
  await vote(peter, 'o3');
  await takeOut('o3');
  const form = await openDialog(running, peter, channelId, 'polls/answer', {
    pollId: await pollId(),
  });
  expect(JSON.stringify(form.card)).toContain('soep');
  expect(JSON.stringify(form.card)).not.toContain('o3');
});
