import { askAnonymously } from '../support/anonymous';
import type { Running } from '../support/application';
import { button, click, newestCard, somebody, startLeerwerkplaats, type } from '../support/people';

let running: Running;

afterEach(() => running.close());

/** Counts what is asked of the database while a person clicks. */
async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  const { engine } = running;
  const handle = engine.handle;
  let requests = 0;
  engine.handle = (request) => {
    requests += 1;
    return handle(request);
  };
  await work();
  engine.handle = handle;
  return requests;
}

test('a vote costs the database at most three requests, also when it is changed', async () => {
  running = await startLeerwerkplaats(somebody(1));
  await type(running, somebody(1), 'peiling Wanneer? ; maandag ; dinsdag');
  await running.settle();
  const card = newestCard(running);
  const vote = (person: number, title: string) =>
    requestsOf(() => click(running, somebody(person), button(card, title)));
  // The first one reads the poll, for this process.
  await vote(1, 'maandag');

  expect(await vote(2, 'maandag')).toBe(1);
  expect(await vote(2, 'dinsdag')).toBe(3);
  expect(await vote(2, 'dinsdag')).toBe(3);
});

test('a vote in an anonymous poll costs one request too, and one more when it is changed', async () => {
  running = await startLeerwerkplaats(somebody(1));
  const card = await askAnonymously(running, somebody(1));
  const vote = (person: number, title: string) =>
    requestsOf(() => click(running, somebody(person), button(card, title)));
  await vote(1, 'goed');

  expect(await vote(2, 'goed')).toBe(1);
  expect(await vote(2, 'matig')).toBe(4);
});

test('a poll that was voted in just now still can’t be voted in from another channel', async () => {
  running = await startLeerwerkplaats(somebody(1));
  await type(running, somebody(1), 'peiling Wanneer? ; maandag ; dinsdag');
  await running.settle();
  const monday = button(newestCard(running), 'maandag');
  await click(running, somebody(1), monday);
  // A second channel of the same leerwerkplaats.
  const second = '19:second@thread.tacv2';
  const [channel] = await running.stored('index');
  const key = `channel:${encodeURIComponent(second).replaceAll('%', '~')}`;
  const coupled = { ...channel, id: key, key, channelId: second };
  await running.database.container('index').items.create(coupled);

  const answer = await click(running, somebody(2), monday, {}, second);

  expect(answer).toContain('Deze peiling kan ik in dit kanaal niet vinden');
  expect(await running.documents('vote')).toHaveLength(1);
});

test('a poll that was voted in just now takes no vote once it is closed', async () => {
  running = await startLeerwerkplaats(somebody(1));
  await type(running, somebody(1), 'peiling Wanneer? ; maandag ; dinsdag');
  await running.settle();
  const card = newestCard(running);
  await click(running, somebody(1), button(card, 'maandag'));
  await click(running, somebody(1), button(card, 'Peiling sluiten'));

  const answer = await click(running, somebody(2), button(card, 'dinsdag'));

  expect(answer).toContain('gesloten');
  expect(await running.documents('vote')).toHaveLength(1);
});
