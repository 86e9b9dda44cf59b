import type { Running } from '../support/application';
import { chatCards, inTeam, onRoster, rosterIs, secondChannel } from '../support/lifecycle';
import {
  button,
  channelActivity,
  channelId,
  chatActivity,
  click,
  clicked,
  deliver,
  newestCard,
  type Somebody,
  somebody,
  startLeerwerkplaats,
  typed,
  wordsOf,
} from '../support/people';
import { open, send } from '../support/rows';
import type { Card, CardButton } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const lisa = somebody(3);
const [anna, bas, cleo, daan] = [4, 5, 6, 7].map((number) => somebody(number)) as Somebody[];
const everybody = [karin, peter, lisa, anna, bas, cleo, daan] as Somebody[];
const day = 24 * 60 * 60 * 1000;

// A leerwerkplaats with a channel in each of two teams: Peter and Karin are in the second one.
let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, ...everybody);
  await couple();
  running.teams.rosters.set(secondChannel, onRoster(karin, peter));
});
afterEach(() => running.close());

async function couple(): Promise<void> {
  const wish = { ...typed('koppel Gooise Meren'), ...inTeam('19:other-team', secondChannel) };
  await deliver(running, channelActivity(running, karin, wish, secondChannel));
  await running.settle();
  const allow = button(chatCards(running).at(-1) as Card, 'Toestaan');
  await deliver(running, chatActivity(running, karin, clicked(allow)));
  await running.settle();
}

const formOf = (verb: string, who = karin, where = secondChannel, carried: object = {}) =>
  open(running, who, { data: { ...carried, verb } } as unknown as CardButton, where);

async function ask(fields: Record<string, string> = {}, where = secondChannel) {
  const filled = { question: 'Waar?', options: 'hier\ndaar', ...fields };
  await send(running, karin, await formOf('polls/ask', karin, where), filled, where);
  await running.settle();
}

async function answers(who: Somebody, where = secondChannel) {
  await click(running, who, button(newestCard(running), 'hier'), {}, where);
  await running.settle();
}

/** They tell what they are, as people do under 'Over mij'. */
async function isGeneralPractitioner(who: Somebody) {
  const form = await formOf('members/profile', who, channelId);
  const filled = { name: who.name, organisation: 'Zorg', discipline: 'general-practitioner' };
  await send(running, who, form, filled);
  await running.settle();
}

async function addMien() {
  const form = await formOf('members/add-represented', karin, channelId);
  const mien = { name: 'Mien', discipline: 'palliative-volunteer', contact: karin.objectId };
  await send(running, karin, form, mien);
  await running.settle();
}

const silence = () =>
  running.teams.weather.push({ method: 'GET', conversation: secondChannel, status: 503 });
const status = async () => (await running.documents('poll')).map((poll) => poll.status);

describe('a poll that closes once everybody has answered', () => {
  const closing = { closesWhenAllAnswered: 'true' };

  it('waits for who is in its channel, and for nobody else', async () => {
    await ask(closing);
    await answers(peter);
    expect(await status()).toEqual(['open']);
    await answers(karin);
    expect(await status()).toEqual(['closed']);
  });

  it('waits for everybody in the channel that has all of them', async () => {
    await ask(closing, channelId);
    await answers(peter, channelId);
    await answers(karin, channelId);
    expect(await status()).toEqual(['open']);
  });

  it('waits for who takes part without Teams, for whom somebody there answers', async () => {
    await addMien();
    await ask(closing);
    await answers(peter);
    await answers(karin);
    expect(await status()).toEqual(['open']);
  });

  it('does so for an anonymous poll, too', async () => {
    await ask({ ...closing, anonymous: 'true' });
    await answers(peter);
    await answers(karin);
    expect(await status()).toEqual(['closed']);
  });

  it('stays open while Teams is silent, and closes once it speaks', async () => {
    await ask(closing);
    silence();
    await answers(peter);
    await answers(karin);
    expect(await status()).toEqual(['open']);
    running.teams.weather.length = 0;
    await running.later(day / 24);
    expect(await status()).toEqual(['closed']);
    const told = running.teams.calls.map(({ body }) =>
      wordsOf((body.activity ?? body).attachments?.[0]?.content),
    );
    expect(told.filter((words) => words.startsWith('De peiling is gesloten'))).toHaveLength(1);
  });

  it('stays open until its closing time where Teams never tells', async () => {
    running.teams.rosters.delete(secondChannel);
    await ask({ ...closing, closes: 'vrijdag 17:00' });
    await answers(peter);
    await answers(karin);
    await running.later(day);
    expect(await status()).toEqual(['open']);
    await running.later(3 * day);
    expect(await status()).toEqual(['closed']);
  });
});

describe('who hasn’t answered yet', () => {
  const title = 'Wie heeft nog niet geantwoord?';
  const unsure = 'Teams zegt nu niet wie er in dit kanaal zit.';

  async function shown(where = secondChannel): Promise<string> {
    const [{ pollId } = {}] = await running.documents('poll');
    const data = { pollId, verb: 'polls/not-answered' };
    const tap = { type: 'Action.Execute', verb: 'polls/not-answered', data };
    const card = wordsOf(await click(running, karin, tap, {}, where));
    return card.slice(card.indexOf(title));
  }

  it('names who is in the poll’s channel, and nobody else', async () => {
    await ask();
    await answers(karin);
    expect(await shown()).toContain(`${title}\nGeantwoord: 1 van 2.\nPersoon 2`);
    expect(await shown()).not.toContain('Persoon 3');
    expect(await shown()).not.toContain(unsure);
    await answers(peter);
    expect(await shown()).toContain('Geantwoord: 2 van 2.\nIedereen heeft');
  });

  it('counts who answered and left the channel, and who takes part without Teams', async () => {
    await addMien();
    await ask();
    await answers(peter);
    running.teams.rosters.set(secondChannel, onRoster(karin));
    expect(await shown()).toContain('Geantwoord: 1 van 3.\nMien, Persoon 1');
  });

  it('tells of a discipline by the same people: of two of them nothing', async () => {
    for (const who of [karin, peter, lisa, anna]) await isGeneralPractitioner(who as Somebody);
    await ask();
    await answers(peter);
    expect(await shown()).not.toContain('huisarts');
    running.teams.rosters.set(secondChannel, onRoster(karin, peter, lisa));
    expect(await shown()).toContain('huisarts: minder dan 3 van 3');
  });

  it('counts everybody and says so, while Teams is silent', async () => {
    await ask();
    await answers(peter);
    silence();
    const words = await shown();
    expect(words).toContain('Geantwoord: 1 van 7.');
    expect(words).toContain(unsure);
  });

  it('asks Teams once, however many haven’t answered, and not at all where nobody is waited for', async () => {
    await ask();
    running.teams.rosterCalls.length = 0;
    await shown();
    expect(running.teams.rosterCalls).toEqual([]);
    for (const who of everybody) await answers(who);
    silence();
    expect(await shown()).not.toContain(unsure);
  });
});
