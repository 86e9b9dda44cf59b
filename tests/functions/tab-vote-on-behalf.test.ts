import { randomUUID } from 'node:crypto';
import { type PollView, pollView } from '../../domain/polls/api';
import type { Running } from '../support/application';
import { sendDialog } from '../support/dialogs';
import { rosterIs, secondChannel } from '../support/lifecycle';
import {
  button,
  channelId,
  click,
  newestCard,
  type Somebody,
  somebody,
  startLeerwerkplaats,
  type,
} from '../support/people';
import { askTab, channelPath, tabOf } from '../support/tab';

const [karin, peter, lisa, english] = [somebody(1), somebody(2), somebody(3), somebody(4, 'en-GB')];
let running: Running;
let mien: string;
const { look, mine, vote, pollId, couple } = tabOf(() => running);

beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter, lisa, english);
  mien = await add('Mien', peter);
  await type(running, karin, 'peiling Wanneer? ; maandag ; dinsdag');
  await running.settle();
});
afterEach(() => running.close());

/** Adds somebody without Teams, with whom a member keeps contact; answers their id. */
async function add(name: string, contact: Somebody): Promise<string> {
  const told = { name, organisation: '', discipline: 'hospice', contact: contact.objectId };
  const body = { ...told, commandId: randomUUID() };
  const path = `${channelPath()}/represented`;
  expect((await askTab(running, karin, path, { method: 'POST', body })).status).toBe(200);
  const all = await running.documents('represented');
  return String(all.find((one) => one.name === name)?.representedId);
}

async function remove(representedId: string): Promise<void> {
  const body = { commandId: randomUUID() };
  const path = `${channelPath()}/represented/${representedId}/removal`;
  expect((await askTab(running, karin, path, { method: 'POST', body })).status).toBe(200);
}

async function give(who: Somebody, optionId: string, more: object = {}, channel?: string) {
  const answering = { say: { optionId } };
  const body = { commandId: randomUUID(), representedId: mien, answering, ...more };
  const path = `${channelPath(channel)}/polls/${await pollId()}/vote-on-behalf`;
  return askTab<PollView>(running, who, path, { method: 'PUT', body });
}

const seenBy = async (who: Somebody) => (await look(who)).view.polls[0];
const votes = () => running.documents('vote');

describe('a vote in the tab for somebody without Teams', () => {
  it('counts beside one’s own, shows in the count, and who acts sees for whom what was given', async () => {
    await vote(peter, 'o1');
    const { status, view } = await give(peter, 'o2');
    expect(status).toBe(200);
    expect(pollView.strict().parse(view)).toEqual(view);
    expect(view).toMatchObject({
      mine: { chosen: ['o1'] },
      onBehalf: 1,
      options: [{ votes: 1 }, { votes: 1 }],
      represented: [{ id: mien, name: 'Mien', answer: { chosen: ['o2'] } }],
    });
  });

  it('is the vote that the card gives, whoever gives it, and replaces that one', async () => {
    const press = { data: { verb: 'polls/vote-on-behalf', formId: 'form-1' } };
    const filledIn = { pollId: await pollId(), represented: mien, choice: 'o1' };
    await sendDialog(running, karin, channelId, press, filledIn);
    expect((await seenBy(peter))?.represented).toMatchObject([{ answer: { chosen: ['o1'] } }]);
    await give(peter, 'o2');
    expect(await votes()).toMatchObject([
      { chosen: ['o2'], givenBy: expect.stringContaining(peter.objectId) },
    ]);
    expect(await seenBy(karin)).toMatchObject({
      onBehalf: 1,
      options: [{ votes: 0 }, { votes: 1 }],
      represented: [{ answer: { chosen: ['o2'] } }],
    });
  });

  it('shows in the poll that it was given in, and in no other', async () => {
    await give(peter, 'o2');
    running.wait(60_000);
    await type(running, karin, 'peiling Waar? ; hier ; daar');
    await running.settle();
    expect((await look(peter)).view.polls).toMatchObject([
      { question: 'Waar?', represented: [{ id: mien, name: 'Mien' }] },
      { question: 'Wanneer?', represented: [{ answer: { chosen: ['o2'] } }] },
    ]);
    expect((await seenBy(peter))?.represented?.[0]).not.toHaveProperty('chosen');
  });

  it('is offered to who keeps contact, for them only, and to who may add such people', async () => {
    const anton = await add('Anton', karin);
    const idsFor = async (who: Somebody) => (await seenBy(who))?.represented?.map(({ id }) => id);
    expect(await idsFor(peter)).toEqual([mien]);
    expect(await idsFor(karin)).toEqual([anton, mien]);
    expect(await seenBy(lisa)).not.toHaveProperty('represented');
    // What waits in one's own tab is one's own choice.
    const [own] = (await mine(peter)).view.leerwerkplaatsen;
    expect(own?.toChoose[0]).not.toHaveProperty('represented');
  });

  it('isn’t for who may look only', async () => {
    const body = { commandId: randomUUID(), role: 'adviser' };
    const path = `${channelPath()}/members/${peter.objectId}/role`;
    await askTab(running, karin, path, { method: 'PUT', body });
    running.wait(61_000);
    expect(await seenBy(peter)).not.toHaveProperty('represented');
    expect(await give(peter, 'o1')).toMatchObject({ status: 403, refusal: { code: 'reads-only' } });
    expect(await votes()).toEqual([]);
  });

  it('that is sent again has one effect, also after another one', async () => {
    const commandId = randomUUID();
    await give(peter, 'o1', { commandId });
    await give(karin, 'o2');
    await give(peter, 'o1', { commandId });
    expect(await seenBy(peter)).toMatchObject({
      onBehalf: 1,
      options: [{ votes: 0 }, { votes: 1 }],
      represented: [{ answer: { chosen: ['o2'] } }],
    });
  });

  it.each<[string, () => object, number, string]>([
    ['nobody', () => ({ representedId: '' }), 403, 'not-yours-to-represent'],
    ['a member', () => ({ representedId: lisa.objectId }), 403, 'not-yours-to-represent'],
    ['something else', () => ({ representedId: '../poll' }), 403, 'not-yours-to-represent'],
    ['no option', () => ({ answering: { say: { optionId: '' } } }), 400, 'nothing-chosen'],
    ['another option', () => ({ answering: { say: { optionId: 'o9' } } }), 400, 'no-such-option'],
    ['no person named', () => ({ representedId: undefined }), 400, 'malformed'],
    ['a very long id', () => ({ representedId: 'x'.repeat(101) }), 400, 'malformed'],
  ])('with %s changes nothing', async (_what, more, status, code) => {
    expect(await give(karin, 'o1', more())).toMatchObject({ status, refusal: { code } });
    expect(await votes()).toEqual([]);
  });

  it('isn’t for who doesn’t keep contact', async () => {
    expect(await give(lisa, 'o1')).toMatchObject({
      status: 403,
      refusal: { code: 'not-yours-to-represent' },
    });
    expect(await votes()).toEqual([]);
  });

  it('of who was removed meanwhile is refused; what was given still counts, and names nobody', async () => {
    await give(peter, 'o1');
    expect((await seenBy(peter))?.represented).toHaveLength(1);
    await remove(mien);
    for (const who of [peter, karin]) {
      expect(await give(who, 'o2')).toMatchObject({
        status: 403,
        refusal: { code: 'not-yours-to-represent' },
      });
    }
    for (const who of [peter, karin]) {
      const poll = await seenBy(who);
      expect(poll).toMatchObject({ onBehalf: 1, options: [{ votes: 1 }, { votes: 0 }] });
      expect(poll).not.toHaveProperty('represented');
    }
  });

  it('of a closed poll is refused in the language of who sends it, and still shows', async () => {
    const anna = await add('Anna', english);
    await give(english, 'o1', { representedId: anna });
    await click(running, karin, button(newestCard(running), 'Peiling sluiten'));
    // For whom nothing was given yet it is written without reading, as long as nobody read that it is closed.
    expect(await give(karin, 'o2')).toMatchObject({
      status: 409,
      refusal: { code: 'poll-closed' },
    });
    expect(await give(english, 'o2', { representedId: anna })).toMatchObject({
      status: 409,
      refusal: { code: 'poll-closed', sentence: expect.stringContaining('This poll is closed') },
    });
    expect(await votes()).toHaveLength(1);
    expect((await seenBy(english))?.represented).toEqual([
      { id: anna, name: 'Anna', answer: { chosen: ['o1'] } },
    ]);
  });

  it('shows no longer once it isn’t kept who chose what', async () => {
    await give(peter, 'o1');
    const [poll] = await running.documents('poll');
    const { items } = running.database.container('work');
    await items.upsert({ ...poll, status: 'closed', settled: 'votes' });
    expect(await seenBy(peter)).toMatchObject({ onBehalf: 1 });
    expect(await seenBy(peter)).not.toHaveProperty('represented');
  });

  it('can’t reach somebody of another leerwerkplaats', async () => {
    await couple(secondChannel, { leerwerkplaatsId: 'another' });
    const [poll] = await running.documents('poll');
    const there = { leerwerkplaatsId: 'another', channelId: secondChannel };
    await running.database.container('work').items.create({ ...poll, ...there });
    const asked = await give(karin, 'o1', {}, secondChannel);
    expect(asked).toMatchObject({ status: 403, refusal: { code: 'not-yours-to-represent' } });
    expect(await votes()).toEqual([]);
    expect((await look(karin, {}, secondChannel)).view.polls[0]).not.toHaveProperty('represented');
  });
});
