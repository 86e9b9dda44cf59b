import type { Running } from '../support/application';
import {
  button,
  cardOf,
  channelActivity,
  click,
  clicked,
  deliver,
  dialog,
  newestCard,
  somebody,
  startLeerwerkplaats,
  type,
  typed,
  wordsOf,
} from '../support/people';

const karin = somebody(1);
const peter = somebody(2);

describe('a poll in a channel, from question to result', () => {
  let running: Running;

  beforeEach(async () => {
    running = await startLeerwerkplaats(karin);
  });
  afterEach(() => running.close());

  async function asked(options = 'dinsdag ; woensdag') {
    await type(running, karin, `peiling Wanneer komt u? ; ${options}`);
    await running.settle();
    return newestCard(running);
  }

  it('is posted as a new thread, counts votes, and shows them', async () => {
    const reply = await type(running, karin, 'peiling Wanneer komt u? ; dinsdag ; woensdag');
    expect(reply?.text).toBe('Uw peiling komt zo in dit kanaal.');
    await running.settle();
    expect(running.teams.threads()).toHaveLength(1);
    expect(running.teams.threads()[0]?.body.channelData?.channel?.id).toBe(
      '19:gooise-meren@thread.tacv2',
    );
    expect(running.teams.threads()[0]?.body.activity?.summary).toBe(
      'Nieuwe peiling in uw leerwerkplaats',
    );

    const answer = await click(running, peter, button(newestCard(running), 'dinsdag'));
    expect(answer).toBe('Uw keuze: dinsdag, opgeslagen 14:03');
    await running.settle();
    expect(wordsOf(newestCard(running))).toContain(
      '1 stem · Sluit dinsdag 15 december 17:00 · Gevraagd door Persoon 1',
    );
    expect(wordsOf(newestCard(running))).toContain('dinsdag\n**1** · 100%');
    expect(newestCard(running).refresh?.userIds).toEqual([]);
  });

  it('counts one vote per person, the last one', async () => {
    const card = await asked();
    await click(running, peter, button(card, 'dinsdag'));
    await click(running, peter, button(card, 'woensdag'));
    await click(running, karin, button(card, 'woensdag'));
    await running.settle();
    expect(wordsOf(newestCard(running))).toContain('dinsdag\n**0** · 0%\nwoensdag\n**2** · 100%');
  });

  it('has 200 people vote at once and shows 200', async () => {
    const card = await asked();
    const people = Array.from({ length: 200 }, (_, number) => somebody(100 + number));
    const answers = await Promise.all(
      people.map((who, place) =>
        click(running, who, button(card, place % 4 === 0 ? 'dinsdag' : 'woensdag')),
      ),
    );
    expect(answers.filter((answer) => String(answer).startsWith('Uw keuze: '))).toHaveLength(200);
    await running.settle();
    expect(wordsOf(newestCard(running))).toContain(
      'dinsdag\n**50** · 25%\nwoensdag\n**150** · 75%',
    );
    expect(await running.documents('vote')).toHaveLength(200);
  });

  it('takes 20 taps of one person at once as one vote', async () => {
    const card = await asked();
    const taps = Array.from({ length: 20 }, (_, tap) => (tap % 2 === 0 ? 'dinsdag' : 'woensdag'));
    await Promise.all(taps.map((option) => click(running, peter, button(card, option))));
    await running.settle();
    const [vote, ...more] = await running.documents('vote');
    expect(more).toEqual([]);
    const counts = String(vote?.chosen) === 'o1' ? { o1: 1 } : { o2: 1 };
    expect(await running.documents('poll')).toMatchObject([{ counts }]);
  });

  it('lets one delivery have one effect, however often it comes', async () => {
    const question = channelActivity(running, karin, typed('peiling Wanneer? ; di ; wo'));
    await Promise.all([1, 2, 3].map(() => deliver(running, question)));
    await running.settle();
    expect(await running.documents('poll')).toHaveLength(1);
    expect(running.teams.threads()).toHaveLength(1);

    const card = newestCard(running);
    const early = channelActivity(running, peter, clicked(button(card, 'di')));
    await deliver(running, early);
    await click(running, peter, button(card, 'wo'));
    const late = await deliver(running, early);
    expect(late.body).toMatchObject({ value: 'Uw keuze: wo, opgeslagen 14:03' });
    await running.settle();
    expect(wordsOf(newestCard(running))).toContain('di\n**0** · 0%\nwo\n**1** · 100%');
  });

  it('is asked with a dialog, which keeps what was typed until it is right', async () => {
    const fetch = dialog('task/fetch', { verb: 'polls/ask' });
    const opened = await deliver(running, channelActivity(running, peter, fetch));
    const form = cardOf(opened.body);
    expect(wordsOf(form)).toContain('Schrijf niets waaraan een inwoner te herkennen is.');
    const { data } = button(form, 'Plaatsen in dit kanaal');
    const send = (inputs: object) =>
      deliver(
        running,
        channelActivity(running, peter, dialog('task/submit', { ...data, ...inputs })),
      );
    const refused = cardOf((await send({ question: 'Waar?', options: 'hier' })).body);
    expect(wordsOf(refused)).toContain('Geef minstens 2 opties.');
    expect(JSON.stringify(refused.body)).toContain('"value":"Waar?"');

    const right = { question: 'Waar?', options: 'hier\n\ndaar' };
    expect(await Promise.all([send(right), send(right)])).toEqual([
      { status: 200 },
      { status: 200 },
    ]);
    await running.settle();
    expect(running.teams.threads()).toHaveLength(1);
    expect(wordsOf(newestCard(running))).toContain('Gevraagd door Persoon 2');
  });

  it('with what may be about a resident is asked about, and posted when somebody says so', async () => {
    const typedIn = { question: 'Wie gaat naar mevrouw Jansen?', options: 'ik\nu' };
    const { question, options } = typedIn;
    const command = await type(running, karin, `peiling ${question} ; ik ; u`);
    expect(JSON.stringify(command)).toContain('Gaat het over een inwoner?');
    expect(JSON.stringify(command)).toContain('Stel de vraag dan met het formulier.');
    const send = async (data: object) => {
      const filledIn = { verb: 'polls/ask', formId: 'form', question, options, ...data };
      const activity = channelActivity(running, karin, dialog('task/submit', filledIn));
      return JSON.stringify(await deliver(running, activity));
    };
    expect(await send({})).toContain(`"considered":"${question}"`);
    await running.settle();
    expect(running.teams.threads()).toHaveLength(0);
    const number = 'BSN 111222333?';
    const refused = await send({ question: number, considered: number });
    expect(refused).toContain('Haal dat weg.');
    // Changed after it was asked about: the button that keeps it is still on the screen.
    const changed = { question: 'Wie gaat naar mevrouw De Boer?', considered: question };
    expect(await send(changed)).toContain('Gaat het over een inwoner?');
    await running.settle();
    expect(running.teams.threads()).toHaveLength(0);
    await send({ considered: question });
    await running.settle();
    expect(running.teams.threads()).toHaveLength(1);
  });

  it("shows 'Mijn keuze' to whoever asks, and only to them", async () => {
    const card = await asked();
    expect(await click(running, peter, button(card, 'Mijn keuze'))).toBe(
      'U heeft nog niet gekozen. Tik op een optie om te stemmen.',
    );
    await click(running, peter, button(card, 'woensdag'));
    running.wait(24 * 60 * 60 * 1000);
    const own = await click(running, peter, button(card, 'Mijn keuze'));
    expect(wordsOf(own)).toContain('Uw keuze: woensdag, opgeslagen dinsdag 1 december 14:03');
    await running.settle();
    expect(wordsOf(newestCard(running))).not.toContain('Uw keuze');
  });

  it('is closed and reopened by who asked it or the project leader, and by nobody else', async () => {
    const lisa = somebody(3);
    await type(running, peter, 'peiling Waar? ; hier ; daar');
    await running.settle();
    const card = newestCard(running);
    const close = button(card, 'Peiling sluiten');
    expect(await click(running, lisa, close)).toBe(
      'Alleen wie de vraag stelde of de projectleider kan dit doen.',
    );
    await click(running, lisa, button(card, 'hier'));
    expect(await click(running, peter, close)).toBe(
      'De peiling is gesloten. Niemand kan nu nog stemmen.',
    );
    expect(await click(running, lisa, button(card, 'daar'))).toBe(
      'Deze peiling is gesloten. Uw stem is niet veranderd.',
    );
    await running.settle();
    expect(wordsOf(newestCard(running))).toContain('Gesloten · 1 stem');
    const reopened = await click(running, karin, button(newestCard(running), 'Peiling heropenen'));
    expect(reopened).toBe('De peiling is weer open.');
    await click(running, lisa, button(card, 'daar'));
    await running.settle();
    expect(wordsOf(newestCard(running))).toContain('daar\n**1** · 100%');
  });

  it('offers 20 options as rows to tap and a list', async () => {
    const options = Array.from({ length: 20 }, (_, number) => `dag ${number + 1}`);
    const card = await asked(options.join(' ; '));
    const answer = await click(running, peter, button(card, 'Stemmen'), { choice: 'o20' });
    expect(answer).toBe('Uw keuze: dag 20, opgeslagen 14:03');
    const rows = card.body.filter((row) => (row as { selectAction?: object }).selectAction);
    expect(rows).toHaveLength(20);
  });

  it('stores the vote of an older client and says nothing that others could read', async () => {
    const card = await asked();
    const { data } = button(card, 'dinsdag');
    const before = running.teams.calls.length;
    await deliver(running, channelActivity(running, peter, { value: data }));
    expect(running.teams.calls).toHaveLength(before);
    await running.settle();
    expect(wordsOf(newestCard(running))).toContain('dinsdag\n**1** · 100%');
  });

  it('answers in the language of the person and draws in that of the channel', async () => {
    const john = somebody(4, 'en-GB');
    const card = await asked();
    expect(await click(running, john, button(card, 'dinsdag'))).toBe(
      'Your choice: dinsdag, saved 14:03',
    );
    await running.settle();
    expect(wordsOf(newestCard(running))).toContain('1 stem');
  });
});
