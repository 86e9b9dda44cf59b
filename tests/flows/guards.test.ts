import { channelKey } from '../../domain/leerwerkplaats/records';
import { createApplication } from '../../functions/platform/wiring';
import { createCosmosHttpClient } from '../../infra/local/cosmos/http-client';
import { localCosmosKey } from '../../infra/local/cosmos/key';
import { localAppId, localBotId, localTenantId } from '../../infra/local/teams/identity';
import { type Running, startApplication } from '../support/application';
import {
  button,
  cardOf,
  channelActivity,
  channelId,
  chatActivity,
  clicked,
  deliver,
  dialog,
  said,
  somebody,
  type,
  typed,
  wordsOf,
} from '../support/people';
import type { Card } from '../support/teams-end';

/** The product tries a batch for three seconds before it gives up. */
jest.setTimeout(30_000);

const karin = somebody(1);
const peter = somebody(2);
const lisa = somebody(3);
const second = '19:second@thread.tacv2';

let running: Running;
beforeEach(async () => {
  running = await startApplication();
});
afterEach(() => running.close());
const channels = async () =>
  (await running.stored('index')).filter((document) => document.type === 'channel');
const writesFail = (container: string) =>
  running.engine.faults.inject({
    match: { container, operation: 'batch' },
    status: 503,
    times: 1000,
  });

describe('a channel and its leerwerkplaats', () => {
  it('are nobody’s of another organisation, also when its channel has the same id', async () => {
    await type(running, karin, 'start Gooise Meren');
    const other = '99999999-2222-4333-8444-555555555555';
    const application = createApplication({
      environment: {
        COSMOS_ENDPOINT: 'http://127.0.0.1:1',
        COSMOS_KEY: localCosmosKey,
        MICROSOFT_APP_ID: localAppId,
        MICROSOFT_APP_TENANT_ID: localTenantId,
        HOST_TENANT_IDS: `${localTenantId},${other}`,
        LOCAL_ISSUER: running.teams.issuerUrl,
      },
      httpClient: createCosmosHttpClient(running.engine),
    });
    const channelData = { tenant: { id: other }, team: { id: 't' }, channel: { id: channelId } };
    const question = { ...typed('peiling Waar? ; hier ; daar'), channelData };
    await deliver(
      { ...running, receive: application.receive },
      channelActivity(running, lisa, question),
    );
    application.close();
    expect(said(running.teams.calls.at(-1)?.body)).toContain('hoort nog niet bij');
    expect(await running.documents('poll')).toEqual([]);
  });

  it('are reached where Teams has moved them to', async () => {
    await type(running, karin, 'start Gooise Meren');
    await type(running, peter, 'peiling Waar? ; hier ; daar');
    const serviceUrl = `${running.teams.serviceUrl}moved/`;
    const moved = { ...running, teams: { ...running.teams, serviceUrl } };
    await type(moved, peter, 'hulp');
    await running.settle();
    const path = '/connector/moved/v3/conversations';
    expect(running.teams.threads().map((call) => call.path)).toEqual([path, path]);
  });

  it('are completed by the next command, which does its own work too', async () => {
    writesFail('work');
    await type(running, karin, 'start Gooise Meren');
    running.engine.faults.clear();
    expect(await channels()).toMatchObject([{ state: 'starting' }]);
    await type(running, peter, 'peiling Waar? ; hier ; daar');
    expect(await channels()).toMatchObject([{ name: 'Gooise Meren', state: 'coupled' }]);
    expect(await running.documents('poll')).toMatchObject([{ question: 'Waar?' }]);
  });

  it('let two people send the same dialog, each with a poll of their own', async () => {
    await type(running, karin, 'start Gooise Meren');
    const open = channelActivity(running, peter, dialog('task/fetch', { verb: 'polls/ask' }));
    const { data } = button(cardOf((await deliver(running, open)).body), 'Plaatsen in dit kanaal');
    for (const who of [lisa, peter]) {
      const sent = { ...data, question: `Waar is ${who.name}?`, options: 'hier\ndaar' };
      await deliver(running, channelActivity(running, who, dialog('task/submit', sent)));
    }
    const questions = (await running.documents('poll')).map(({ question }) => question).sort();
    expect(questions).toEqual(['Waar is Persoon 2?', 'Waar is Persoon 3?']);
  });
});

describe('coupling a channel, when it goes otherwise', () => {
  beforeEach(async () => {
    await type(running, karin, 'start Gooise Meren');
    await type(running, peter, 'koppel Gooise Meren', second);
    await running.settle();
  });

  const questions = () => running.teams.calls.filter(({ body }) => body.members).length;
  const couplings = async () =>
    (await channels()).filter((one) => one.channelId === second).map(({ name }) => name);
  const request = async () =>
    (await running.documents('coupling-request'))[0] as { id: string; state: string };
  /** What the channel that asked was told by itself. */
  const told = () =>
    running.teams
      .threads()
      .filter(({ body }) => body.channelData?.channel?.id === second)
      .map(({ body }) => said(body.activity));

  async function answer(title: string, forged: object = {}) {
    const card = running.teams.calls
      .flatMap(({ body }) => body.attachments ?? [])
      .find(({ content }) => content.actions?.some((one) => one.title === title))?.content;
    const pressed = clicked(button(card as Card, title), forged);
    const { body } = await deliver(running, chatActivity(running, karin, pressed));
    const { value } = body as { value: unknown };
    return typeof value === 'string' ? value : wordsOf(value);
  }

  const finishers: [string, () => Promise<unknown>][] = [
    ['the change feed', () => running.settle()],
    ['pressing again', () => answer('Toestaan')],
  ];
  it.each(finishers)(
    'one that was allowed and then cut off is finished by %s',
    async (_, finish) => {
      writesFail('index');
      await answer('Toestaan');
      running.engine.faults.clear();
      expect(await request()).toMatchObject({ state: 'allowed' });
      expect(await couplings()).toEqual([]);
      await finish();
      expect(await couplings()).toEqual(['Gooise Meren']);
    },
  );

  it.each([
    ['Toestaan', 'Weigeren', 'allowed', 'Toegestaan', ['Gooise Meren'], 'heeft het toegestaan'],
    ['Weigeren', 'Toestaan', 'refused', 'Geweigerd', [], 'heeft het verzoek geweigerd'],
  ])('%s and %s at the same moment come to one decision', async (...row) => {
    const [first, other, state, sentence, coupled, message] = row;
    const match = { container: 'work', id: (await request()).id };
    await answer(first);
    // The other one read the request before the first was written.
    running.engine.faults.inject({ match, stale: true });
    expect(await answer(other)).toContain(sentence);
    await running.settle();
    expect(await request()).toMatchObject({ state });
    expect(await couplings()).toEqual(coupled);
    expect(told()).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    ['before the answer', false],
    ['during the answer', true],
  ])('a channel that another leerwerkplaats took %s stays theirs', async (_when, during) => {
    await type(running, lisa, 'start Zwijndrecht', second);
    await running.settle();
    const [channel] = (await channels()).filter((one) => one.channelId === second);
    const before = told();
    if (during) {
      const match = { container: 'index', operation: 'read' as const, id: `${channel?.id}` };
      running.engine.faults.inject({ match, status: 404 });
    }
    expect(await answer('Toestaan')).toBe(
      'Dat kanaal hoort intussen bij een andere leerwerkplaats. Er is niets veranderd.',
    );
    await running.settle();
    expect(await couplings()).toEqual(['Zwijndrecht']);
    expect(told()).toEqual(before);
    expect(await request()).toMatchObject({ state: during ? 'allowed' : 'pending' });
  });

  it('the project leader is asked again after an hour, not within it', async () => {
    const hour = 60 * 60 * 1000;
    running.wait(hour - 1);
    await type(running, peter, 'koppel Gooise Meren', second);
    await running.settle();
    expect(questions()).toBe(1);
    running.wait(1);
    await type(running, peter, 'koppel Gooise Meren', second);
    await running.settle();
    expect(questions()).toBe(2);
  });

  it('a button that was changed to name another document decides nothing', async () => {
    const before = await running.stored('work');
    expect(await answer('Toestaan', { requestId: 'leerwerkplaats' })).toBe(
      'Dit verzoek kan ik niet vinden. Er is niets veranderd.',
    );
    expect(await running.stored('work')).toEqual(before);
  });
});

describe('the welcome', () => {
  const channelData = { tenant: { id: localTenantId }, team: { id: channelId } };
  const install = (action: string, more: object = {}) =>
    deliver(
      running,
      channelActivity(running, karin, { type: 'installationUpdate', action, channelData, ...more }),
    );

  it('is given when Teams doesn’t say who added the app', async () => {
    await install('add', { from: { id: karin.teamsId } });
    expect(running.teams.calls.map(({ body }) => said(body))).toEqual([
      expect.stringContaining('Welkom bij Leerwerkplaats'),
    ]);
  });

  it('doesn’t come with an upgrade, nor again after one', async () => {
    await install('add-upgrade');
    expect(running.teams.calls).toEqual([]);
    await install('add');
    await install('remove-upgrade');
    await install('add');
    expect(running.teams.calls).toHaveLength(1);
  });

  it('isn’t given a third time when two answers were lost and Teams tells it in its other way', async () => {
    running.teams.weather.push({ kind: 'reply', status: 502, when: 'after', times: 2 });
    await install('add');
    await deliver(
      running,
      channelActivity(running, karin, {
        type: 'conversationUpdate',
        membersAdded: [{ id: localBotId }],
        channelData: { ...channelData, eventType: 'teamMemberAdded' },
      }),
    );
    expect(running.teams.calls).toHaveLength(2);
  });

  it('comes the next time when the database failed, without a complaint in the channel', async () => {
    const match = { container: 'index', operation: 'read' as const, id: channelKey(channelId) };
    running.engine.faults.inject({ match, status: 400 });
    expect(await install('add')).toEqual({ status: 500 });
    expect(running.teams.calls).toEqual([]);
    await install('add');
    expect(running.teams.calls).toHaveLength(1);
  });

  it('is given once when the database had stored it but its answer was lost', async () => {
    const match = { container: 'index', operation: 'batch' as const };
    running.engine.faults.inject({ match, status: 503, when: 'after' });
    await install('add');
    await install('add');
    expect(running.teams.calls).toHaveLength(1);
  });
});
