import { randomUUID } from 'node:crypto';
import { type PollView, pollView } from '../../domain/polls/api';
import type { Running } from '../support/application';
import { rosterIs, secondChannel } from '../support/lifecycle';
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

const [karin, peter, lisa] = [somebody(1), somebody(2), somebody(3)];
let running: Running;
const { look, pollId, vote, couple } = tabOf(() => running);

async function ask(more: object = {}): Promise<void> {
  const form = await open(running, karin, { data: { verb: 'polls/ask' } });
  const typed = { question: 'Wat eten we?', options: 'soep\nbrood', addsOptions: 'true', ...more };
  await send(running, karin, form, typed);
  await running.settle();
}

async function add(who: Somebody, text: unknown, more: object = {}, channel?: string) {
  const body = { commandId: randomUUID(), text, ...more };
  const path = `${channelPath(channel)}/polls/${await pollId()}/options`;
  return askTab<PollView>(running, who, path, { method: 'POST', body });
}

const seen = async (who: Somebody) => (await look(who)).view.polls[0];
const options = async () => (await seen(karin))?.options.map(({ text }) => text);

beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter, lisa);
});
afterEach(() => running.close());

describe('adding an option in the tab', () => {
  beforeEach(() => ask());

  it('is for who takes part: it can be chosen at once, there and on the card', async () => {
    expect(await seen(peter)).toMatchObject({ mayAddOption: true });
    const { status, view } = await add(peter, '  taart  ');
    expect(status).toBe(200);
    expect(pollView.strict().parse(view)).toEqual(view);
    expect(view.options).toMatchObject([{}, {}, { id: 'o3', text: 'taart' }]);
    expect(await vote(lisa, 'o3')).toMatchObject({ status: 200 });
    await running.settle();
    expect(JSON.stringify(newestCard(running))).toContain('taart');
  });

  it('is done once, however often the page sends it', async () => {
    const commandId = randomUUID();
    await add(peter, 'taart', { commandId });
    expect(await add(peter, 'taart', { commandId })).toMatchObject({ status: 200 });
    expect(await options()).toEqual(['soep', 'brood', 'taart']);
  });

  it('with what may be about a resident is asked about, and kept when it was considered', async () => {
    const text = 'bij mevrouw De Boer';
    const asked = await add(peter, text);
    expect(asked.status).toBe(400);
    const { considered } = asked.refusal;
    expect(considered).toBeDefined();
    expect(await options()).toEqual(['soep', 'brood']);
    expect(await add(peter, text, { considered })).toMatchObject({ status: 200 });
    expect(await options()).toEqual(['soep', 'brood', text]);
  });

  it.each([
    ['nothing', '  ', 'option-missing'],
    ['one that is there already', 'Soep', 'same-option-twice'],
    ['too long a one', 'x'.repeat(81), 'option-too-long'],
    ['no text', 3, 'malformed'],
  ])('of %s is refused, and changes nothing', async (_what, text, code) => {
    expect(await add(peter, text)).toMatchObject({ status: 400, refusal: { code } });
    expect(await options()).toEqual(['soep', 'brood']);
  });

  it('ends when the poll closes', async () => {
    await click(running, karin, button(newestCard(running), 'Peiling sluiten'));
    expect(await seen(peter)).not.toHaveProperty('mayAddOption');
    expect(await add(peter, 'taart')).toMatchObject({
      status: 409,
      refusal: { code: 'poll-closed' },
    });
  });

  it('is for the channel of the poll only', async () => {
    await couple(secondChannel);
    expect(await add(karin, 'taart', {}, secondChannel)).toMatchObject({ status: 404 });
    expect(await options()).toEqual(['soep', 'brood']);
  });
});

it('isn’t offered where the asker didn’t allow it, nor done', async () => {
  await ask({ addsOptions: 'false' });
  expect(await seen(peter)).not.toHaveProperty('mayAddOption');
  expect(await add(peter, 'taart')).toMatchObject({
    status: 409,
    refusal: { code: 'options-fixed' },
  });
});
