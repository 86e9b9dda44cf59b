import type { Running } from '../support/application';
import { shown } from '../support/dialogs';
import { openCommand, search, searchFor, submitCommand } from '../support/extension';
import { appNews, moment, onRoster, personNews, rosterIs, tell } from '../support/lifecycle';
import {
  button,
  channelActivity,
  channelId,
  deliver,
  type Somebody,
  somebody,
  startLeerwerkplaats,
  type,
  wordsOf,
} from '../support/people';
import { open, send } from '../support/rows';

const karin = somebody(1);
const peter = somebody(2);
const lisa = somebody(3);
const john = somebody(4, 'en-GB');
const elsewhere = '19:krimpenerwaard@thread.tacv2';
const uncoupled = '19:other@thread.tacv2';

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter);
});
afterEach(() => running.close());

const hanna = {
  name: 'Hanna de Wit',
  organisation: 'Versa',
  discipline: 'neighbourhood-team',
  needs: 'money',
  callMeFor: 'schulden en toeslagen',
  phone: '06 12 34 56 78',
};
async function add(entry: object, who = karin, channel = channelId) {
  const opening = { data: { verb: 'directory/add', need: 'any' } };
  await send(running, who, await open(running, who, opening, channel), entry, channel);
}
const titles = async (who: Somebody, where: string, words?: string) =>
  (await search(running, who, where, words)).found.map(({ title }) => title);

describe('searching who does what from a message', () => {
  it('finds by need and by name, and puts a card without buttons in the message', async () => {
    await add(hanna);
    await add({ ...hanna, name: 'Bea Smit', needs: 'grief', discipline: 'hospice' });
    const [money, ...others] = (await search(running, peter, channelId, 'geldzorgen')).found;
    expect(others).toEqual([]);
    expect(money).toMatchObject({
      title: 'Hanna de Wit',
      text: 'buurtteam / sociaal wijkteam · Versa · schulden en toeslagen · 06 12 34 56 78',
    });
    expect(wordsOf(money?.card)).toContain('Bel mij voor: schulden en toeslagen');
    expect(wordsOf(money?.card)).toContain('Uit ‘Wie doet wat’ van Gooise Meren');
    expect(JSON.stringify(money?.card)).not.toContain('Action.');
    expect(await titles(peter, channelId, 'bea')).toEqual(['Bea Smit']);
    expect(await titles(peter, channelId, 'hospice')).toEqual(['Bea Smit']);
  });

  it('shows everybody before anything is typed, one with room first', async () => {
    await add({ ...hanna, name: 'Anna', room: 'no' });
    await add({ ...hanna, name: 'Bea', room: 'yes' });
    expect(await titles(peter, channelId)).toEqual(['Bea', 'Anna']);
  });

  it('says that nobody was found, and what was typed only in part', async () => {
    expect((await search(running, peter, channelId)).sentence).toContain('nog niemand');
    const { sentence } = await search(running, peter, channelId, `qqq ${'x'.repeat(500)}`);
    expect(sentence).toContain('“qqq ');
    expect(sentence?.length).toBeLessThan(100);
    expect((await search(running, john, channelId, 'qqq')).sentence).toContain('I find nobody');
  });

  it('shows what was typed as it is, also in the list, where Teams may read HTML', async () => {
    await add({ ...hanna, name: '<b>Vet</b>' });
    const [one] = (await search(running, peter, channelId, 'vet')).found;
    expect(one?.title).toBe('‹b›Vet‹/b›');
    expect(wordsOf(one?.card)).toContain('<b>Vet</b>');
  });

  it('offers as many as Teams asks for', async () => {
    const names = Array.from({ length: 26 }, (_, number) => `Naam ${number};035-1234567;money`);
    const table = [
      'naam;telefoon;onderwerpen',
      ...names.map((one) => one.replace('money', 'Geldzorgen')),
    ];
    const opening = { data: { verb: 'directory/import' } };
    const looked = await send(running, karin, await open(running, karin, opening), {
      table: table.join('\n'),
    });
    await send(running, karin, looked, { table: table.join('\n') });
    expect(await titles(peter, channelId, 'geld')).toHaveLength(25);
  });
});

describe('where it searches', () => {
  beforeEach(async () => {
    await add(hanna);
    await type(running, lisa, 'start Krimpenerwaard', elsewhere);
    await add({ ...hanna, name: 'Joke' }, lisa, elsewhere);
    await running.settle();
  });

  it('is the leerwerkplaats of the channel, never another', async () => {
    expect(await titles(peter, channelId, 'geld')).toEqual(['Hanna de Wit']);
    expect(await titles(lisa, elsewhere, 'geld')).toEqual(['Joke']);
  });

  it('is not a channel in which somebody isn’t, whatever the activity says', async () => {
    running.teams.strangers.add(`${channelId} ${lisa.teamsId}`);
    const { found, sentence } = await search(running, lisa, channelId, 'geld');
    expect(found).toEqual([]);
    expect(sentence).toBe((await search(running, lisa, uncoupled, 'geld')).sentence);
  });

  it('is open to somebody of the channel who did nothing there yet, a guest too', async () => {
    running.teams.guests.add(john.teamsId);
    expect(await titles(john, channelId, 'geld')).toEqual(['Hanna de Wit']);
  });

  it('asks Teams once in a quarter of an hour whether somebody is still in the channel', async () => {
    await titles(peter, channelId, 'geld');
    const before = running.teams.rosterCalls.length;
    expect(await titles(peter, channelId, 'geld')).toEqual(['Hanna de Wit']);
    expect(running.teams.rosterCalls).toHaveLength(before);
  });

  it('closes for who left, also where Teams still answers for the channel', async () => {
    expect(await titles(peter, channelId, 'geld')).toEqual(['Hanna de Wit']);
    running.teams.strangers.add(`${channelId} ${peter.teamsId}`);
    await tell(running, personNews('Removed', [peter], 100));
    await running.settle();
    expect(await titles(peter, channelId, 'geld')).toEqual([]);
    expect(await titles(peter, 'chat', 'geld')).toEqual([]);
  });

  it('is in a chat every leerwerkplaats of that person, and says which', async () => {
    expect(await titles(peter, 'chat', 'geld')).toEqual(['Hanna de Wit']);
    running.teams.rosters.set(elsewhere, onRoster(lisa, peter));
    await running.later(60_000);
    const { found } = await search(running, peter, 'chat', 'geld');
    expect(found.map(({ card }) => wordsOf(card).split('\n').at(-1))).toEqual([
      'Uit ‘Wie doet wat’ van Gooise Meren',
      'Uit ‘Wie doet wat’ van Krimpenerwaard',
    ]);
  });

  it('is nowhere for who takes part in none, who is told how to begin', async () => {
    const { found, sentence } = await search(running, john, 'chat', 'money');
    expect(found).toEqual([]);
    expect(sentence).toContain('@Leerwerkplaats start name');
  });
});

describe('asking from the compose box', () => {
  it.each([
    ['ask-group', 'Plaatsen in dit kanaal', { need: 'money' }, 'group-question'],
    ['ask-poll', 'Plaatsen in dit kanaal', { question: 'Wanneer?', options: 'a\nb' }, 'poll'],
  ])(
    '%s opens the dialog at once, and its card comes in the channel, once',
    async (id, title, filledIn, kind) => {
      const dialog = shown(await openCommand(running, peter, channelId, id));
      const submit = () =>
        submitCommand(running, peter, channelId, button(dialog, title), filledIn);
      // No body: Teams closes the dialog.
      expect(await submit()).toEqual({ card: undefined, sentence: undefined });
      await submit();
      await running.settle();
      expect(await running.documents(kind)).toHaveLength(1);
      const [posted, ...more] = running.teams.threads();
      expect(posted?.body.channelData?.channel?.id).toBe(channelId);
      expect(more).toEqual([]);
    },
  );

  it('goes on with the dialog and what is wrong in it', async () => {
    const dialog = shown(await openCommand(running, peter, channelId, 'ask-poll'));
    const place = button(dialog, 'Plaatsen in dit kanaal');
    const again = await submitCommand(running, peter, channelId, place, { question: 'Wanneer?' });
    expect(wordsOf(shown(again))).toContain('minstens 2');
    const filledIn = { question: 'Wanneer?', options: 'a\nb' };
    const [retry] = shown(again).actions ?? [];
    await submitCommand(running, peter, channelId, retry as never, filledIn);
    expect(await running.documents('poll')).toHaveLength(1);
  });

  it('offers in a channel without a leerwerkplaats to start one, in the same window', async () => {
    const offered = shown(await openCommand(running, peter, uncoupled, 'ask-poll'));
    const [start] = offered.actions ?? [];
    const form = shown(await submitCommand(running, peter, uncoupled, start as never));
    const [begin] = form.actions ?? [];
    await submitCommand(running, peter, uncoupled, begin as never, { name: 'Zwijndrecht' });
    const names = (await running.documents('leerwerkplaats')).map(({ name }) => name);
    expect(names).toContain('Zwijndrecht');
  });

  it('is for nobody who isn’t in the channel', async () => {
    running.teams.strangers.add(`${channelId} ${lisa.teamsId}`);
    const dialog = shown(await openCommand(running, peter, channelId, 'ask-poll'));
    const filledIn = { question: 'Wanneer?', options: 'a\nb' };
    await submitCommand(
      running,
      lisa,
      channelId,
      button(dialog, 'Plaatsen in dit kanaal'),
      filledIn,
    );
    expect(await running.documents('poll')).toEqual([]);
  });

  it('is no sign that the bot is back in a team from which it was removed', async () => {
    await tell(running, { ...appNews.installation('remove', 10) });
    await running.settle();
    const gone = async () => (await running.documents('presence')).map(({ here }) => here);
    expect(await gone()).toEqual([false]);
    const invoke = { ...searchFor('geld'), timestamp: moment(20) };
    await deliver(running, channelActivity(running, karin, invoke));
    expect(await gone()).toEqual([false]);
  });
});

it('a command that isn’t in the manifest gets a sentence, and so does what can’t be read', async () => {
  const { body } = await deliver(
    running,
    channelActivity(running, peter, searchFor('geld', 'delete-everything')),
  );
  expect(body).toMatchObject({
    composeExtension: { type: 'message', text: expect.stringContaining('niet lezen') },
  });
  // Neither a search nor the verb of a dialog is a command that opens one.
  for (const id of ['who-does-what', 'polls/ask']) {
    const opened = await openCommand(running, peter, channelId, id);
    expect(opened.sentence).toContain('niet lezen');
  }
});
