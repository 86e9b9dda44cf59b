import type { Running } from '../support/application';
import { rosterIs } from '../support/lifecycle';
import {
  button,
  click,
  newestCard,
  type Somebody,
  somebody,
  startLeerwerkplaats,
  type,
} from '../support/people';
import { open, send } from '../support/rows';
import { standing } from '../support/standing';
import type { CardButton } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter);
  await type(running, karin, 'peiling Waar? ; hier ; daar');
  await running.settle();
  await tap(peter, 'daar');
});
afterEach(() => running.close());

const tap = (who: Somebody, title: string) =>
  click(running, who, button(newestCard(running), title));
const about = (words: string) => standing(running).filter((message) => message.includes(words));

async function withdraw() {
  const [poll] = await running.documents('poll');
  const data = { verb: 'polls/withdraw', pollId: poll?.pollId };
  await send(running, karin, await open(running, karin, { data } as unknown as CardButton), {});
}

/** Withdraws the poll before the next batch for which that holds, and lets the card follow. */
function withdrawBefore(isMoment: (batch: string) => boolean): void {
  const { engine } = running;
  const { handle } = engine;
  engine.handle = async (request) => {
    const isBatch = request.headers['x-ms-cosmos-is-batch-request'];
    if (isBatch && isMoment(String(request.body))) {
      engine.handle = handle;
      await withdraw();
      await running.settle();
    }
    return handle(request);
  };
}

describe('a poll that is withdrawn while its result is being posted', () => {
  it('leaves nothing of it in the channel', async () => {
    withdrawBefore(() => about('De peiling is gesloten').length > 0);
    await tap(karin, 'Peiling sluiten');
    await running.settle();
    expect(about('ingetrokken')).toHaveLength(2);
    expect(about('Waar?')).toEqual([]);
    expect(about('daar')).toEqual([]);
  });

  it('leaves nothing of it in the channel, also where it had closed before', async () => {
    await tap(karin, 'Peiling sluiten');
    await running.settle();
    await tap(karin, 'Peiling heropenen');
    await running.settle();
    await tap(karin, 'Peiling sluiten');
    withdrawBefore((batch) => batch.includes('"posting"'));
    await running.settle();
    await running.later(60_000);
    expect(about('Waar?')).toEqual([]);
    expect(about('daar')).toEqual([]);
  });
});

describe('a poll that is withdrawn while its next result waits for Teams', () => {
  it('leaves nothing of the earlier result', async () => {
    await tap(karin, 'Peiling sluiten');
    await running.settle();
    await tap(karin, 'Peiling heropenen');
    await running.settle();
    running.teams.weather.push({ kind: 'edit', status: 500, times: 10 });
    await tap(karin, 'Peiling sluiten');
    await running.settle();
    await withdraw();
    await running.settle();
    running.teams.weather.length = 0;
    await running.later(60_000);
    await running.later(60_000);
    expect(about('Waar?')).toEqual([]);
    expect(about('daar')).toEqual([]);
  });
});

describe('a poll that closes, opens and closes while Teams is silent', () => {
  it('tells its result once', async () => {
    running.teams.weather.push({ method: 'POST', status: 503 });
    await tap(karin, 'Peiling sluiten');
    await running.settle();
    await tap(karin, 'Peiling heropenen');
    await running.settle();
    running.wait(1_000);
    await tap(karin, 'Peiling sluiten');
    await running.settle();
    running.teams.weather.length = 0;
    await running.later(60_000);
    await running.later(60_000);
    expect(about('De peiling is gesloten')).toHaveLength(1);
    expect(about('weer geopend')).toEqual([]);
  });
});

describe('a poll that closes again while its earlier result is drawn', () => {
  it('leaves one result, that goes when the poll is withdrawn', async () => {
    await tap(karin, 'Peiling sluiten');
    await running.settle();
    await tap(karin, 'Peiling heropenen');
    await running.settle();
    await tap(karin, 'Peiling sluiten');
    tellBeforeEdit();
    await running.settle();
    expect(about('De peiling is gesloten')).toHaveLength(1);
    await withdraw();
    await running.settle();
    expect(about('Waar?')).toEqual([]);
  });
});

/** The result is told between what the redraw of the earlier one read and its edit. */
function tellBeforeEdit(): void {
  const { engine } = running;
  const { handle } = engine;
  let channels = 0;
  engine.handle = async (request) => {
    if (request.path.includes('colls/index/')) channels += 1;
    // The first is for the card of the poll, the second for that of its result.
    if (channels === 2) {
      engine.handle = handle;
      await running.settle();
    }
    return handle(request);
  };
}

describe('a poll that is withdrawn before Teams took its card', () => {
  it('isn’t announced any more', async () => {
    running.teams.weather.push({ method: 'POST', status: 503 });
    await type(running, karin, 'peiling Hoe laat? ; drie ; vier');
    await running.settle();
    const data = { verb: 'polls/withdraw', pollId: (await running.documents('poll'))[1]?.pollId };
    await send(running, karin, await open(running, karin, { data } as unknown as CardButton), {});
    running.teams.weather.length = 0;
    await running.later(60_000);
    expect(about('ingetrokken')).toEqual([]);
    expect(about('Hoe laat?')).toEqual([]);
  });
});
