import { localTenantId } from '../../../../infra/local/teams/identity';
import { userIdOf } from '../../../../infra/local/teams/ids';
import { type Started, startTeams } from './started';

let started: Started;
let token: string;
beforeAll(async () => {
  // Each call comes at its ease, however quick the test is.
  let now = 0;
  started = await startTeams({ now: () => (now += 60_000) });
  await started.server.teams.installApp(started.team, 'anna');
  token = await started.issuer.signBotToken();
});
afterAll(() => started.close());

async function call(method: string, path: string, body?: unknown, bearer = token) {
  const response = await fetch(`${started.server.url}/connector/v3/${path}`, {
    method,
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

const activities = (conversation: string, activity = '') =>
  `conversations/${encodeURIComponent(conversation)}/activities${activity && `/${activity}`}`;
const hello = { type: 'message', text: 'hallo' };

test('a thread is opened, answered, edited and taken back', async () => {
  const channelData = { channel: { id: started.meetings } };
  const opened = await call('POST', 'conversations', { channelData, activity: hello });
  expect(opened.status).toBe(201);
  const { id, activityId } = opened.body;
  expect(id).toBe(`${started.meetings};messageid=${activityId}`);
  const answer = await call('POST', activities(id), { type: 'message', text: 'en **ja**' });
  expect((await call('PUT', activities(id, activityId), { ...hello, text: 'nu' })).status).toBe(
    200,
  );
  expect((await call('DELETE', activities(id, answer.body.id))).status).toBe(200);
  expect(started.server.teams.messages(started.meetings)).toMatchObject([
    { id: activityId, thread: activityId, text: 'nu', editedAt: expect.any(String) },
    { id: answer.body.id, thread: activityId, deleted: true },
  ]);
});

test('a message that somebody deleted can’t be edited, a channel that is gone can’t be written to', async () => {
  const { teams } = started.server;
  const channel = await teams.addChannel(started.team, 'anna', 'Tijdelijk');
  const posting = { channelData: { channel: { id: channel.id } }, activity: hello };
  const { id, activityId } = (await call('POST', 'conversations', posting)).body;
  teams.deleteMessage('anna', activityId);
  const edited = await call('PUT', activities(id, activityId), hello);
  expect(edited).toMatchObject({
    status: 404,
    body: { error: { code: 'ActivityNotFoundInConversation' } },
  });
  await teams.removeChannel(started.team, 'anna', channel.id);
  const posted = await call('POST', 'conversations', posting);
  expect(posted).toMatchObject({ status: 404, body: { error: { code: 'ConversationNotFound' } } });
});

test('somebody who blocked the bot gets no messages until they let it write again', async () => {
  const { teams } = started.server;
  const chat = activities(teams.chat('cleo'));
  teams.setBlocked('cleo', true);
  expect(await call('POST', chat, hello)).toMatchObject({
    status: 403,
    body: { error: { code: 'MessageWritesBlocked' } },
  });
  teams.setBlocked('cleo', false);
  expect((await call('POST', chat, hello)).status).toBe(201);
});

test('the bot opens a chat with a member of its team, always the same one', async () => {
  const request = { members: [{ id: userIdOf('bas') }], tenantId: localTenantId };
  const first = await call('POST', 'conversations', request);
  const second = await call('POST', 'conversations', request);
  expect(first).toEqual({ status: 201, body: { id: started.server.teams.chat('bas') } });
  expect(second).toEqual(first);
  expect((await call('POST', activities(first.body.id), hello)).status).toBe(201);
});

test('the roster tells members from guests, in pages', async () => {
  const path = `conversations/${encodeURIComponent(started.meetings)}`;
  const first = await call('GET', `${path}/pagedmembers?pageSize=2`);
  expect(first.body.members).toMatchObject([
    { name: 'Anna Proef', userRole: 'user', tenantId: localTenantId },
    { name: 'Bas Voorbeeld', userRole: 'guest', userPrincipalName: expect.stringMatching('#EXT#') },
  ]);
  const next = `${path}/pagedmembers?pageSize=2&continuationToken=${first.body.continuationToken}`;
  const second = await call('GET', next);
  expect(second.body).toEqual({ members: [expect.objectContaining({ name: 'Cleo Example' })] });
  expect((await call('GET', `${path}/members`)).body).toHaveLength(3);
  const { aadObjectId, id } = first.body.members[0];
  expect((await call('GET', `${path}/members/${id}`)).body).toMatchObject({ aadObjectId });
  expect((await call('GET', `${path}/members/${aadObjectId}`)).body).toMatchObject({ id });
});

test('the team and its channels', async () => {
  const path = `teams/${encodeURIComponent(started.general)}`;
  expect((await call('GET', path)).body).toMatchObject({ name: 'Proefteam', memberCount: 3 });
  expect((await call('GET', `${path}/conversations`)).body.conversations).toMatchObject([
    { id: started.general, name: null },
    { id: started.meetings, name: 'Bijeenkomsten' },
  ]);
});

test.each<[string, number, string, () => ReturnType<typeof call>]>([
  ['no token', 401, 'Unauthorized', () => call('GET', 'teams/x', undefined, '')],
  ['a stranger', 401, 'Unauthorized', () => call('GET', 'teams/x', undefined, 'rubbish')],
  [
    'no such conversation',
    404,
    'ConversationNotFound',
    () => call('POST', activities('19:x'), hello),
  ],
  [
    'no such thread',
    404,
    'ConversationNotFound',
    () => call('POST', activities(`${started.meetings};messageid=1`), hello),
  ],
  [
    'no such message',
    404,
    'ActivityNotFoundInConversation',
    () => call('PUT', activities(started.meetings, 'x'), hello),
  ],
  [
    'no such member',
    404,
    'MemberNotFoundInConversation',
    () => call('GET', `conversations/${started.meetings}/members/29:x`),
  ],
  ['malformed', 400, 'BadSyntax', () => call('POST', activities(started.meetings), { text: 1 })],
  [
    'more than 100 KB',
    413,
    'MessageSizeTooBig',
    () => call('POST', activities(started.meetings), { ...hello, text: 'x'.repeat(52_000) }),
  ],
])('%s: %i %s', async (_name, status, code, attempt) => {
  expect(await attempt()).toMatchObject({ status, body: { error: { code } } });
});

test('what a person said is not the bot’s to edit', async () => {
  const words = { person: 'anna', channel: started.meetings, text: 'van mij' };
  const { message } = await started.server.teams.say(words);
  expect((await call('PUT', activities(started.meetings, message.id), hello)).status).toBe(403);
});

test('where the app was removed the bot is nobody', async () => {
  await started.server.teams.removeApp(started.team, 'anna');
  const error = { code: 'BotNotInConversationRoster' };
  for (const attempt of [
    call('POST', activities(started.meetings), hello),
    call('GET', `teams/${encodeURIComponent(started.general)}`),
    call('POST', 'conversations', { members: [{ id: userIdOf('bas') }], activity: hello }),
  ]) {
    expect(await attempt).toMatchObject({ status: 403, body: { error } });
  }
});
