import type { Running } from './application';
import { openDialog, sendDialog, shown } from './dialogs';
import { askPoll } from './forms';
import { button, channelId, click, newestCard, type Somebody, wordsOf } from './people';
import type { Card } from './teams-end';

/** Asks an anonymous question with the form; answers its card in the channel. */
export async function askAnonymously(
  running: Running,
  who: Somebody,
  filledIn: object = {},
): Promise<Card> {
  const { card } = await askPoll(running, who, {
    question: 'Hoe gaat het?',
    options: 'goed\nmatig\nslecht',
    anonymous: 'true',
    ...filledIn,
  });
  if (card) throw new Error(JSON.stringify(card.body.slice(0, 1)));
  await running.settle();
  return newestCard(running);
}

/** All that somebody is shown of what is kept of them, as text. */
export async function everythingKeptOf(running: Running, who: Somebody): Promise<string> {
  const kept = shown(await openDialog(running, who, channelId, 'privacy/kept'));
  const press = (card: Card, title: string) =>
    sendDialog(running, who, channelId, button(card, title)).then(shown);
  let card = await press(kept, 'Alles als tekst');
  let text = '';
  for (;;) {
    text += (card.body as { value?: string }[])[0]?.value ?? '';
    if (!card.actions?.some(({ title }) => title === 'Volgend deel')) return text;
    card = await press(card, 'Volgend deel');
  }
}

/** What people do with the newest anonymous poll, and what is stored of it. */
export function anonymousPollOf(running: () => Running) {
  const vote = (who: Somebody, option: string, card = newestCard(running())) =>
    click(running(), who, button(card, option));
  const closeButton = (card = newestCard(running())) => button(card, 'Peiling sluiten');
  return {
    vote,
    closeButton,

    /** Each of these people chooses the option in the same place. */
    async voteAll(people: readonly Somebody[], ...options: string[]): Promise<void> {
      for (const [place, option] of options.entries()) {
        await vote(people[place] as Somebody, option);
      }
      await running().settle();
    },

    /** Answers what is said to who closes it. */
    async close(who: Somebody): Promise<string> {
      const said = await click(running(), who, closeButton());
      await running().settle();
      return String(said);
    },

    words: () => wordsOf(newestCard(running())),
    poll: async () => (await running().documents('poll'))[0],
    ballots: () => running().documents('ballot'),
  };
}
