import { openItem, press } from '../support/action-items';
import type { Running } from '../support/application';
import { openDialog, shown } from '../support/dialogs';
import { cardIn, chatCards, chatsWith, rosterIs, threadsIn } from '../support/lifecycle';
import {
  button,
  channelId,
  chatActivity,
  click,
  clicked,
  deliver,
  somebody,
  startLeerwerkplaats,
  type,
  wordsOf,
} from '../support/people';
import { send } from '../support/rows';
import type { Card } from '../support/teams-end';

const [karin, peter, lisa] = [somebody(1), somebody(2), somebody(3)];

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await rosterIs(running, karin, peter, lisa);
});
afterEach(() => running.close());

/** What else than a poll has a card, made by Peter; and what somebody taps on it, or types. */
const kinds = {
  session: {
    make: async () => {
      const form = shown(await openDialog(running, peter, channelId, 'sessions/make'));
      const filled = { title: 'Casus bespreken', date: '2026-12-08', time: '14:00', place: '' };
      await send(running, peter, form, filled);
    },
    title: 'De kaart van een bijeenkomst is verwijderd',
    tap: 'Ik kom',
    shows: 'Komen (1): Persoon 3',
  },
  'talk about an action item': {
    make: async () => {
      await type(running, peter, 'actie De zaal reserveren');
      const dialog = await openItem(running, peter, 'De zaal reserveren');
      await press(running, peter, dialog, 'Bespreek dit');
    },
    title: 'De kaart van een actiepunt is verwijderd',
    tap: 'Ik doe dit',
    shows: 'Persoon 3',
  },
  'list of action items': {
    make: () => type(running, peter, 'actie De zaal reserveren'),
    title: 'De kaart ‘Actiepunten’ is verwijderd',
    tap: undefined,
    shows: 'Taart meenemen',
  },
  'question to the group': {
    make: async () => {
      const carried = { need: 'any' };
      const form = shown(
        await openDialog(running, peter, channelId, 'group-questions/ask', carried),
      );
      await send(running, peter, form, { need: 'money' });
    },
    title: 'De kaart van een vraag aan de groep is verwijderd',
    tap: 'Ik kan helpen',
    shows: 'Persoon 3',
  },
} as const;

describe.each(Object.entries(kinds))('the card of a %s that was deleted', (_kind, kind) => {
  beforeEach(async () => {
    await kind.make();
    await running.settle();
    const code = 'ActivityNotFoundInConversation';
    running.teams.weather.push({ method: 'PUT', status: 404, code, times: 1 });
    const [card] = running.teams
      .threads()
      .map(({ body }) => cardIn(body))
      .slice(-1);
    await (kind.tap
      ? click(running, lisa, button(card as Card, kind.tap))
      : type(running, lisa, 'actie Taart meenemen'));
    await running.settle();
  });

  const told = () => chatCards(running).filter((card) => wordsOf(card).startsWith(kind.title));

  async function pressAgain(who: typeof karin) {
    const [card] = told();
    if (!card) throw new Error('nobody was told');
    const press = clicked(button(card, 'Opnieuw plaatsen'));
    const { body } = await deliver(running, chatActivity(running, who, press));
    await running.settle();
    return wordsOf((body as { value: unknown }).value);
  }

  it('is told to who made it, and comes back once with what was done since', async () => {
    expect(chatsWith(running).at(-1)).toBe(peter.teamsId);
    expect(told()).toHaveLength(1);
    const before = threadsIn(running).length;
    expect(await pressAgain(peter)).toContain('De kaart komt zo weer in het kanaal');
    await pressAgain(karin);
    const posts = threadsIn(running).slice(before);
    expect(posts).toHaveLength(1);
    expect(posts[0]).toContain(kind.shows);
  });

  it('comes back for nobody else, nor for who made it and isn’t in the channel any more', async () => {
    const before = threadsIn(running).length;
    await pressAgain(lisa);
    running.teams.strangers.add(peter.teamsId);
    await pressAgain(peter);
    expect(threadsIn(running)).toHaveLength(before);
    await pressAgain(karin);
    expect(threadsIn(running)).toHaveLength(before + 1);
  });
});
