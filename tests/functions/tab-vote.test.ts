import { randomUUID } from 'node:crypto';
import { pollView } from '../../domain/polls/api';
import type { Running } from '../support/application';
import { button, click, newestCard, somebody, startLeerwerkplaats, type } from '../support/people';
import { askTab, channelPath, type TabRequest, tabOf } from '../support/tab';

const [karin, bas, english] = [somebody(1), somebody(2), somebody(3, 'en-GB')];
let running: Running;
const { look, vote, pollId } = tabOf(() => running);

beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await type(running, karin, 'peiling Wanneer? ; maandag ; dinsdag');
  await running.settle();
});
afterEach(() => running.close());

describe('a vote in the tab', () => {
  it('is the same vote as on the card, and answers the poll as it is then', async () => {
    await click(running, karin, button(newestCard(running), 'maandag'));
    const { status, view } = await vote(karin, 'o2');
    expect(status).toBe(200);
    expect(pollView.strict().parse(view)).toEqual(view);
    expect(view).toMatchObject({ mine: { chosen: ['o2'] }, options: [{ votes: 0 }, { votes: 1 }] });
    expect(await running.documents('vote')).toMatchObject([{ chosen: ['o2'] }]);
  });

  it('that is sent again has one effect, also after another one', async () => {
    const commandId = randomUUID();
    await vote(bas, 'o1', { commandId });
    await vote(bas, 'o2');
    await vote(bas, 'o1', { commandId });
    expect((await look(bas)).view.polls[0]).toMatchObject({
      mine: { chosen: ['o2'] },
      options: [{ votes: 0 }, { votes: 1 }],
    });
  });

  it('is not used up by somebody who sends its id first', async () => {
    const commandId = randomUUID();
    await vote(karin, 'o1', { commandId });
    expect((await vote(bas, 'o2', { commandId })).view).toMatchObject({
      mine: { chosen: ['o2'] },
      options: [{ votes: 1 }, { votes: 1 }],
    });
  });

  it('is whose the token is, whoever the body names', async () => {
    const personId = `${karin.objectId}:${karin.objectId}`;
    await vote(bas, 'o1', { personId, person: { id: personId }, oid: karin.objectId });
    const [stored] = await running.documents('vote');
    expect(String(stored?.personId)).toContain(`:${bas.objectId}`);
  });

  it('of a closed poll is refused in the language of who sends it', async () => {
    await click(running, karin, button(newestCard(running), 'Peiling sluiten'));
    expect(await vote(english, 'o1')).toMatchObject({
      status: 409,
      refusal: { code: 'poll-closed', sentence: expect.stringContaining('This poll is closed') },
    });
  });

  it.each<[string, TabRequest, number]>([
    [
      'another option',
      { body: { commandId: randomUUID(), answering: { say: { optionId: 'o9' } } } },
      400,
    ],
    ['nothing', {}, 415],
    ['no id', { body: { answering: { say: { optionId: 'o1' } } } }, 400],
    ['a list', { body: [] }, 400],
    ['half a text', { body: '{"commandId":' }, 400],
    ['another type', { body: '{}', headers: { 'content-type': 'text/plain' } }, 415],
    ['too much', { body: JSON.stringify({ more: 'x'.repeat(4_000) }) }, 413],
    ['what is said to be too much', { body: '{}', headers: { 'content-length': '5000' } }, 413],
  ])('with %s changes nothing', async (_what, request, status) => {
    const path = `${channelPath()}/polls/${await pollId()}/vote`;
    const answer = await askTab(running, bas, path, { method: 'PUT', ...request });
    expect(answer.status).toBe(status);
    expect(answer.refusal.sentence).toContain('Er is niets veranderd');
    expect(await running.documents('vote')).toEqual([]);
  });

  it.each(['no-such-poll', '%F0%9F%98%80', '..%2F..', 'x'.repeat(100)])(
    'in a poll %s that isn’t there changes nothing',
    async (id) => {
      const body = { commandId: randomUUID(), answering: { say: { optionId: 'o1' } } };
      const path = `${channelPath()}/polls/${id}/vote`;
      expect((await askTab(running, bas, path, { method: 'PUT', body })).status).toBe(404);
    },
  );
});
