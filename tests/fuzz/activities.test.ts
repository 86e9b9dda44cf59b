import fc from 'fast-check';
import { localTenantId } from '../../infra/local/teams/identity';
import { extensionInvoke, searchFor } from '../support/extension';
import { channelActivity, chatActivity, typed } from '../support/people';
import { anyJson, fuzz, pathsOf, withField } from './nasty';
import type { Offer } from './offers';
import { activityOf, leader, openScenario, type Scenario, secondChannel } from './scenario';
import { judge } from './verdict';

/** FUZZ_RUNS may ask for much. */
jest.setTimeout(60_000 * Number(process.env.FUZZ_RUNS ?? 1));

let scenario: Scenario;
beforeAll(async () => {
  scenario = await openScenario();
});
afterAll(() => scenario.running.close());

/** Fields that Teams may send and that we don't read, but botbuilder would. */
const unread = {
  deliveryMode: 'normal',
  relatesTo: { user: { id: 'a' } },
  callerId: 'a',
  timestamp: '2026-12-01T13:03:00Z',
  localTimestamp: 'a',
  expiration: 'a',
  attachments: [{}],
  replyToId: 'a',
  membersAdded: [{ id: 'a' }],
  membersRemoved: [{ id: 'a' }],
  action: 'a',
};
const recipient = { id: 'the-bot', role: 'bot', name: 'a' };

const harmless: Record<string, () => Record<string, unknown>> = {
  'a command in a channel': () => channelActivity(scenario.running, leader, typed('hulp')),
  'a command that asks the roster': () =>
    channelActivity(scenario.running, leader, typed('koppel Nergens')),
  'a command in a chat': () => chatActivity(scenario.running, leader, typed('hulp')),
  'a click': () => activityOf(scenario.running, offer('polls/own-vote'), 'execute'),
  'opening a dialog': () => activityOf(scenario.running, offer('polls/ask'), 'fetch'),
  'a search in the message extension': () =>
    channelActivity(scenario.running, leader, searchFor('geld')),
  'a search in a chat': () => chatActivity(scenario.running, leader, searchFor('geld')),
  'opening a dialog in the message extension': () =>
    channelActivity(
      scenario.running,
      leader,
      extensionInvoke('fetchTask', { commandId: 'ask-group' }),
    ),
  'somebody who came': () =>
    channelActivity(scenario.running, leader, {
      type: 'conversationUpdate',
      membersAdded: [{ id: 'a' }],
    }),
};

const offer = (verb: string) => scenario.offers.find((one) => one.verb === verb) as Offer;

/** These keep the newest address of a channel, the one thing that any activity may change. */
const keepsAddress = (path: readonly string[]) => path[0] === 'serviceUrl';

it.each(Object.keys(harmless))(
  '%s, with any field of the activity wrong, changes nothing',
  async (kind) => {
    const make = harmless[kind] as (typeof harmless)[string];
    // Of who is new the roster is to be read soon; once that is so, nothing is written any more.
    await judge(scenario, JSON.stringify(make()));
    const paths = pathsOf({ ...unread, ...make(), recipient }).filter(
      (path) => !keepsAddress(path),
    );
    const wrong = fc.tuple(
      fc.constantFrom(...paths),
      fc.option(
        fc.oneof(
          anyJson,
          fc.constantFrom('"expectReplies"', '"AseChannel"', '"emulator"', '"skill"'),
        ),
        { nil: undefined },
      ),
    );
    const send = async ([path, json]: [readonly string[], string | undefined]) => {
      const { changed } = await judge(
        scenario,
        withField({ ...unread, ...make(), recipient }, path, json),
      );
      expect(changed).toBe(false);
    };
    await fc.assert(fc.asyncProperty(wrong, send), fuzz(70));
  },
);

it('anything at all in place of an activity is refused', async () => {
  const send = async (json: string) => {
    const { refused, changed } = await judge(scenario, json);
    expect({ refused, changed }).toEqual({ refused: true, changed: false });
  };
  await fc.assert(fc.asyncProperty(anyJson, send), fuzz(60));
  const activity = JSON.stringify(harmless['a click']?.());
  for (const json of [`[${activity}]`, `[${activity},${activity}]`, JSON.stringify(activity)]) {
    await send(json);
  }
});

it('a poll is found by the channel that Teams names, not by the thread or another field', async () => {
  const { running } = scenario;
  const close = offer('polls/close');
  const elsewhere = {
    conversation: {
      id: `${secondChannel};messageid=1`,
      conversationType: 'channel',
      tenantId: localTenantId,
    },
    channelData: {
      tenant: { id: localTenantId },
      team: { id: 't' },
      channel: { id: secondChannel },
    },
    replyToId: 'message-1',
  };
  const sent = { ...activityOf(scenario.running, close, 'execute'), ...elsewhere };
  const { said, changed } = await judge({ ...scenario, running }, JSON.stringify(sent));
  expect([said, changed]).toEqual([
    expect.stringContaining('kan ik in dit kanaal niet vinden'),
    false,
  ]);
});
