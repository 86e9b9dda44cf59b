import type { Fault } from '../../infra/local/cosmos/faults';
import type { Operation } from '../../infra/local/cosmos/route';
import { type Running, startApplication } from '../support/application';
import { click, said, somebody, type, wordsOf } from '../support/people';
import type { Call } from '../support/teams-end';

const leader = somebody(1);
const voter = somebody(2);
/** A fault, or what a stale read makes of a poll that was asked a moment ago: both true. */
const failed = /^Er ging iets mis\. .* code \w{8}\.$|Er is niets veranderd\.$/;

/** Each fault at each request of such a kind. */
const faults: readonly (readonly [string, readonly Operation[], Fault])[] = [
  ['429', ['read', 'batch'], { status: 429, retryAfterMilliseconds: 1 }],
  ['449', ['batch'], { status: 449 }],
  ['503', ['read', 'batch', 'query'], { status: 503 }],
  ['503 after it was done', ['batch'], { status: 503, when: 'after' }],
  ['a stale read', ['read'], { stale: true }],
  ['an empty page', ['query'], { emptyPage: true }],
];

/** What is done in a channel of its own, one after the other. */
const steps = ['start', 'ask', 'send', 'vote', 'redraw', 'close', 'clock'] as const;
type Step = (typeof steps)[number];

/** Each case is a life of a poll for every request in a step. */
jest.setTimeout(60_000);

let running: Running;
beforeEach(async () => {
  running = await startApplication();
});
afterEach(() => running.close());

/** Says or clicks; when the answer is that it failed, once more in fair weather. It is right in the end. */
async function persist(act: () => Promise<string>, right: string): Promise<void> {
  const first = await act();
  if (first.includes(right)) return;
  expect(first).toMatch(failed);
  running.engine.faults.clear();
  expect(await act()).toContain(right);
}

async function pollIn(channel: string) {
  const polls = (await running.documents('poll')).filter((poll) => poll.channelId === channel);
  expect(polls).toHaveLength(1);
  return polls[0] as { pollId: string; counts: object; status: string; leerwerkplaatsId: string };
}

/** A click on the card of a channel's poll, which was looked up in fair weather. */
const press =
  (pollId: string, channel: string, verb: string, who = leader) =>
  async () => {
    const data = { verb, pollId, optionId: 'o1' };
    return `${await click(running, who, { type: 'Action.Execute', verb, data }, {}, channel)}`;
  };

const asked = (step: Step) => step !== 'start' && step !== 'ask';

/** A card that Teams didn't take once, so that the clock has something to do. */
async function refusedEdit(channel: string): Promise<void> {
  await running.settle();
  const { pollId } = await pollIn(channel);
  running.teams.weather.push({ kind: 'edit', conversation: channel, status: 412, times: 1 });
  await persist(press(pollId, channel, 'polls/reopen'), 'open');
  await running.settle();
}

const deeds: Record<Step, (channel: string, pollId: string) => Promise<unknown>> = {
  start: (channel) =>
    persist(async () => said(await type(running, leader, `start ${channel}`, channel)), channel),
  ask: (channel) =>
    persist(
      async () => said(await type(running, leader, `peiling ${channel}? ; hier ; daar`, channel)),
      'Uw peiling komt zo',
    ),
  send: () => running.settle(),
  vote: (channel, pollId) =>
    persist(press(pollId, channel, 'polls/vote', voter), 'Uw keuze: hier, opgeslagen'),
  redraw: () => running.settle(),
  close: (channel, pollId) => persist(press(pollId, channel, 'polls/close'), 'gesloten'),
  clock: () => running.later(60_000),
};

/** The posts and edits of the channel's poll that Teams took, oldest first. */
function drawn(channel: string): Call[] {
  return running.teams.calls.filter(
    ({ body, taken }) =>
      taken && wordsOf((body.activity ?? body).attachments?.[0]?.content).startsWith(`${channel}?`),
  );
}

/** Everything in one channel, with one fault at the nth request of one step. Answers whether it came. */
async function live(channel: string, bad: Step, fault: Fault, nth: number): Promise<boolean> {
  let came = false;
  for (const step of steps) {
    if (step === 'clock') await refusedEdit(channel);
    const pollId = asked(step) ? (await pollIn(channel)).pollId : '';
    if (step === bad) running.engine.faults.inject({ ...fault, skip: nth });
    await deeds[step](channel, pollId);
    if (step === bad) came = running.engine.faults.left() === 0;
    running.engine.faults.clear();
  }
  await running.later(3_600_000);
  return came;
}

async function checkAllIsWell(channel: string): Promise<void> {
  const { pollId, counts, status, leerwerkplaatsId } = await pollIn(channel);
  expect({ counts, status }).toEqual({ counts: { o1: 1 }, status: 'open' });
  const votes = (await running.documents('vote')).filter((vote) => vote.pollId === pollId);
  expect(votes).toMatchObject([{ chosen: ['o1'], leerwerkplaatsId }]);
  const homes = (await running.documents('leerwerkplaats')).filter(({ name }) => name === channel);
  expect(homes).toHaveLength(1);
  const cards = drawn(channel);
  expect(cards.filter(({ method }) => method === 'POST')).toHaveLength(1);
  const shown = cards.map(({ body }) => wordsOf((body.activity ?? body).attachments?.[0]?.content));
  expect(shown.at(-1)).toContain('hier\n**1** · 100%');
  // Asked, voted, closed, reopened: no version that Teams took is drawn again.
  expect(cards.length).toBeLessThanOrEqual(4);
  expect(shown.filter((words, place) => words === shown[place - 1])).toEqual([]);
}

describe.each(steps)('%s', (step) => {
  it.each(faults)(
    '%s: nothing is lost, done twice or wrongly said',
    async (what, operations, fault) => {
      let times = 0;
      for (const operation of operations) {
        for (let nth = 0; ; nth += 1) {
          const channel = `19:${step} ${what} ${operation} ${nth}`.replaceAll(' ', '-');
          const came = await live(channel, step, { ...fault, match: { operation } }, nth);
          await checkAllIsWell(channel);
          if (!came) break;
          times += 1;
        }
      }
      // A fault that never came proves nothing; only the clock and who asks a leader use queries.
      if (operations.includes('batch')) expect(times).toBeGreaterThan(0);
    },
  );
});
