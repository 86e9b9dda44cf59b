import type { Running } from '../support/application';
import { openDialog, shown } from '../support/dialogs';
import { answerPoll, askPoll } from '../support/forms';
import {
  button,
  channelId,
  click,
  newestCard,
  somebody,
  startLeerwerkplaats,
  wordsOf,
} from '../support/people';
import { tappableParts } from '../support/rows';
import type { CardButton } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const bas = somebody(3);

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
});
afterEach(() => running.close());

const send = (filledIn: object) => askPoll(running, karin, { question: 'Wat?', ...filledIn });

async function ask(filledIn: object) {
  await send(filledIn);
  await running.settle();
  return newestCard(running);
}

/** Taps the first part of the newest card whose name begins like this. */
function tap(who: typeof peter, name: string) {
  const parts = tappableParts(newestCard(running).body ?? []);
  const part = parts.find(({ selectAction }) => selectAction.title.startsWith(name));
  if (!part) throw new Error(`nothing called ${name}`);
  return click(running, who, part.selectAction as CardButton);
}

const answer = (who: typeof peter, filledIn: object) => answerPoll(running, who, filledIn);

async function words() {
  await running.settle();
  return wordsOf(newestCard(running));
}

describe('a poll in which one may choose more than one', () => {
  const some = { kind: 'multiple', options: 'soep\nbrood\nkaas' };

  it('adds each option that is tapped, and takes it back at the second tap', async () => {
    await ask(some);
    await tap(peter, 'soep');
    expect(await tap(peter, 'kaas')).toMatch(/^Uw keuze: soep, kaas, opgeslagen/);
    await tap(bas, 'kaas');
    expect(await words()).toContain('soep\n**1** · 50%\nbrood\n**0** · 0%\nkaas\n**2** · 100%');
    expect(await tap(peter, 'soep')).toMatch(/^Uw keuze: kaas, /);
    expect(await tap(peter, 'kaas')).toContain('teruggenomen');
    expect(await words()).toContain('1 stem');
    expect(await words()).toContain('kaas\n**1** · 100%');
  });

  it('takes no more than the asker allows, and says how many that is', async () => {
    await ask({ ...some, mostChosen: '2' });
    expect(await words()).toContain('Tik op wat u kiest, hoogstens 2.');
    await tap(peter, 'soep');
    await tap(peter, 'brood');
    expect(await tap(peter, 'kaas')).toMatch(/hoogstens 2/);
    expect((await answer(bas, { choice: 'o1,o2,o3' })).card).toBeDefined();
    expect(await words()).toContain('kaas\n**0** · 0%');
  });

  it.each(['0', '4', '1.5', '-1'])('can’t have %s as its limit', async (mostChosen) => {
    const { card } = await send({ ...some, mostChosen });
    expect(wordsOf(shown({ card, sentence: undefined }))).toMatch(/1 (tot en met|en) 3/);
    expect(await running.documents('poll')).toEqual([]);
  });
});

describe('a poll about dates', () => {
  it('takes yes, rather not or no for each, by tap and by form', async () => {
    await ask({ kind: 'date', options: 'di 1 dec\ndo 3 dec' });
    expect(await tap(peter, 'dinsdag 1 december: ja')).toMatch(
      /^Uw keuze: ja: dinsdag 1 december, opgeslagen/,
    );
    expect(await tap(peter, 'dinsdag 1 december: liever niet')).toContain(
      'liever niet: dinsdag 1 december',
    );
    const { sentence } = await answer(bas, { o1: 'no', o2: 'yes' });
    expect(sentence).toContain('ja: donderdag 3 december · nee: dinsdag 1 december');
    expect(await running.documents('poll')).toMatchObject([
      { counts: { 'o1.yes': 0, 'o1.rather-not': 1, 'o1.no': 1, 'o2.yes': 1 }, voters: 2 },
    ]);
    expect(await words()).toContain('donderdag 3 december\nja\n1×\nliever niet\n0×\nnee\n0×');
  });
});

describe('a poll of statements', () => {
  const scale = { kind: 'scale', options: 'Ik weet wie ik kan bellen.' };

  it('takes 1 to 5 for each with a comment, and shows the average', async () => {
    await ask(scale);
    await answer(peter, { o1: '5', words: 'Dat lukt nu echt.' });
    await answer(bas, { o1: '2' });
    expect(await words()).toContain('Gemiddeld 3,5');
    const { card } = await openDialog(running, peter, channelId, 'polls/answer', await pollOf());
    expect(JSON.stringify(card)).toContain('Dat lukt nu echt.');
  });

  it('keeps a comment when a score is tapped anew', async () => {
    await ask(scale);
    await answer(peter, { o1: '5', words: 'Dat lukt.' });
    await tap(peter, 'Ik weet wie ik kan bellen.: 3');
    expect(await running.documents('vote')).toMatchObject([
      { chosen: ['o1.3'], words: 'Dat lukt.' },
    ]);
  });
});

describe('an open question', () => {
  it('takes words, asks about what looks like a resident, and counts who answered', async () => {
    await ask({ kind: 'open', options: '' });
    expect(wordsOf(shown(await answer(peter, { words: ' ' })))).toContain('Wat?');
    const asked = shown(await answer(peter, { words: 'Mevrouw Jansen, 12-03-1940' }));
    expect(await running.documents('vote')).toEqual([]);
    expect(wordsOf(asked)).not.toContain('opgeslagen');
    const { sentence } = await answer(peter, { words: 'Vaker koffie.' });
    expect(sentence).toContain('Vaker koffie.');
    expect(await words()).toContain('1 antwoord');
  });

  it('tells what was written once it closes, without names, on the card and in its thread', async () => {
    await ask({ kind: 'open', options: '' });
    const opened = shown(
      await openDialog(running, peter, channelId, 'polls/answer', await pollOf()),
    );
    expect(wordsOf(opened)).toContain('ziet de groep wat u schrijft, zonder uw naam');
    await answer(peter, { words: 'Vaker koffie.' });
    await answer(bas, { words: 'Elkaar bellen.' });
    expect(await words()).not.toContain('koffie');
    const before = running.teams.calls.length;
    await click(running, karin, button(newestCard(running), 'Peiling sluiten'));
    await running.settle();
    const cards = running.teams.calls
      .slice(before)
      .map(({ body }) => wordsOf((body.activity ?? body).attachments?.[0]?.content));
    const written = cards.filter((one) => /Vaker koffie/.test(one) && /Elkaar bellen/.test(one));
    const said = new Set(written.map((one) => one.split('\n')[0]));
    expect([...said].sort()).toEqual(['De peiling is gesloten', 'Wat?']);
    expect(written.join()).not.toContain('Persoon 2');

    await click(running, karin, button(newestCard(running), 'Peiling heropenen'));
    await running.settle();
    await answer(bas, { words: 'Liever thee.' });
    expect(await words()).not.toContain('koffie');
    await click(running, karin, button(newestCard(running), 'Peiling sluiten'));
    expect(await words()).toContain('Liever thee.');
    expect(await words()).not.toContain('Elkaar bellen.');
  });

  it('refuses more than one still reads, and keeps what was typed', async () => {
    await ask({ kind: 'open', options: '' });
    const again = shown(await answer(peter, { words: 'é'.repeat(501) }));
    expect(wordsOf(again)).toContain('500');
    expect(JSON.stringify(again)).toContain('é'.repeat(501));
    expect(await running.documents('vote')).toEqual([]);
  });
});

describe('a poll of which the result waits', () => {
  it('shows its counts on the card once it is closed, whoever looks', async () => {
    await ask({ options: 'di\nwo', results: 'after-closing' });
    await click(running, peter, button(newestCard(running), 'di'));
    expect(await words()).toContain('1 stem');
    expect(await words()).not.toContain('100%');
    const own = (await click(running, peter, button(newestCard(running), 'Mijn keuze'))) as never;
    expect(wordsOf(own)).not.toContain('100%');
    await click(running, karin, button(newestCard(running), 'Peiling sluiten'));
    expect(await words()).toContain('di\n**1** · 100%');
  });

  it('shows them to who has answered, where that was chosen', async () => {
    await ask({ options: 'di\nwo', results: 'after-answering' });
    await click(running, peter, button(newestCard(running), 'di'));
    expect(await words()).not.toContain('100%');
    const own = (await click(running, peter, button(newestCard(running), 'Mijn keuze'))) as never;
    expect(wordsOf(own)).toContain('di\n**1** · 100%');
    expect(await click(running, bas, button(newestCard(running), 'Mijn keuze'))).toMatch(
      /nog niet/,
    );
  });
});

async function pollOf() {
  return { pollId: String((await running.documents('poll'))[0]?.pollId) };
}
