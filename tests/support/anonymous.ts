import type { Running } from './application';
import { openDialog, sendDialog, shown } from './dialogs';
import { button, channelId, newestCard, type Somebody } from './people';
import type { Card } from './teams-end';

/** Asks an anonymous question with the form; answers its card in the channel. */
export async function askAnonymously(
  running: Running,
  who: Somebody,
  filledIn: object = {},
): Promise<Card> {
  const form = shown(await openDialog(running, who, channelId, 'polls/ask'));
  const { card } = await sendDialog(
    running,
    who,
    channelId,
    button(form, 'Plaatsen in dit kanaal'),
    {
      question: 'Hoe gaat het?',
      options: 'goed\nmatig\nslecht',
      anonymous: 'true',
      ...filledIn,
    },
  );
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
