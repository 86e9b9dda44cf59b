import { button, click, newestCard, somebody, startLeerwerkplaats, type } from '../support/people';

/** Counts what is asked of the database while a person clicks. */
async function requestsOf(
  running: Awaited<ReturnType<typeof startLeerwerkplaats>>,
  work: () => Promise<unknown>,
): Promise<number> {
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
  const running = await startLeerwerkplaats(somebody(1));
  await type(running, somebody(1), 'peiling Wanneer? ; maandag ; dinsdag');
  await running.settle();
  const card = newestCard(running);
  const vote = (person: number, title: string) =>
    requestsOf(running, () => click(running, somebody(person), button(card, title)));
  // The first one reads the poll, for this process.
  await vote(1, 'maandag');

  expect(await vote(2, 'maandag')).toBe(1);
  expect(await vote(2, 'dinsdag')).toBe(3);
  expect(await vote(2, 'dinsdag')).toBe(3);
  await running.close();
});
