import { localAppId, localBotId, localTenantId } from '../../../../infra/local/teams/identity';
import type { SeenMessage } from '../../../../infra/local/teams/model';
import type { PageState } from '../../../../infra/local/teams/page-model';
import { endAll, launchStart, temporaryFolder, unusedPort } from './launched';

/** A start builds first, and other tests keep both cores busy. */
jest.setTimeout(180_000);

const folder = temporaryFolder();
afterAll(() => {
  endAll();
  folder.remove();
});

/** The real functions host and feed, in real time: what the votes cost is counted, not how long they take. */
it('a hundred votes within ten seconds are at most twelve edits of the card', async () => {
  const port = String(await unusedPort());
  const { messages, teams } = await launchStart([
    '--port',
    port,
    '--data',
    folder.path,
    '--no-demo',
    '--json',
  ]).ready;
  const page = async (path: string, body?: object) => {
    const more = body && { method: 'POST', body: JSON.stringify(body) };
    return (await fetch(`${teams}page-api/${path}`, more)).json();
  };
  const { person, teams: all }: PageState = await page('state');
  const channel = all[0]?.channels[0]?.id ?? '';
  const say = (text: string) =>
    page('say', { person: person.key, channel, text: `@Leerwerkplaats ${text}` });
  await page('install', { person: person.key, team: all[0]?.key });
  await say('start Gooise Meren');
  await say('peiling Wanneer? ; dinsdag ; woensdag');

  const shown = async () => {
    const query = `messages?person=${person.key}&conversation=${encodeURIComponent(channel)}`;
    const found: SeenMessage[] = await page(query);
    return found
      .map((message) => JSON.stringify(message.attachments))
      .find((card) => card.includes('polls/vote'));
  };
  const until = async (right: (card: string) => boolean) => {
    for (;;) {
      const card = await shown();
      if (card !== undefined && right(card)) return card;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const pollId = /"pollId":"([^"]+)"/.exec(await until(() => true))?.[1];

  const serviceUrl = `${teams}connector/`;
  const { token } = await (
    await fetch(`${teams}issuer/channel-token`, {
      method: 'POST',
      body: JSON.stringify({ serviceUrl }),
    })
  ).json();
  const vote = async (number: number) => {
    const data = { verb: 'polls/vote', pollId, optionId: 'o1' };
    const activity = {
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: `vote-${number}`,
      channelId: 'msteams',
      serviceUrl,
      from: {
        id: `29:${number}`,
        name: `Persoon ${number}`,
        aadObjectId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      },
      recipient: { id: localBotId, name: localAppId },
      conversation: {
        id: `${channel};messageid=1`,
        conversationType: 'channel',
        tenantId: localTenantId,
      },
      channelData: {
        tenant: { id: localTenantId },
        team: { id: channel },
        channel: { id: channel },
      },
      value: { action: { type: 'Action.Execute', verb: 'polls/vote', data }, trigger: 'manual' },
    };
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const answer = await fetch(messages, {
      method: 'POST',
      headers,
      body: JSON.stringify(activity),
    });
    expect(await answer.text()).toContain('opgeslagen');
  };
  const { counts: before } = await page('weather');
  const votes: Promise<void>[] = [];
  for (let number = 0; number < 100; number += 1) {
    votes.push(vote(number));
    await new Promise((resolve) => setTimeout(resolve, 90));
  }
  await Promise.all(votes);
  await until((card) => card.includes('**100** · 100%'));
  const { counts } = await page('weather');
  expect(counts.edit - before.edit).toBeLessThanOrEqual(12);
  expect(counts.refused).toBe(0);
});
