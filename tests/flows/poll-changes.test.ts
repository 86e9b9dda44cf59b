import type { Running } from '../support/application';
import { type DialogAnswer, openDialog, sendDialog, shown } from '../support/dialogs';
import {
  button,
  channelId,
  click,
  newestCard,
  type Somebody,
  somebody,
  startLeerwerkplaats,
  type,
  wordsOf,
} from '../support/people';
import { open, send, valuesIn } from '../support/rows';
import type { Card, CardButton } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const bas = somebody(3);

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
});
afterEach(() => running.close());

const day = 24 * 60 * 60 * 1000;

async function ask(filledIn: object, who = karin) {
  const form = { data: { verb: 'polls/ask', formId: `ask-${running.teams.calls.length}` } };
  await sendDialog(running, who, channelId, form, { question: 'Wat?', ...filledIn });
  await running.settle();
  return newestCard(running);
}

/** A button at the bottom of a card, or in it. */
function anyButton(card: Card, title: string): CardButton {
  const parts = [card, ...(card.body ?? [])] as { actions?: CardButton[] }[];
  const found = parts.flatMap(({ actions = [] }) => actions).find((one) => one.title === title);
  if (!found) throw new Error(`no button ${title}`);
  return found;
}

/** Opens the dialog behind a button of a card. */
async function opened(who: Somebody, card: Card, title: string): Promise<DialogAnswer> {
  const { verb, ...carried } = anyButton(card, title).data as { verb: string };
  return openDialog(running, who, channelId, verb, carried);
}

async function sent(who: Somebody, card: Card, title: string, send: string, filledIn: object) {
  const form = shown(await opened(who, card, title));
  const answer = await sendDialog(running, who, channelId, button(form, send), filledIn);
  await running.settle();
  return answer.sentence ?? wordsOf(shown(answer));
}

const own = async (who: Somebody) =>
  (await click(running, who, button(newestCard(running), 'Mijn keuze'))) as Card;

const poll = async () => (await running.documents('poll')).at(-1);

describe('a poll to which others may add options', () => {
  const open = { options: 'soep\nbrood', addsOptions: 'true' };
  const add = (who: Somebody, option: string) =>
    sent(who, newestCard(running), 'Optie toevoegen', 'Optie toevoegen', { option });

  it('gets what somebody adds, which can be chosen like the others', async () => {
    await ask(open);
    await click(running, bas, button(newestCard(running), 'soep'));
    expect(await add(peter, 'kaas')).toContain('Uw optie staat zo op de kaart');
    expect(await click(running, bas, button(newestCard(running), 'kaas'))).toContain('kaas');
    await running.settle();
    expect(wordsOf(newestCard(running))).toContain(
      'soep\n**0** · 0%\nbrood\n**0** · 0%\nkaas\n**1** · 100%',
    );
  });

  it.each([
    ['', 'Schrijf eerst de optie'],
    ['Soep', 'staat er twee keer in'],
    ['a'.repeat(81), 'hoogstens 80 tekens'],
    ['bel 06-12345678', 'telefoonnummer'],
  ])('refuses “%s” and keeps what was typed', async (option, why) => {
    await ask(open);
    expect(await add(peter, option)).toContain(why);
    expect((await poll())?.options).toHaveLength(2);
  });

  it('has it once, and says so each time, when the form is delivered again', async () => {
    const form = shown(await opened(peter, await ask(open), 'Optie toevoegen'));
    const send = () =>
      sendDialog(running, peter, channelId, button(form, 'Optie toevoegen'), { option: 'kaas' });
    expect((await send()).sentence).toContain('Uw optie staat zo op de kaart');
    expect((await send()).sentence).toContain('Uw optie staat zo op de kaart');
    await running.settle();
    await click(running, karin, button(newestCard(running), 'Peiling sluiten'));
    expect((await send()).sentence).toContain('Uw optie staat zo op de kaart');
    expect((await poll())?.options).toHaveLength(3);
  });

  it('doesn’t get it later either, once it was refused', async () => {
    const form = shown(await opened(peter, await ask(open), 'Optie toevoegen'));
    const send = () =>
      sendDialog(running, peter, channelId, button(form, 'Optie toevoegen'), { option: 'kaas' });
    await click(running, karin, button(newestCard(running), 'Peiling sluiten'));
    await send();
    await running.settle();
    await click(running, karin, button(newestCard(running), 'Peiling heropenen'));
    await send();
    expect((await poll())?.options).toHaveLength(2);
  });

  it('takes an accent for the same, whether it was typed with its letter or after it', async () => {
    await ask({ ...open, options: 'caf\u00e9\nbrood' });
    expect(await add(peter, 'cafe\u0301')).toContain('staat er twee keer in');
  });

  it('takes the same option only once from two people at the same moment', async () => {
    const card = await ask(open);
    const form = shown(await opened(peter, card, 'Optie toevoegen'));
    const other = shown(await opened(bas, card, 'Optie toevoegen'));
    const send = (who: Somebody, from: Card) =>
      sendDialog(running, who, channelId, button(from, 'Optie toevoegen'), { option: 'kaas' });
    const answers = await Promise.all([send(peter, form), send(bas, other)]);
    expect(answers.filter(({ sentence }) => sentence)).toHaveLength(1);
    expect((await poll())?.options).toHaveLength(3);
  });

  it('takes no 21st option, and none where the asker didn’t allow it', async () => {
    const twenty = Array.from({ length: 20 }, (_, number) => `optie ${number}`).join('\n');
    await ask({ ...open, options: twenty });
    expect(await add(peter, 'kaas')).toContain('hoogstens 20 opties');
    await ask({ options: 'soep\nbrood' });
    const { pollId } = (await poll()) as { pollId: string };
    const form = { data: { verb: 'polls/add-option', formId: 'f', pollId } };
    const answer = await sendDialog(running, peter, channelId, form, { option: 'kaas' });
    expect(wordsOf(shown(answer))).toContain('geen opties toevoegen');
  });
});

describe('an option that is taken out', () => {
  const takeOut = (who: Somebody, card: Card, optionId: string) =>
    sent(who, card, 'Optie weghalen', 'Optie weghalen', { optionId });

  it('is gone from the card; who chose it is told, and may choose again', async () => {
    const card = await ask({ options: 'soep\nbrood\nkaas' });
    await click(running, peter, button(card, 'kaas'));
    await takeOut(karin, await own(karin), 'o3');
    expect(wordsOf(newestCard(running))).not.toContain('kaas');
    expect(wordsOf(await own(peter))).toContain('is weggehaald');
    expect(await click(running, bas, button(card, 'kaas'))).toContain('Deze optie is weggehaald');
    await click(running, peter, button(card, 'brood'));
    expect((await poll())?.counts).toEqual({ o2: 1, o3: 0 });
  });

  it('isn’t one of the last two, nor taken out by somebody else', async () => {
    const card = await ask({ options: 'soep\nbrood\nkaas' });
    const { pollId } = (await poll()) as { pollId: string };
    const form = { data: { verb: 'polls/withdraw-option', formId: 'f', pollId } };
    const answer = await sendDialog(running, peter, channelId, form, { optionId: 'o1' });
    expect(answer.sentence).toContain('Alleen wie de vraag stelde');
    const offer = await own(karin);
    await takeOut(karin, offer, 'o3');
    expect(await takeOut(karin, offer, 'o2')).toContain('minstens 2 opties');
    expect(wordsOf(newestCard(running))).toContain('brood');
    expect(card).toBeDefined();
  });
});

describe('a poll that is withdrawn', () => {
  const withdraw = async (who: Somebody) =>
    sent(who, await own(who), 'Peiling intrekken', 'Peiling intrekken', {});

  it.each([
    ['with names', {}],
    ['without names', { anonymous: 'true' }],
  ])('%s leaves nothing that was asked or answered', async (_what, more) => {
    const card = await ask({ question: 'Geheim?', options: 'roodborst\nkoolmees', ...more });
    await click(running, peter, button(card, 'roodborst'));
    expect(await withdraw(karin)).toContain('ingetrokken');
    await running.settle();
    expect(wordsOf(newestCard(running))).toContain('Deze peiling is ingetrokken');
    const left = JSON.stringify(await running.stored('work'));
    for (const gone of ['Geheim', 'roodborst', '"vote"', '"ballot"']) {
      expect(left).not.toContain(gone);
    }
    expect(await click(running, bas, button(card, 'roodborst'))).toContain('ingetrokken');
    expect(await click(running, karin, button(card, 'Peiling sluiten'))).toContain('ingetrokken');
    await running.later(400 * day);
    expect(await poll()).toMatchObject({ askedBy: { name: '' }, settled: 'names' });
  });

  it('opens no dialog from a card that still shows it, and takes none that was open', async () => {
    await ask({ kind: 'multiple', options: 'soep\nbrood\nsla', addsOptions: 'true' });
    const card = newestCard(running);
    const dialogs = ['Antwoord geven', 'Optie toevoegen'].map((title) => button(card, title));
    const form = await open(running, peter, dialogs[0] as CardButton);
    await withdraw(karin);
    for (const one of dialogs) expect(await open(running, peter, one)).toContain('ingetrokken');
    expect(await send(running, peter, form, { choice: 'o1' })).toContain('ingetrokken');
  });

  it('is withdrawn by who asked or who leads, and by nobody else', async () => {
    await ask({ options: 'soep\nbrood' }, peter);
    const { pollId } = (await poll()) as { pollId: string };
    const form = { data: { verb: 'polls/withdraw', formId: 'f', pollId } };
    const answer = await sendDialog(running, bas, channelId, form);
    expect(answer.sentence).toContain('Alleen wie de vraag stelde');
    expect(await withdraw(karin)).toContain('ingetrokken');
  });

  it('has no option left to take out, also from a card that still offers it', async () => {
    await ask({ options: 'een\ntwee\ndrie' });
    const before = await own(karin);
    await withdraw(karin);
    const { card, sentence } = await opened(karin, before, 'Optie weghalen');
    expect(card).toBeUndefined();
    expect(sentence).toContain('ingetrokken');
  });

  it('stays withdrawn under votes of the same moment', async () => {
    const card = await ask({ options: 'soep\nbrood' });
    const offer = await own(karin);
    const votes = Array.from({ length: 40 }, (_, number) =>
      click(running, somebody(100 + number), button(card, 'soep')),
    );
    await Promise.all([sent(karin, offer, 'Peiling intrekken', 'Peiling intrekken', {}), ...votes]);
    await running.settle();
    expect(await poll()).toMatchObject({ status: 'withdrawn', counts: {}, voters: 0 });
    expect(await running.documents('vote')).toEqual([]);
  });
});

describe('a poll that is asked again', () => {
  it('opens the form with the same question, options and kind', async () => {
    await ask({ kind: 'multiple', options: 'soep\nbrood\nkaas', mostChosen: '2' });
    const form = shown(await opened(karin, await own(karin), 'Opnieuw vragen'));
    expect(valuesIn(form)).toMatchObject({
      question: 'Wat?',
      options: 'soep\nbrood\nkaas',
      kind: 'multiple',
      mostChosen: '2',
    });
  });
});

describe('what can be asked', () => {
  it('is offered on a card, from which a pulse takes one tap', async () => {
    const choices = (await type(running, karin, 'peiling'))?.attachments?.[0]?.content as Card;
    expect(wordsOf(choices)).toContain('Wat wilt u vragen?');
    await click(running, karin, anyButton(choices, 'Pulse: hoe gaat het samen?'));
    await running.settle();
    const card = wordsOf(newestCard(running));
    expect(card).toContain('Ik weet wie ik kan bellen.');
    expect(card).toContain('De groep en de vrager zien niet wie wat koos.');
  });

  it.each(['goals', 'acquaintance', 'experiment', 'continuing'])(
    'has an example for a phase: %s, which opens in the form',
    async (template) => {
      const { card } = await openDialog(running, karin, channelId, 'polls/ask', { template });
      expect(JSON.stringify(card)).toMatch(/aan\?|werk\?|experiment\?|gaan\?/);
    },
  );

  it('in one line, and shows what was said the time before', async () => {
    const pulse = async (scores: readonly number[]) => {
      await type(running, karin, 'peiling pulse');
      await running.settle();
      const card = newestCard(running);
      for (const [place, score] of scores.entries()) {
        const one = String(score);
        const { data } = button(card, 'Antwoord geven');
        const form = { data: { ...data, formId: `${place}` } } as never;
        const answers = { o1: one, o2: one, o3: one, o4: '3' };
        await sendDialog(running, somebody(10 + place), channelId, form, answers);
      }
      await click(running, karin, button(card, 'Peiling sluiten'));
      await running.settle();
      return wordsOf(newestCard(running));
    };
    expect(await pulse([1, 2, 3, 4, 5])).toContain('Gemiddeld 3\n');
    expect(await pulse([4, 4, 5, 5, 4])).toContain('Gemiddeld 4,4 · vorige keer 3');
  });
});
