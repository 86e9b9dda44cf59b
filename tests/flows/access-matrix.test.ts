import {
  type LeerwerkplaatsAction,
  leerwerkplaatsActions,
  mayForLeerwerkplaats,
  type Role,
  roles,
} from '../../domain/leerwerkplaats/access';
import { mayForPoll, type PollAction, pollActions } from '../../domain/polls/access';
import type { Running } from '../support/application';
import { activityIn, type Where } from '../support/dialogs';
import {
  channelId,
  clicked,
  deliver,
  dialog,
  type Somebody,
  somebody,
  startLeerwerkplaats,
  type,
} from '../support/people';

const karin = somebody(1);
const peter = somebody(2);
const lisa = somebody(3);
const elsewhere = '19:krimpenerwaard@thread.tacv2';

/** Everything that somebody may or may not do, by a door that leads there. */
interface Attempt {
  readonly action: LeerwerkplaatsAction | PollAction;
  readonly door: string;
  /** Whether it was done, or shown; by somebody, from a channel or from their chat. */
  readonly run: (who: Somebody, channel: string) => Promise<boolean>;
}

let running: Running;
let leerwerkplaatsId: string;
let open: string;
let closed: string;
let requestId: string;
let representedId: string;
let forms = 0;

/** What an activity is answered with, and whatever the bot says aloud, as words. */
async function press(who: Somebody, where: Where, what: Record<string, unknown>): Promise<string> {
  const before = running.teams.calls.length;
  const { body } = await deliver(running, activityIn(running, who, where, what));
  const said = running.teams.calls.slice(before).map((call) => call.body);
  return JSON.stringify([body, said]);
}

const card = (verb: string, data: object, where?: Where) => (who: Somebody, channel: string) =>
  press(who, where ?? channel, clicked({ type: 'Action.Execute', verb, data: { verb, ...data } }));

/** The older clients' way, of which nothing is answered aloud in a channel. */
const submit = (verb: string, data: object) => (who: Somebody, channel: string) =>
  press(who, channel, { type: 'message', value: { verb, ...data } });

const send = (verb: string, data: object, where?: Where) => (who: Somebody, channel: string) => {
  forms += 1;
  return press(
    who,
    where ?? channel,
    dialog('task/submit', { verb, formId: `f${forms}`, ...data }),
  );
};

const fetch = (verb: string, data: object, where?: Where) => (who: Somebody, channel: string) =>
  press(who, where ?? channel, dialog('task/fetch', { verb, ...data }));

/** Whether the documents of a type in this leerwerkplaats are others afterwards. */
const changes =
  (kind: string, run: Attempt['run'] | ((who: Somebody, channel: string) => Promise<unknown>)) =>
  async (who: Somebody, channel: string) => {
    const state = async () =>
      JSON.stringify(
        (await running.documents(kind)).filter((one) => one.leerwerkplaatsId === leerwerkplaatsId),
      );
    const before = await state();
    await run(who, channel);
    return (await state()) !== before;
  };

const says =
  (words: string, run: (who: Somebody, channel: string) => Promise<string>) =>
  async (who: Somebody, channel: string) =>
    (await run(who, channel)).includes(words);

function attempts(): Attempt[] {
  const here = { leerwerkplaatsId };
  const person = { name: 'Mien', discipline: 'hospice' };
  const role = { member: lisa.objectId, role: 'core-group' };
  const vote = { pollId: open, optionId: 'o1' };
  const list = { pollId: open, choice: 'o1' };
  const behalf = { pollId: open, represented: representedId, optionId: 'o1' };
  const set = {
    phase: 'goals',
    language: 'nl',
    timeZone: 'Europe/Amsterdam',
    worksFrom: '09:00',
    worksUntil: '17:00',
  };
  const wish = { ...here, requestId, answer: 'refuse' };
  const toLisa = (run: (who: Somebody, channel: string) => Promise<unknown>) =>
    changes('role-change', async (who, channel) => {
      await roleIs(lisa, 'participant');
      await run(who, channel);
    });
  return [
    {
      action: 'answer-coupling',
      door: 'card in the chat',
      run: says('Geweigerd', card('leerwerkplaats/answer-coupling', wish, 'chat')),
    },
    { action: 'change-role', door: 'dialog', run: toLisa(send('members/who-is-who', role)) },
    {
      action: 'change-role',
      door: 'dialog in the chat',
      run: toLisa(send('members/who-is-who', { ...here, ...role }, 'chat')),
    },
    {
      action: 'confirm-members',
      door: 'card in the chat',
      run: changes('list-confirmation', card('members/confirm', here, 'chat')),
    },
    {
      action: 'change-settings',
      door: 'dialog',
      run: changes('leerwerkplaats', send('leerwerkplaats/settings', set)),
    },
    {
      action: 'see-settings',
      door: 'dialog',
      run: says('Zo werkt leerwerkplaats Gooise Meren', fetch('leerwerkplaats/settings', {})),
    },
    {
      action: 'add-represented',
      door: 'dialog',
      run: changes('represented', send('members/add-represented', person)),
    },
    {
      action: 'add-represented',
      door: 'dialog in the chat',
      run: changes('represented', send('members/add-represented', { ...here, ...person }, 'chat')),
    },
    {
      action: 'see-members',
      door: 'dialog',
      run: says('Leerwerkplaats Gooise Meren.', fetch('members/who-is-who', {})),
    },
    {
      action: 'see-members',
      door: 'dialog in the chat',
      run: says('Leerwerkplaats Gooise Meren.', fetch('members/who-is-who', here, 'chat')),
    },
    {
      action: 'ask',
      door: 'command',
      run: pollsOf(async (who, channel) => type(running, who, 'peiling Waar? ; a ; b', channel)),
    },
    {
      action: 'ask',
      door: 'dialog',
      run: pollsOf(send('polls/ask', { question: 'Waar?', options: 'a\nb' })),
    },
    { action: 'vote', door: 'card', run: changes('vote', card('polls/vote', vote)) },
    {
      action: 'vote',
      door: 'card of an older client',
      run: changes('vote', submit('polls/vote', vote)),
    },
    { action: 'vote', door: 'list', run: changes('vote', card('polls/vote-from-list', list)) },
    {
      action: 'vote-on-behalf',
      door: 'dialog',
      run: changes('vote', send('polls/vote-on-behalf', behalf)),
    },
    {
      action: 'look',
      door: 'own vote',
      run: says('Uw keuze', card('polls/own-vote', { pollId: open })),
    },
    { action: 'look', door: 'card', run: says('Wanneer?', card('polls/view', { pollId: open })) },
    {
      action: 'look',
      door: 'dialog',
      run: says('Wanneer?', fetch('polls/vote-on-behalf', { pollId: open })),
    },
    {
      action: 'close',
      door: 'card',
      run: changesPoll(open, 'open', card('polls/close', { pollId: open })),
    },
    {
      action: 'reopen',
      door: 'card',
      run: changesPoll(closed, 'closed', card('polls/reopen', { pollId: closed })),
    },
    {
      action: 'post-again',
      door: 'card in the chat',
      run: says('De kaart komt', card('polls/post-again', { ...here, pollId: open }, 'chat')),
    },
  ];
}

/** A poll more of this leerwerkplaats. */
const pollsOf =
  (run: (who: Somebody, channel: string) => Promise<unknown>) =>
  async (who: Somebody, channel: string) => {
    const count = async () =>
      (await running.documents('poll')).filter((poll) => poll.leerwerkplaatsId === leerwerkplaatsId)
        .length;
    const before = await count();
    await run(who, channel);
    return (await count()) > before;
  };

/** Whether a poll turned; it is as it was afterwards. */
const changesPoll =
  (pollId: string, status: string, run: (who: Somebody, channel: string) => Promise<unknown>) =>
  async (who: Somebody, channel: string) => {
    await run(who, channel);
    const poll = (await running.documents('poll')).find((one) => one.pollId === pollId);
    const turned = poll?.status !== status;
    if (turned) await running.database.container('work').items.upsert({ ...poll, status });
    return turned;
  };

async function roleIs({ objectId }: Somebody, role: Role): Promise<void> {
  const member = (await running.documents('member')).find(
    (one) => one.leerwerkplaatsId === leerwerkplaatsId && String(one.id).includes(objectId),
  );
  await running.database.container('work').items.upsert({ ...member, role });
}

beforeAll(async () => {
  running = await startLeerwerkplaats(karin);
  running.teams.rosters.set(
    channelId,
    [karin, peter, lisa].map(({ teamsId, name, objectId }) => ({
      id: teamsId,
      name,
      aadObjectId: objectId,
    })),
  );
  await running.later(60_000);
  leerwerkplaatsId = String((await running.documents('leerwerkplaats'))[0]?.leerwerkplaatsId);
  for (const question of ['Wanneer?', 'Wanneer?']) {
    await type(running, karin, `peiling ${question} ; a ; b`);
  }
  [open = '', closed = ''] = (await running.documents('poll')).map(({ pollId }) => String(pollId));
  await card('polls/close', { pollId: closed })(karin, channelId);
  const contact = peter.objectId;
  await send('members/add-represented', { name: 'Mien', discipline: 'hospice', contact })(
    karin,
    channelId,
  );
  representedId = String((await running.documents('represented'))[0]?.representedId);
  await type(running, lisa, 'koppel Gooise Meren', '19:asking@thread.tacv2');
  requestId = String((await running.documents('coupling-request'))[0]?.id);
  // Who leads elsewhere, and who has a part here no more than anybody.
  await type(running, somebody(5), 'start Krimpenerwaard', elsewhere);
  await running.settle();
});
afterAll(() => running.close());

const may = (action: LeerwerkplaatsAction | PollAction, role: Role): boolean =>
  (leerwerkplaatsActions as string[]).includes(action)
    ? mayForLeerwerkplaats(role, action as LeerwerkplaatsAction)
    : mayForPoll(action as PollAction, { role, isAsker: false });

test('every action of the tables has a door in this matrix', () => {
  const tried = new Set(attempts().map(({ action }) => action));
  expect([...tried].sort()).toEqual([...leerwerkplaatsActions, ...pollActions].sort());
});

test.each(roles)('%s may do what the tables say, by every door', async (role) => {
  await roleIs(peter, role);
  // What a process remembers of roles is a minute old at most.
  running.wait(60_001);
  for (const { action, door, run } of attempts()) {
    const done = await run(peter, channelId);
    expect({ action, door, done }).toEqual({ action, door, done: may(action, role) });
  }
});

test('who leads another leerwerkplaats may do nothing here, by any door', async () => {
  for (const { action, door, run } of attempts()) {
    const done = await run(somebody(5), elsewhere);
    expect({ action, door, done }).toEqual({ action, door, done: false });
  }
});

test('somebody of this leerwerkplaats, in the channel of another, reaches nothing of this one', async () => {
  await roleIs(peter, 'project-leader');
  running.wait(60_001);
  for (const { action, door, run } of attempts().filter(({ door: by }) => !by.includes('chat'))) {
    const done = await run(peter, elsewhere);
    expect({ action, door, done }).toEqual({ action, door, done: false });
  }
});
