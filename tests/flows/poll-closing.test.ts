import type { Running } from '../support/application';
import { openDialog } from '../support/dialogs';
import { chatCards, onRoster, rosterIs, secondChannel } from '../support/lifecycle';
import {
  button,
  channelId,
  chatActivity,
  click,
  clicked,
  deliver,
  newestCard,
  type Somebody,
  somebody,
  startLeerwerkplaats,
  type,
  wordsOf,
} from '../support/people';
import { open, send } from '../support/rows';
import type { Card, CardButton } from '../support/teams-end';

const karin = somebody(1);
const peter = somebody(2);
const lisa = somebody(3);
const hour = 60 * 60 * 1000;
const day = 24 * hour;

// It is Tuesday 1 December 2026, 14:03.
let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter, lisa);
});
afterEach(() => running.close());

async function asked(fields: Record<string, string>, who: Somebody = karin) {
  const form = await open(running, who, { data: { verb: 'polls/ask' } } as unknown as CardButton);
  const typed = { question: 'Waar?', options: 'hier\ndaar', ...fields };
  const answer = await send(running, who, form, typed);
  await running.settle();
  return typeof answer === 'string' ? answer : wordsOf(answer);
}

/** What was posted in threads of cards, after the card. */
const replies = () =>
  running.teams.calls
    .filter(({ path }) => /;messageid=.*\/activities$/.test(path))
    .map(({ body }) => wordsOf(body.attachments?.[0]?.content));

const reminders = (who: Somebody) =>
  running.teams.calls
    .filter(({ path, taken }) => taken && path.includes(`a:chat-${who.teamsId}/activities`))
    .flatMap(({ body }) => body.attachments?.[0]?.content ?? [])
    .filter((card) => wordsOf(card).includes('U kunt nog antwoorden'))
    .map((card) => `${wordsOf(card)} ${JSON.stringify(card.actions)}`);

const status = async () => (await running.documents('poll')).map((poll) => poll.status);

describe('when a poll closes', () => {
  it('is in two weeks at 17:00, if nobody says, and on the card', async () => {
    await asked({});
    expect(wordsOf(newestCard(running))).toContain('Sluit dinsdag 15 december 17:00');
    await running.later(14 * day + 2 * hour);
    expect(await status()).toEqual(['open']);
    await running.later(hour);
    expect(await status()).toEqual(['closed']);
    expect(wordsOf(newestCard(running))).toContain('Gesloten · Nog geen stemmen');
  });

  it.each([
    ['vrijdag 17:00', 'Sluit vrijdag 4 december 17:00'],
    ['over 2 weken', 'Sluit dinsdag 15 december 17:00'],
    ['morgenavond', 'Sluit woensdag 2 december 22:00'],
    ['in 3 days', 'Sluit vrijdag 4 december 17:00'],
  ])('is what was typed: %s', async (closes, line) => {
    await asked({ closes });
    expect(wordsOf(newestCard(running))).toContain(line);
  });

  it.each([
    ['gisteren', 'Wanneer sluit de peiling? Dat is al voorbij.'],
    ['vandaag 9:00', 'Wanneer sluit de peiling? Dat is al voorbij.'],
    ['31 februari', 'Die datum bestaat niet.'],
    ['ooit', 'Ik begrijp niet welke dag of welk uur u bedoelt.'],
    ['volgende week', 'Schrijf er ook de dag bij'],
    ['over 5 jaar', 'Dat is nog te ver weg.'],
  ])('is asked again with what was typed, when it can’t be %s', async (closes, sentence) => {
    expect(await asked({ closes })).toContain(sentence);
    expect(await running.documents('poll')).toEqual([]);
  });

  it('is the usual time again for a poll that is opened again, which stays open', async () => {
    await asked({ closes: 'morgen 10:00' });
    await running.later(day);
    await click(running, karin, button(newestCard(running), 'Peiling heropenen'));
    await running.settle();
    expect(wordsOf(newestCard(running))).toContain('Sluit woensdag 16 december 17:00');
    await running.later(hour);
    expect(await status()).toEqual(['open']);
  });
});

describe('a poll that closes', () => {
  it('tells its result once, in the thread of its card', async () => {
    await asked({ closes: 'morgen 10:00' });
    await click(running, peter, button(newestCard(running), 'daar'));
    await running.later(day);
    await running.later(hour);
    expect(replies()).toHaveLength(1);
    expect(replies()[0]).toContain('De peiling is gesloten\nWaar?\nGesloten · 1 stem');
    expect(replies()[0]).toContain('daar\n**1** · 100%');
    expect(running.teams.threads()).toHaveLength(1);
  });

  it('tells it when a person closes it, and not when it was opened again at once', async () => {
    await asked({});
    await click(running, karin, button(newestCard(running), 'Peiling sluiten'));
    await running.settle();
    expect(replies()).toHaveLength(1);
    await click(running, karin, button(newestCard(running), 'Peiling heropenen'));
    await running.settle();
    const close = button(newestCard(running), 'Peiling sluiten');
    await click(running, karin, close);
    const reopen = {
      ...close,
      verb: 'polls/reopen',
      data: { ...close.data, verb: 'polls/reopen' },
    };
    await click(running, karin, reopen);
    await running.settle();
    expect(replies()).toHaveLength(1);
  });

  it('starts a thread for it when its card was deleted', async () => {
    await asked({ closes: 'morgen 10:00' });
    const code = 'ActivityNotFoundInConversation';
    running.teams.weather.push({ method: 'PUT', status: 404, code, times: 1 });
    await click(running, peter, button(newestCard(running), 'hier'));
    await running.settle();
    await running.later(day);
    await running.later(hour);
    const result = running.teams.threads().at(-1);
    expect(wordsOf(result?.body.activity?.attachments?.[0]?.content)).toContain(
      'De peiling is gesloten',
    );
  });

  it('tells the result of an anonymous poll once it is counted', async () => {
    await asked({ closes: 'morgen 10:00', anonymous: 'true' });
    await click(running, peter, button(newestCard(running), 'hier'));
    await running.later(day);
    await running.later(hour);
    expect(await status()).toEqual(['closed']);
    expect(replies().join()).toContain('Minder dan 5 mensen hebben zelf geantwoord.');
  });

  it('does so once everybody has answered, if who asked wants that', async () => {
    await asked({ closesWhenAllAnswered: 'true' });
    expect(wordsOf(newestCard(running))).toContain('of zodra iedereen heeft geantwoord');
    for (const who of [karin, peter])
      await click(running, who, button(newestCard(running), 'hier'));
    await running.settle();
    expect(await status()).toEqual(['open']);
    await click(running, lisa, button(newestCard(running), 'daar'));
    await running.settle();
    expect(await status()).toEqual(['closed']);
    expect(replies()).toHaveLength(1);
  });

  it('stays open when it is opened again after that', async () => {
    await asked({ closesWhenAllAnswered: 'true' });
    for (const who of [karin, peter, lisa]) {
      await click(running, who, button(newestCard(running), 'hier'));
    }
    await running.settle();
    await click(running, karin, button(newestCard(running), 'Peiling heropenen'));
    await running.settle();
    expect(await status()).toEqual(['open']);
    expect(wordsOf(newestCard(running))).not.toContain('zodra iedereen');
  });

  it('does so for an anonymous poll too, which knows its ballots', async () => {
    await asked({ closesWhenAllAnswered: 'true', anonymous: 'true' });
    for (const who of [karin, peter, lisa]) {
      await click(running, who, button(newestCard(running), 'hier'));
    }
    await running.settle();
    expect(await status()).toEqual(['closed']);
  });

  it('stays open when everybody has answered, where nobody wanted that', async () => {
    await asked({});
    for (const who of [karin, peter, lisa]) {
      await click(running, who, button(newestCard(running), 'hier'));
    }
    await running.settle();
    expect(await status()).toEqual(['open']);
  });
});

describe('a reminder', () => {
  it('goes two days before closing, once, to who hasn’t answered', async () => {
    await asked({ closes: 'maandag 14 december 12:00' });
    await click(running, peter, button(newestCard(running), 'hier'));
    // Two days before is a Saturday: on the Friday.
    await running.later(9 * day + 20 * hour);
    expect(reminders(lisa)).toEqual([]);
    await running.later(2 * hour);
    await running.later(hour);
    expect(reminders(lisa)).toHaveLength(1);
    expect(reminders(lisa)[0]).toContain('Sluit maandag 14 december 12:00');
    expect(reminders(karin)).toHaveLength(1);
    expect(reminders(peter)).toEqual([]);
    expect(reminders(lisa)[0]).toContain('https://teams.microsoft.com/l/message/');
  });

  it('goes half-way a poll that is open for less than four days', async () => {
    await asked({ closes: 'donderdag 14:03' });
    await running.later(day - hour);
    expect(reminders(lisa)).toEqual([]);
    await running.later(hour);
    expect(reminders(lisa)).toHaveLength(1);
  });

  it('goes to nobody who isn’t in the channel of the poll', async () => {
    await type(running, karin, 'koppel Gooise Meren', secondChannel);
    await running.settle();
    const allow = button(chatCards(running).at(-1) as Card, 'Toestaan');
    await deliver(running, chatActivity(running, karin, clicked(allow)));
    await running.settle();
    running.teams.rosters.set(secondChannel, onRoster(karin, peter));
    running.teams.strangers.add(`${secondChannel} ${lisa.teamsId}`);
    await type(running, karin, 'peiling Waar? ; hier ; daar', secondChannel);
    await running.settle();
    await running.later(13 * day);
    expect(reminders(peter)).toHaveLength(1);
    expect(reminders(lisa)).toEqual([]);
  });

  it('waits for working hours', async () => {
    await asked({ closes: 'woensdag 9 december 22:00' });
    await running.later(6 * day + 8 * hour + hour / 2);
    expect(reminders(lisa)).toEqual([]);
    await running.later(10 * hour + hour / 2);
    expect(reminders(lisa)).toHaveLength(1);
  });

  it('comes on the Friday, in the last hour of work, when nobody works before the poll closes', async () => {
    await asked({ closes: 'zondag 13 december 22:00' });
    // Friday 15:33, and 16:33.
    await running.later(10 * day + hour + hour / 2);
    expect(reminders(lisa)).toEqual([]);
    await running.later(hour);
    expect(reminders(lisa)).toHaveLength(1);
  });

  it('isn’t sent after closing, not even one that was on its way', async () => {
    await asked({ closes: 'donderdag 14:03' });
    // Refused, so that it surely didn't arrive and is tried again.
    running.teams.weather.push({ conversation: lisa.teamsId, status: 429 });
    await running.later(day);
    await click(running, karin, button(newestCard(running), 'Peiling sluiten'));
    running.teams.weather.length = 0;
    await running.later(hour);
    expect(reminders(lisa)).toEqual([]);
  });

  it('isn’t sent for a poll that was closed before, nor again for one that was opened again', async () => {
    await asked({ closes: 'donderdag 14:03' });
    await running.later(day);
    expect(reminders(lisa)).toHaveLength(1);
    await click(running, karin, button(newestCard(running), 'Peiling sluiten'));
    await running.settle();
    await click(running, karin, button(newestCard(running), 'Peiling heropenen'));
    await running.later(13 * day);
    expect(reminders(lisa)).toHaveLength(1);
  });

  it('goes to everybody where the poll is anonymous, so that it tells of nobody', async () => {
    await asked({ closes: 'donderdag 14:03', anonymous: 'true' });
    await click(running, peter, button(newestCard(running), 'hier'));
    await running.later(day);
    for (const who of [karin, peter, lisa]) expect(reminders(who)).toHaveLength(1);
  });

  it('isn’t sent to who left', async () => {
    await asked({ closes: 'donderdag 14:03' });
    await rosterIs(running, karin, peter);
    await running.later(day);
    expect(reminders(lisa)).toEqual([]);
    expect(reminders(peter)).toHaveLength(1);
  });
});

describe('who hasn’t answered yet', () => {
  const title = 'Wie heeft nog niet geantwoord?';

  async function offered(who: Somebody) {
    const own = await click(running, who, button(newestCard(running), 'Mijn keuze'));
    const [offer] = (typeof own === 'string' ? [] : own.body)
      .flatMap((element) => (element as { actions?: CardButton[] }).actions ?? [])
      .filter((action) => action.title === title);
    return offer;
  }

  it('is for who asked, by name, and nobody else', async () => {
    await asked({}, peter);
    await click(running, lisa, button(newestCard(running), 'hier'));
    await running.settle();
    const offer = await offered(peter);
    const shown = wordsOf(await click(running, peter, offer as CardButton));
    expect(shown).toContain(`${title}\nGeantwoord: 1 van 3.\nPersoon 1, Persoon 2`);
    expect(await offered(lisa)).toBeUndefined();
    expect(await click(running, lisa, offer as CardButton)).toBe(
      'Alleen wie de vraag stelde of de projectleider kan dit doen.',
    );
    expect(await click(running, karin, offer as CardButton)).toContain('Alleen wie de vraag');
  });

  it('isn’t told of an anonymous poll', async () => {
    await asked({});
    const offer = (await offered(karin)) as CardButton;
    await asked({ question: 'Hoe?', anonymous: 'true' });
    expect(await offered(karin)).toBeUndefined();
    const { pollId } = button(newestCard(running), 'Mijn keuze').data;
    const forged = { ...offer, data: { ...offer.data, pollId } };
    expect(await click(running, karin, forged)).toContain('Deze peiling is anoniem.');
  });
});

it('the form says what an empty closing time means', async () => {
  const { card } = await openDialog(running, karin, channelId, 'polls/ask');
  expect(wordsOf(card)).toContain('Wanneer sluit de peiling? Leeg is over twee weken.');
});
