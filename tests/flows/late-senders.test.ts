import type { StoredDocument } from '../../domain/shared/documents';
import type { Running } from '../support/application';
import { cardIn, chatCards, rosterIs, standingPolls } from '../support/lifecycle';
import {
  button,
  chatActivity,
  click,
  clicked,
  deliver,
  newestCard,
  somebody,
  startLeerwerkplaats,
  type,
  wordsOf,
} from '../support/people';

const karin = somebody(1);
const peter = somebody(2);

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
});
afterEach(() => running.close());

const ask = (question = 'Een?') => type(running, peter, `peiling ${question} ; dinsdag ; woensdag`);
const posted = () => standingPolls(running);
const ofType = async (kind: string) =>
  (await running.documents(kind)) as unknown as StoredDocument[];
const asked = async () =>
  (await running.documents('event')).filter(({ name }) => name === 'poll-asked');
const due = async () =>
  (await running.documents('delivery')).filter(({ state }) => state === 'due');
const send = (documents: unknown[]) => running.application.send(documents as StoredDocument[]);
const deliveryOfFirst = async () => {
  const [event] = await asked();
  return (await running.documents('delivery')).find(({ eventId }) => eventId === event?.id);
};
const later = () => ({
  kind: 'post' as const,
  status: 429,
  headers: { 'retry-after': '20' },
  times: 1,
});

describe('a sender that comes late', () => {
  it('doesn’t open again what was sent, when its batch is brought once more', async () => {
    await ask();
    running.teams.weather.push(later());
    await running.settle();
    running.wait(21_000);
    await running.application.wake();
    const snapshot = await due();
    await send(snapshot);
    expect(posted()).toHaveLength(1);
    await ask('Twee?');
    const slow = () => running.wait(21_000);
    running.teams.weather.push({ kind: 'post', status: 200, times: 1, meanwhile: slow });
    await send([(await asked()).at(-1), ...snapshot]);
    await running.later(60_000);
    expect(posted().filter((words) => words.includes('Een?'))).toHaveLength(1);
    expect(await deliveryOfFirst()).toMatchObject({ state: 'sent' });
  });

  it('doesn’t undo what the sender recorded that took over from it', async () => {
    await ask();
    let other: Promise<void> | undefined;
    const meanwhile = () => {
      running.wait(61_000);
      other = running.application.wake().then(async () => send(await due()));
    };
    running.teams.weather.push({ ...later(), slow: 1_500, meanwhile });
    await send(await asked());
    await other;
    await running.later(30_000);
    await running.later(60_000);
    expect(posted()).toHaveLength(1);
    expect(await deliveryOfFirst()).toMatchObject({ state: 'sent', lost: 1 });
  });

  it('is one of eight at most that die after the post: then a person has to look', async () => {
    await ask();
    for (let round = 0; round < 12; round += 1) {
      const match = { container: 'work', operation: 'batch' as const };
      const meanwhile = () => running.engine.faults.inject({ match, status: 400, times: 1_000 });
      running.teams.weather.push({ kind: 'post', status: 200, times: 1, meanwhile });
      await send(round === 0 ? await asked() : await due()).catch(() => undefined);
      running.engine.faults.clear();
      running.wait(16 * 60_000);
      await running.application.wake();
    }
    expect(posted()).toHaveLength(8);
    expect(await deliveryOfFirst()).toMatchObject({ state: 'failed' });
    expect(await ofType('poison')).toMatchObject([{ code: 'lost-too-often' }]);
  });
});

it('a deleted card comes back though a vote came between the tap and the write', async () => {
  await rosterIs(running, karin, peter);
  await ask();
  await running.settle();
  const card = newestCard(running);
  const code = 'ActivityNotFoundInConversation';
  running.teams.weather.push({ method: 'PUT', status: 404, code, times: 1 });
  await click(running, karin, button(card, 'dinsdag'));
  await running.settle();
  const note = chatCards(running).find((one) => wordsOf(one).startsWith('De kaart van'));
  if (!note) throw new Error('nobody was told');
  await click(running, karin, button(card, 'woensdag'));
  let go = () => {};
  const delay = new Promise<void>((resolve) => {
    go = resolve;
  });
  running.engine.faults.inject({ match: { operation: 'batch' }, delay });
  const tap = clicked(button(note, 'Opnieuw plaatsen'));
  const pressed = deliver(running, chatActivity(running, peter, tap));
  while (running.engine.faults.left() > 0) await new Promise(setImmediate);
  await running.settle();
  go();
  await pressed;
  await running.settle();
  expect(posted()).toHaveLength(2);
  expect(wordsOf(cardIn(running.teams.threads().at(-1)?.body))).toContain('woensdag\n**1**');
});
