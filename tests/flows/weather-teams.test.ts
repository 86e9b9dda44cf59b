import type { Storm } from '../../infra/local/teams/weather';
import type { Running } from '../support/application';
import {
  button,
  click,
  newestCard,
  said,
  somebody,
  startLeerwerkplaats,
  type,
  wordsOf,
} from '../support/people';
import { brew, losses, refusals } from '../support/storms';
import type { Call } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const second = '19:second@thread.tacv2';
const twice = 'misschien twee keer';

/** What the product sends on its own account: how it is brought about, and how its calls are known. */
interface Sending {
  readonly what: string;
  readonly bring: (running: Running) => Promise<unknown>;
  readonly storm: Storm;
  readonly isSuch: (call: Call) => boolean;
}

const sendings: readonly Sending[] = [
  {
    what: 'the card of a poll',
    bring: (running) => type(running, karin, 'peiling Wanneer? ; dinsdag ; woensdag'),
    storm: { kind: 'post' },
    isSuch: ({ path }) => path.endsWith('/v3/conversations'),
  },
  {
    what: 'a message to a person',
    bring: (running) => type(running, peter, 'koppel Gooise Meren', second),
    storm: { kind: 'post', conversation: `a:chat-${karin.teamsId}` },
    isSuch: ({ path }) => path.endsWith('/activities'),
  },
];

describe.each(sendings)('$what', ({ bring, storm: where, isSuch }) => {
  let running: Running;
  beforeEach(async () => {
    running = await startLeerwerkplaats(karin);
  });
  afterEach(() => running.close());

  const storm = (weather: Storm) => brew(running, { ...where, ...weather });
  const tries = () => running.teams.calls.filter(isSuch);
  const marks = () => tries().map(({ body }) => said(body.activity ?? body).includes(twice));

  it.each(refusals)(
    'comes after %s, once, unmarked, and not before Teams wants it',
    async (_what, weather) => {
      storm(weather);
      await bring(running);
      await running.settle();
      await running.later(weather.headers ? 19_000 : 4_000);
      expect(tries()).toHaveLength(1);
      await running.later(1_001);
      expect(tries().map(({ taken }) => taken)).toEqual([false, true]);
      expect(marks()).toEqual([false, false]);
    },
  );

  it.each(losses)('comes once more after %s, marked, and then no more', async (_what, weather) => {
    storm(weather);
    await bring(running);
    for (const wait of [0, 60_000, 3_600_000]) await running.later(wait);
    expect(tries().map(({ taken }) => taken)).toEqual([weather.when === 'after', true]);
    expect(marks()).toEqual([false, true]);
    const deliveries = await running.documents('delivery');
    const posts = deliveries.filter(({ recipient }) => recipient !== 'rosters');
    const sent = posts.map(({ state }) => state);
    expect(new Set(sent)).toEqual(new Set(['sent']));
  });

  it('comes once where Teams is slow', async () => {
    storm({ slow: 50 });
    await bring(running);
    for (const wait of [0, 3_600_000]) await running.later(wait);
    expect(marks()).toEqual([false]);
  });
});

it.each(losses)(
  'a chat that couldn’t be opened (%s) held no message: it comes unmarked',
  async (_what, weather) => {
    const running = await startLeerwerkplaats(karin);
    brew(running, { conversation: karin.teamsId, ...weather });
    await type(running, peter, 'koppel Gooise Meren', second);
    for (const wait of [0, 60_000, 3_600_000]) await running.later(wait);
    const [message, ...more] = running.teams.calls.filter(({ path }) =>
      path.endsWith('/activities'),
    );
    expect(said(message?.body)).not.toContain(twice);
    expect(more).toEqual([]);
    await running.close();
  },
);

describe('a vote', () => {
  let running: Running;
  beforeEach(async () => {
    running = await startLeerwerkplaats(karin);
    await type(running, karin, 'peiling Wanneer? ; dinsdag ; woensdag');
    await running.settle();
  });
  afterEach(() => running.close());

  const edits = () => running.teams.edits();
  const vote = () => click(running, peter, button(newestCard(running), 'dinsdag'));

  it.each(refusals)(
    'is on the card after %s, and the card is left alone until then',
    async (_what, weather) => {
      brew(running, { kind: 'edit', ...weather });
      expect(await vote()).toContain('Uw keuze: dinsdag');
      await running.settle();
      await running.later(weather.headers ? 19_000 : 4_000);
      expect(edits()).toHaveLength(1);
      await running.later(1_001);
      expect(edits().map(({ taken }) => taken)).toEqual([false, true]);
      expect(wordsOf(newestCard(running))).toContain('dinsdag\n**1** · 100%');
    },
  );

  it.each(losses)(
    'is on the card after %s, and isn’t drawn again once Teams said yes',
    async (_what, weather) => {
      brew(running, { kind: 'edit', ...weather });
      expect(await vote()).toContain('Uw keuze: dinsdag');
      for (const wait of [0, 60_000, 3_600_000]) await running.later(wait);
      expect(edits().map(({ taken }) => taken)).toEqual([weather.when === 'after', true]);
      expect(wordsOf(newestCard(running))).toContain('dinsdag\n**1** · 100%');
    },
  );

  it('is drawn once where Teams is slow', async () => {
    running.teams.weather.push({ kind: 'edit', slow: 50 });
    await vote();
    for (const wait of [0, 3_600_000]) await running.later(wait);
    expect(edits()).toHaveLength(1);
  });

  it('on another card of the channel waits too, where Teams asked to be left alone', async () => {
    await type(running, karin, 'peiling Waar? ; hier ; daar');
    await running.settle();
    const hier = button(newestCard(running), 'hier');
    const headers = { 'retry-after': '20' };
    running.teams.weather.push({ kind: 'edit', times: 1, status: 429, headers });
    await click(running, peter, hier);
    await running.settle();
    const [first] = await running.documents('poll');
    const option = { pollId: first?.pollId, optionId: 'o1', verb: 'polls/vote' };
    await click(running, karin, { type: 'Action.Execute', verb: 'polls/vote', data: option });
    await running.later(15_000);
    expect(edits()).toHaveLength(1);
    await running.later(5_001);
    await running.later(60_000);
    expect(edits()).toHaveLength(3);
  });
});
