import { localBotId, localTenantId } from '../../../../infra/local/teams/identity';
import type { SeenMessage } from '../../../../infra/local/teams/model';
import type { PageState } from '../../../../infra/local/teams/page-model';
import { endAll, launchStart, temporaryFolder, unusedPort } from './launched';

/** A start builds first, and other tests keep both cores busy. */
jest.setTimeout(180_000);

const folder = temporaryFolder();
let messages: string;
let teams: string;

beforeAll(async () => {
  const port = String(await unusedPort());
  const words = ['--port', port, '--data', folder.path, '--no-demo', '--json'];
  ({ messages, teams } = await launchStart(words).ready);
});
afterAll(() => {
  endAll();
  folder.remove();
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function page(path: string, body?: object) {
  const more = body && { method: 'POST', body: JSON.stringify(body) };
  return (await fetch(`${teams}page-api/${path}`, more)).json();
}

/** The card of the one poll, as soon as it is as wanted. */
async function cardWhen(
  { person, channel }: { person: string; channel: string },
  right: (card: string) => boolean,
): Promise<string> {
  for (;;) {
    const query = `messages?person=${person}&conversation=${encodeURIComponent(channel)}`;
    const found: SeenMessage[] = await page(query);
    const cards = found.map(({ attachments }) => JSON.stringify(attachments));
    const card = cards.find((each) => each.includes('polls/vote') && right(each));
    if (card !== undefined) return card;
    await pause(100);
  }
}

/** The nth person's tap, as Teams delivers it. */
function tap(nth: number, channel: string, pollId: string | undefined) {
  const data = { verb: 'polls/vote', pollId, optionId: 'o1' };
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: `vote-${nth}`,
    channelId: 'msteams',
    serviceUrl: `${teams}connector/`,
    from: {
      id: `29:${nth}`,
      name: `Persoon ${nth}`,
      aadObjectId: `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`,
    },
    recipient: { id: localBotId, name: 'Leerwerkplaats' },
    conversation: {
      id: `${channel};messageid=1`,
      conversationType: 'channel',
      tenantId: localTenantId,
    },
    channelData: { tenant: { id: localTenantId }, team: { id: channel }, channel: { id: channel } },
    value: { action: { type: 'Action.Execute', verb: 'polls/vote', data }, trigger: 'manual' },
  };
}

/** On the real functions host: what the votes cost is counted, not how long they take. */
it('a hundred votes within ten seconds are at most twelve edits of the card', async () => {
  const { person, teams: all }: PageState = await page('state');
  const [team] = all;
  const channel = team?.channels[0]?.id ?? '';
  const asker = { person: person.key, channel };
  const change = { kind: 'install-app' };
  await page('team', { person: person.key, team: team?.key, change });
  await page('say', { ...asker, text: '@Leerwerkplaats start Gooise Meren' });
  await page('say', { ...asker, text: '@Leerwerkplaats peiling Wanneer? ; dinsdag ; woensdag' });
  const posted = await cardWhen(asker, () => true);
  const pollId = /"pollId":"([^"]+)"/.exec(posted)?.[1];
  const { counts: before } = await page('weather');

  const wanted = { method: 'POST', body: JSON.stringify({ serviceUrl: `${teams}connector/` }) };
  const { token } = await (await fetch(`${teams}issuer/channel-token`, wanted)).json();
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const votes: Promise<string>[] = [];
  for (let nth = 0; nth < 100; nth += 1) {
    const body = JSON.stringify(tap(nth, channel, pollId));
    votes.push(fetch(messages, { method: 'POST', headers, body }).then((answer) => answer.text()));
    await pause(90);
  }
  for (const answer of await Promise.all(votes)) expect(answer).toContain('opgeslagen');
  await cardWhen(asker, (card) => card.includes('**100** · 100%'));
  const { counts } = await page('weather');
  expect(counts.edit - before.edit).toBeLessThanOrEqual(12);
  expect(counts.refused).toBe(0);
});
