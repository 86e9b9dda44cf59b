import { ChangeFeedStartFrom, StatusCodes } from '@azure/cosmos';
import type { StoredDocument } from '../../domain/shared/documents';
import type { Running } from '../support/application';
import {
  button,
  click,
  newestCard,
  somebody,
  startLeerwerkplaats,
  type,
  wordsOf,
} from '../support/people';
import type { CardButton } from '../support/teams-end';

const karin = somebody(1);

/** The change feed as the functions read it: one batch after the other, then a pause. By the product's clock. */
describe.each([250, 1_000])('votes while the feed is read each %i ms', (poll) => {
  let running: Running;
  let dinsdag: CardButton;
  let feed: ReturnType<typeof openFeed>;
  /** Whether whoever draws reads what was, not what is. */
  let stale: true | undefined;

  beforeEach(async () => {
    running = await startLeerwerkplaats(karin, { limited: true });
    await type(running, karin, 'peiling Wanneer? ; dinsdag ; woensdag');
    await running.settle();
    dinsdag = button(newestCard(running), 'dinsdag');
    feed = openFeed();
    stale = undefined;
  });
  afterEach(() => running.close());

  function openFeed() {
    return running.database.container('work').items.getChangeFeedIterator({
      changeFeedStartFrom: ChangeFeedStartFrom.Now(),
      maxItemCount: 100,
    });
  }

  /** Votes at their time, in milliseconds from now, and reads the feed until nothing is left. */
  async function voteAndDraw(times: readonly number[]) {
    await feed.readNext();
    const start = running.now();
    let cast = 0;
    for (let quiet = 0; cast < times.length || quiet < 3; ) {
      for (; start + (times[cast] ?? Infinity) <= running.now(); cast += 1) {
        expect(await click(running, somebody(cast + 2), dinsdag)).toContain('opgeslagen');
      }
      if (await draw()) quiet = 0;
      else {
        quiet += 1;
        running.wait(poll);
      }
    }
  }

  /** Draws the next batch, if there is one. */
  async function draw(): Promise<boolean> {
    const page = await feed.readNext();
    if (page.statusCode === StatusCodes.NotModified) return false;
    if (stale) running.engine.faults.inject({ match: { operation: 'read' }, stale, times: 1_000 });
    await running.application.redraw(page.result as unknown as StoredDocument[]);
    running.engine.faults.clear();
    return true;
  }

  const tenSeconds = Array.from({ length: 100 }, (_, place) => place * 100);
  const shown = () => wordsOf(newestCard(running));

  it('100 in ten seconds are at most 12 edits, and the last one shows them all', async () => {
    await voteAndDraw(tenSeconds);
    expect(running.teams.edits().length).toBeLessThanOrEqual(12);
    expect(shown()).toContain('dinsdag\n**100** · 100%');
    expect(running.teams.refused()).toBe(0);
  });

  it('also when every read is older than what the feed told', async () => {
    stale = true;
    await voteAndDraw(tenSeconds);
    expect(running.teams.edits().length).toBeLessThanOrEqual(12);
    expect(shown()).toContain('dinsdag\n**100** · 100%');
    await running.later(60_000);
    expect(running.teams.edits().length).toBeLessThanOrEqual(12);
  });

  it('each is on the card within three seconds', async () => {
    const seen: number[] = [];
    const start = running.now();
    const kept = { kind: 'edit' as const, status: 200, times: 1_000 };
    running.teams.weather.push({ ...kept, meanwhile: () => seen.push(running.now() - start) });
    const times = [0, 150, 1_300, 2_900, 3_000, 8_000];
    await voteAndDraw(times);
    const counts = running.teams.edits().map(({ body }) => {
      const card = wordsOf(body.attachments?.[0]?.content);
      return Number(/dinsdag\n\*\*(\d+)\*\*/.exec(card)?.[1]);
    });
    times.forEach((time, place) => {
      const at = seen[counts.findIndex((count) => count > place)] ?? Infinity;
      expect(at - time).toBeLessThanOrEqual(3_000);
    });
  });

  it('wait for their own card only: another poll in the channel is drawn before', async () => {
    await type(running, karin, 'peiling Waar? ; hier ; daar');
    await running.settle();
    // What was just posted leaves little room in Teams' first seconds.
    running.wait(30_000);
    const hier = button(newestCard(running), 'hier');
    await feed.readNext();
    for (const options of [[dinsdag], [dinsdag, hier]]) {
      for (const option of options) await click(running, somebody(options.length), option);
      await draw();
    }
    const drawn = running.teams.edits().map(({ body }) => wordsOf(body.attachments?.[0]?.content));
    expect(drawn.map((words) => words.split('\n')[0])).toEqual(['Wanneer?', 'Waar?', 'Wanneer?']);
  });
});
