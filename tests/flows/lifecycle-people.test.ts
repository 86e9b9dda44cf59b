import type { Running } from '../support/application';
import {
  appNews,
  cardIn,
  chatCards,
  chatsWith,
  inTeam,
  personNews,
  secondChannel,
  tell,
  threadsIn,
} from '../support/lifecycle';
import {
  button,
  channelActivity,
  chatActivity,
  click,
  clicked,
  deliver,
  somebody,
  startLeerwerkplaats,
  type,
  typed,
  wordsOf,
} from '../support/people';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const lisa = somebody(3);
const question = 'Wie neemt de taak van projectleider over?';

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
});
afterEach(() => running.close());

const left = (at = 10, options = {}) => personNews('Removed', [karin], at, options);
const back = (at = 20) => personNews('Added', [karin], at);
const requests = () => chatCards(running).filter((card) => wordsOf(card).startsWith('Mag dit'));

async function ask(channel = secondChannel): Promise<void> {
  await type(running, peter, 'koppel Gooise Meren', channel);
  await running.settle();
}

/** Somebody answers a request in their own chat with the bot. */
async function allow(who: typeof karin, card = requests().at(-1)) {
  if (!card) throw new Error('nobody was asked');
  const { body } = await deliver(
    running,
    chatActivity(running, who, clicked(button(card, 'Toestaan'))),
  );
  const { value } = body as { value: unknown };
  return typeof value === 'string' ? value : wordsOf(value);
}

function successionCard(): Card {
  const calls = running.teams.threads().map(({ body }) => cardIn(body));
  const card = calls.find((one) => wordsOf(one).includes(question));
  if (!card) throw new Error('nobody was asked to take over');
  return card;
}

const takeOver = (who: typeof karin) =>
  click(running, who, button(successionCard(), 'Ik neem dit over'));

/** A channel of a second team belongs to the leerwerkplaats too. */
async function coupleOtherTeam(): Promise<void> {
  const other = '19:other@thread.tacv2';
  const wish = { ...typed('koppel Gooise Meren'), ...inTeam(other, secondChannel) };
  await deliver(running, channelActivity(running, peter, wish, secondChannel));
  await running.settle();
  await allow(karin);
  await running.settle();
}

describe('a project leader who left the team', () => {
  it.each([
    ['by object id', {}],
    ['by Teams id', { objectIds: false }],
  ])(
    'decides nothing any more in the 1:1 chat, and stays on record: known %s',
    async (_by, how) => {
      await ask();
      await tell(running, left(10, how));
      expect(await allow(karin)).toBe('Dit verzoek kan ik niet vinden. Er is niets veranderd.');
      expect(await running.documents('coupling-request')).toMatchObject([{ state: 'pending' }]);
      expect(await running.documents('member')).toMatchObject([
        { name: 'Persoon 1', role: 'project-leader', presence: { here: false } },
      ]);
    },
  );

  it('is asked after in the channel, once', async () => {
    await Promise.all([tell(running, left()), tell(running, left())]);
    await running.settle();
    await tell(running, left());
    await running.settle();
    expect(threadsIn(running)).toEqual([
      `Wie wordt projectleider?\nPersoon 1 is niet meer in dit team. ${question}`,
    ]);
  });

  it('is as before when they come back, whatever comes late', async () => {
    await ask();
    running.wait(60 * 60 * 1000);
    await tell(running, back(5000));
    await tell(running, left(4900));
    await tell(running, left(5100));
    await tell(running, back(5200));
    await tell(running, left(5100));
    await running.settle();
    expect(threadsIn(running)).toEqual([]);
    expect(chatsWith(running)).toEqual([karin.teamsId]);
    expect(await allow(karin)).toContain('Toegestaan');
  });

  it('hears on coming back what was asked meanwhile', async () => {
    await tell(running, left());
    await ask();
    expect(chatsWith(running)).toEqual([]);
    await tell(running, back());
    await running.settle();
    expect(chatsWith(running)).toEqual([karin.teamsId]);
    expect(await allow(karin)).toContain('Toegestaan');
  });

  it('hasn’t left while they are in another team of the leerwerkplaats', async () => {
    await coupleOtherTeam();
    await tell(running, left());
    await running.settle();
    expect(threadsIn(running)).toEqual([]);
    expect(await running.documents('member')).not.toMatchObject([{ presence: { here: false } }]);

    running.teams.strangers.add(`${secondChannel} ${karin.teamsId}`);
    await tell(running, left(11));
    await running.settle();
    expect(threadsIn(running)[0]).toContain(question);
  });

  describe('while the roster of their other team can’t be read', () => {
    const third = '19:third@thread.tacv2';
    beforeEach(async () => {
      await coupleOtherTeam();
      await ask(third);
      running.teams.weather.push({ kind: 'read', status: 429, headers: { 'retry-after': '40' } });
      await tell(running, personNews('Removed', [peter, karin], 10));
      await running.settle();
    });

    it('decides nothing, until it says that they are there', async () => {
      expect(await allow(karin)).toContain('kan ik niet vinden');
      expect(threadsIn(running)).toEqual([]);
      running.teams.weather.length = 0;
      await running.later(60_000);
      expect(await allow(karin)).toContain('Toegestaan');
      expect(threadsIn(running)).toEqual([]);
    });

    it('is succeeded when it says nothing for half a day', async () => {
      for (let hours = 0; hours < 13; hours += 1) await running.later(60 * 60_000);
      expect(threadsIn(running)).toEqual([expect.stringContaining(question)]);
      expect(running.log.filter((line) => line.includes('delivery-failed'))).toEqual([]);
    });

    it('is succeeded once it says that they aren’t', async () => {
      running.teams.weather.length = 0;
      running.teams.strangers.add(karin.teamsId);
      await running.later(60_000);
      await running.later(60_000);
      expect(threadsIn(running)).toEqual([expect.stringContaining(question)]);
      expect(await allow(karin)).toContain('kan ik niet vinden');
    });
  });

  it('is asked after nowhere while the app is away from their other team, and is back with it', async () => {
    const other = '19:other@thread.tacv2';
    await coupleOtherTeam();
    await ask('19:third@thread.tacv2');
    await tell(running, appNews.installation('remove', 5, other));
    await tell(running, left());
    await running.settle();
    expect(threadsIn(running)).not.toContainEqual(expect.stringContaining(question));
    await tell(running, appNews.installation('add', 20, other));
    for (let minutes = 0; minutes < 3; minutes += 1) await running.later(60_000);
    expect(await allow(karin)).toContain('Toegestaan');
  });

  it('matters to nobody when somebody without a role leaves', async () => {
    await tell(running, personNews('Removed', [peter], 10));
    await running.settle();
    expect(running.teams.calls).toEqual([]);
  });
});

describe('taking over', () => {
  beforeEach(async () => {
    await ask();
    await tell(running, left());
    await running.settle();
  });

  it('is the first one’s, others hear who that was; what is open is asked to the new leader', async () => {
    const answers = await Promise.all([takeOver(peter), takeOver(lisa)]);
    await running.settle();
    const members = await running.documents('member');
    const leaders = members.filter(({ role }) => role === 'project-leader');
    expect(leaders).toHaveLength(1);
    const name = String(leaders[0]?.name);
    expect([...answers].sort()).toEqual(
      [
        'U bent nu projectleider. Dank u wel.',
        `${name} is projectleider. Er is niets veranderd.`,
      ].sort(),
    );
    const who = name === peter.name ? peter : lisa;
    expect(threadsIn(running).at(-1)).toBe(
      `${name} is nu projectleider van leerwerkplaats Gooise Meren.`,
    );
    expect(chatsWith(running).at(-1)).toBe(who.teamsId);
    expect(await allow(who)).toContain('Toegestaan');
  });

  it('has one effect, pressed twice', async () => {
    await Promise.all([takeOver(peter), takeOver(peter)]);
    expect(await takeOver(peter)).toContain('U bent nu projectleider');
    await running.settle();
    expect(
      threadsIn(running).filter((words) => words.includes('is nu projectleider')),
    ).toHaveLength(1);
  });

  it('isn’t for a guest', async () => {
    running.teams.guests.add(peter.teamsId);
    expect(await takeOver(peter)).toContain('U bent gast');
    expect((await running.documents('member')).map(({ name }) => name)).toEqual(['Persoon 1']);
  });

  it('leaves no role to who left and comes back', async () => {
    await takeOver(peter);
    await tell(running, back());
    await running.settle();
    expect(await allow(karin)).toContain('kan ik niet vinden');
    expect(await allow(peter)).toContain('Toegestaan');
  });

  it('isn’t possible any more when the leader is back', async () => {
    await tell(running, back());
    expect(await takeOver(peter)).toBe('Persoon 1 is projectleider. Er is niets veranderd.');
  });

  it('isn’t asked when somebody leads by the time that it is sent', async () => {
    running.teams.calls.length = 0;
    await tell(running, back());
    await running.settle();
    await tell(running, left(30));
    await tell(running, back(40));
    await running.settle();
    expect(threadsIn(running)).toEqual([]);
  });
});
