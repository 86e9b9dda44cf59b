import type { Running } from '../support/application';
import { activityIn } from '../support/dialogs';
import {
  button,
  channelActivity,
  click,
  clicked,
  deliver,
  type Somebody,
  somebody,
  startLeerwerkplaats,
  type,
  wordsOf,
} from '../support/people';
import { open, send } from '../support/rows';
import type { Card } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const lisa = somebody(3);
const john = somebody(4, 'en-GB');

describe('a question to the group', () => {
  let running: Running;

  beforeEach(async () => {
    running = await startLeerwerkplaats(karin);
  });
  afterEach(() => running.close());

  const overview = async (who: Somebody): Promise<Card> =>
    (await type(running, who, 'hulp'))?.attachments?.[0]?.content as Card;

  /** Of the question's card in the channel: as posted, or as last edited. */
  const shown = (): Card => {
    const cards = running.teams.calls
      .map(({ body }) => (body.activity ?? body).attachments?.[0]?.content)
      .filter((card) => wordsOf(card).startsWith('Wie kan helpen'));
    return cards.at(-1) as Card;
  };

  async function askedBy(who: Somebody, discipline = ''): Promise<Card> {
    const form = await open(running, who, button(await overview(who), 'Vraag aan de groep'));
    await send(running, who, form, { need: 'money', discipline });
    await running.settle();
    return shown();
  }

  /** How often its card was posted in the channel. */
  const posts = () =>
    running.teams.threads().filter(({ body }) => body.channelData?.channel !== undefined).length;

  /** What was written to somebody 1:1. */
  const toldTo = (who: Somebody): string[] => {
    const chats = running.teams.calls.filter(
      ({ body }) => body.members?.[0]?.id === who.teamsId,
    ).length;
    return chats === 0
      ? []
      : running.teams.calls
          .map(({ body }) => wordsOf(body.attachments?.[0]?.content))
          .filter((words) => words.includes('Uw vraag aan de groep'));
  };

  it('has a need and a discipline, and nothing that could speak of a resident', async () => {
    const form = await open(running, peter, button(await overview(peter), 'Vraag aan de groep'));
    const inputs = (form as Card).body.map((part) => (part as { type: string }).type);
    expect(inputs.filter((name) => name.startsWith('Input.'))).toEqual([
      'Input.ChoiceSet',
      'Input.ChoiceSet',
    ]);
    expect(wordsOf(await send(running, peter, form, { need: '' }))).toContain('Kies eerst');
    await send(running, peter, form, {
      need: 'grief',
      discipline: 'spiritual-caregiver',
      text: 'mevrouw Jansen',
    });
    await running.settle();
    expect(wordsOf(shown())).toContain('Wie kan helpen: omgaan met verdriet?');
    expect(wordsOf(shown())).toContain('Vooral: geestelijk verzorger');
    expect(JSON.stringify(await running.stored('work'))).not.toContain('Jansen');
    expect(running.teams.threads()[0]?.body.activity?.summary).toBe(
      'Nieuwe vraag in uw leerwerkplaats',
    );
  });

  it('is answered with a tap; the card shows who, and the asker hears it in their own chat', async () => {
    const card = await askedBy(peter);
    expect(wordsOf(card)).toContain('Nog geen antwoord');
    expect(await click(running, lisa, button(card, 'Ik kan helpen'))).toContain('Dank u.');
    expect(await click(running, john, button(card, 'Bel mij'))).toContain('Thank you.');
    await running.settle();
    expect(wordsOf(shown())).toContain('Kan helpen: Persoon 3\nBel mij: Persoon 4');
    expect(toldTo(peter)).toEqual([
      expect.stringContaining('Persoon 3 kan helpen'),
      expect.stringContaining('Persoon 4 vraagt: bel mij'),
    ]);
  });

  it('tells the number of who helps, where their profile has it', async () => {
    await type(running, lisa, 'peiling Waar? ; hier ; daar');
    const [member] = (await running.documents('member')).filter(({ role }) => role);
    const profile = {
      name: 'Lisa',
      organisation: 'Versa',
      discipline: 'social-caseworker',
      callMeFor: 'schulden',
      reachability: 'ma-do, 06 12345678',
    };
    const id = `member:${encodeURIComponent(`${String(member?.personId).split(':')[0]}:${lisa.objectId}`).replaceAll('%', '~')}`;
    const { id: _, personId: __, ...shared } = member as Record<string, unknown>;
    const personId = `${String(member?.personId).split(':')[0]}:${lisa.objectId}`;
    await running.database
      .container('work')
      .items.upsert({ ...shared, id, personId, role: 'participant', profile });
    const card = await askedBy(peter);
    await click(running, lisa, button(card, 'Bel mij'));
    await running.settle();
    expect(toldTo(peter)[0]).toContain('[06 12345678](tel:0612345678)');
  });

  it('keeps one answer per person, and tells the asker nothing twice', async () => {
    const card = await askedBy(peter);
    const can = button(card, 'Ik kan helpen');
    await Promise.all(Array.from({ length: 12 }, () => click(running, lisa, can)));
    await running.settle();
    expect(wordsOf(shown())).toContain('Kan helpen: Persoon 3');
    expect(toldTo(peter)).toHaveLength(1);
    await click(running, lisa, button(card, 'Bel mij'));
    await running.settle();
    expect(wordsOf(shown())).toContain('Bel mij: Persoon 3');
    expect(wordsOf(shown())).not.toContain('Kan helpen:');
    expect(toldTo(peter)).toHaveLength(2);
    await click(running, lisa, button(card, 'Toch niet'));
    await running.settle();
    expect(wordsOf(shown())).toContain('Nog geen antwoord');
    expect(toldTo(peter)).toHaveLength(2);
  });

  it('shows everybody when many answer at once', async () => {
    const card = await askedBy(peter);
    const people = Array.from({ length: 25 }, (_, number) => somebody(100 + number));
    await Promise.all(people.map((who) => click(running, who, button(card, 'Ik kan helpen'))));
    await running.settle();
    expect(wordsOf(shown())).toContain('en nog 5');
    expect(await running.documents('group-answer')).toHaveLength(25);
    expect(toldTo(peter)).toHaveLength(25);
  });

  it('is not misled by an answer that was read too old', async () => {
    const card = await askedBy(peter);
    await click(running, lisa, button(card, 'Ik kan helpen'));
    const [answer] = await running.documents('group-answer');
    const match = { operation: 'read', id: String(answer?.id) } as const;
    running.engine.faults.inject({ match, stale: true, times: 1 });
    await click(running, lisa, button(card, 'Toch niet'));
    expect(await running.documents('group-answer')).toMatchObject([{ answer: null }]);
    running.engine.faults.inject({ match, stale: true, times: 1 });
    await click(running, lisa, button(card, 'Bel mij'));
    expect(await running.documents('group-answer')).toMatchObject([{ answer: 'call-me' }]);
  });

  it('tells nothing of an answer that was changed or taken back before it could be told', async () => {
    const card = await askedBy(peter);
    await click(running, lisa, button(card, 'Ik kan helpen'));
    running.wait(1_000);
    await click(running, lisa, button(card, 'Bel mij'));
    await click(running, john, button(card, 'Bel mij'));
    running.wait(1_000);
    await click(running, john, button(card, 'Toch niet'));
    await running.settle();
    expect(toldTo(peter)).toEqual([expect.stringContaining('Persoon 3 vraagt: bel mij')]);
  });

  it('leaves an asker who blocked the app with the card in the channel, and alarms nobody', async () => {
    const card = await askedBy(peter);
    running.teams.weather.push({ method: 'POST', status: 403, times: 1 });
    await click(running, lisa, button(card, 'Bel mij'));
    await running.settle();
    expect(wordsOf(shown())).toContain('Bel mij: Persoon 3');
    expect(running.log).toEqual([]);
    expect(await running.documents('poison')).toEqual([]);
  });

  it('lets an answer that is delivered again undo nothing', async () => {
    const card = await askedBy(peter);
    const early = channelActivity(running, lisa, clicked(button(card, 'Ik kan helpen')));
    await deliver(running, early);
    await click(running, lisa, button(card, 'Toch niet'));
    const again = await deliver(running, early);
    expect(again.body).toMatchObject({ value: 'Uw antwoord is weggehaald.' });
    await running.settle();
    expect(wordsOf(shown())).toContain('Nog geen antwoord');
    const idle = channelActivity(running, john, clicked(button(card, 'Toch niet')));
    await deliver(running, idle);
    await click(running, john, button(card, 'Bel mij'));
    await deliver(running, idle);
    await running.settle();
    expect(wordsOf(shown())).toContain('Bel mij: Persoon 4');
  });

  it('is asked once, however often the dialog is sent', async () => {
    const form = await open(running, peter, button(await overview(peter), 'Vraag aan de groep'));
    await Promise.all([1, 2, 3].map(() => send(running, peter, form, { need: 'money' })));
    await running.settle();
    expect(running.teams.threads()).toHaveLength(1);
  });

  it('is closed and reopened by who asked or who leads; a closed one takes no answer', async () => {
    const card = await askedBy(peter);
    expect(await click(running, peter, button(card, 'Bel mij'))).toContain('uw eigen vraag');
    const close = button(card, 'Vraag sluiten');
    expect(await click(running, lisa, close)).toContain('Alleen wie de vraag stelde');
    expect(await click(running, peter, close)).toContain('De vraag is gesloten.');
    expect(await click(running, lisa, button(card, 'Bel mij'))).toContain('is gesloten');
    await running.settle();
    expect(wordsOf(shown())).toContain('Gesloten · Gevraagd door Persoon 2');
    await click(running, karin, button(shown(), 'Vraag heropenen'));
    await click(running, lisa, button(card, 'Bel mij'));
    await running.settle();
    expect(wordsOf(shown())).toContain('Bel mij: Persoon 3');
  });

  it('takes no answer that was on its way while it was closed', async () => {
    const card = await askedBy(peter);
    await click(running, peter, button(card, 'Vraag sluiten'));
    const [question] = await running.documents('group-question');
    const match = { operation: 'read', id: String(question?.id) } as const;
    running.engine.faults.inject({ match, stale: true, times: 1 });
    expect(await click(running, lisa, button(card, 'Bel mij'))).toContain('is gesloten');
    expect(await running.documents('group-answer')).toEqual([]);
  });

  it.each([
    ['deputy', true],
    ['core-group', true],
    ['participant', true],
    ['policy-officer', true],
    ['executive', true],
    ['adviser', false],
    ['privacy-contact', false],
  ])('may be asked and answered by a %s: %s', async (role, may) => {
    const card = await askedBy(peter);
    const [leader] = await running.documents('member');
    const personId = `${String(leader?.personId).split(':')[0]}:${lisa.objectId}`;
    const id = `member:${encodeURIComponent(personId).replaceAll('%', '~')}`;
    const items = running.database.container('work').items;
    await items.upsert({ ...leader, id, personId, role, name: lisa.name, teamsId: lisa.teamsId });
    const answer = await click(running, lisa, button(card, 'Bel mij'));
    expect(String(answer).includes('Dank u')).toBe(may);
    await askedBy(lisa);
    expect(posts()).toBe(may ? 2 : 1);
    expect(String(await click(running, lisa, button(card, 'Vraag sluiten')))).toContain(
      role === 'deputy' ? 'De vraag is gesloten' : 'Alleen wie',
    );
  });

  it('closes by itself after 60 days, so that a year later no name is left', async () => {
    const day = 24 * 60 * 60 * 1000;
    const card = await askedBy(peter);
    await click(running, lisa, button(card, 'Ik kan helpen'));
    await running.later(59 * day);
    expect(wordsOf(shown())).not.toContain('Gesloten');
    await running.later(2 * day);
    expect(wordsOf(shown())).toContain('Gesloten');
    expect(wordsOf(shown())).toContain('Persoon 3');
    await click(running, peter, button(shown() as Card, 'Vraag heropenen'));
    await running.later(61 * day);
    expect(wordsOf(shown())).toContain('Gesloten');
    await running.later(366 * day);
    expect(wordsOf(shown())).not.toContain('Persoon');
    expect(running.log).toEqual([]);
  });

  it('names nobody any more once its names are gone, whatever is tapped on an old card', async () => {
    const year = 366 * 24 * 60 * 60 * 1000;
    const card = await askedBy(peter);
    await click(running, lisa, button(card, 'Ik kan helpen'));
    const takeBack = button(shown(), 'Toch niet');
    await click(running, peter, button(shown(), 'Vraag sluiten'));
    await running.later(year);
    for (const who of [lisa, karin]) {
      expect(await click(running, who, takeBack)).toContain('Deze vraag is gesloten');
    }
    expect(await running.documents('group-answer')).toEqual([]);
  });

  it('names nobody who takes back an answer that they never gave', async () => {
    const card = await askedBy(peter);
    await click(running, lisa, button(card, 'Ik kan helpen'));
    await click(running, karin, button(shown(), 'Toch niet'));
    const answers = await running.documents('group-answer');
    expect(answers.map(({ name }) => name).sort()).toEqual(['', 'Persoon 3']);
  });

  it('exists in its own channel only', async () => {
    const elsewhere = '19:elsewhere@thread.tacv2';
    const card = await askedBy(peter);
    await type(running, lisa, 'start Krimpenerwaard', elsewhere);
    const can = button(card, 'Ik kan helpen');
    expect(await click(running, lisa, can, {}, elsewhere)).toContain('kan ik niet vinden');
    const [question] = await running.documents('group-question');
    const items = running.database.container('index').items;
    const other = (await running.stored('index')).find(({ channelId }) => channelId === elsewhere);
    const { leerwerkplaatsId } = question as { leerwerkplaatsId: string };
    await items.upsert({ ...other, leerwerkplaatsId });
    running.wait(2 * 60_000);
    expect(await click(running, lisa, can, {}, elsewhere)).toContain('kan ik niet vinden');
  });

  it('comes back when its card was deleted, for who asked it and nobody else', async () => {
    const card = await askedBy(karin);
    await click(running, lisa, button(card, 'Bel mij'));
    const code = 'ActivityNotFoundInConversation';
    running.teams.weather.push({ method: 'PUT', status: 404, code, times: 1 });
    await running.settle();
    const asked = running.teams.calls
      .map(({ body }) => body.attachments?.[0]?.content)
      .find((one) => wordsOf(one).includes('vraag aan de groep is verwijderd')) as Card;
    const again = clicked(button(asked, 'Opnieuw plaatsen'));
    const others = await deliver(running, activityIn(running, peter, 'chat', again));
    expect(others.body).toMatchObject({ value: expect.stringContaining('kan ik niet vinden') });
    await running.settle();
    expect(posts()).toBe(1);
    await deliver(running, activityIn(running, karin, 'chat', again));
    await deliver(running, activityIn(running, karin, 'chat', again));
    await running.settle();
    expect(posts()).toBe(2);
    expect(wordsOf(shown())).toContain('Bel mij: Persoon 3');
  });
});
