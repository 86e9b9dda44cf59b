import type { Running } from './application';
import { openDialog, sendDialog, shown } from './dialogs';
import { button, channelId, type Somebody, wordsOf } from './people';
import { standing } from './standing';
import type { Card } from './teams-end';

/** What the card 'Actiepunten' of a channel says now; undefined: there is none. */
export function listNow(running: Running): string | undefined {
  return standing(running).findLast((words) => words.startsWith('Actiepunten\n'));
}

/** The card 'Actiepunten' itself, as posted or as last edited. */
export function listCard({ teams }: Running): Card {
  const card = teams.calls
    .map(({ body }) => (body.activity ?? body).attachments?.[0]?.content)
    .findLast((one) => one?.actions?.some(({ title }) => title === 'Actiepunt maken'));
  if (!card) throw new Error('no list of action items was posted');
  return card;
}

/** The card of the thread about an item, as posted or as last edited. */
export function threadCard({ teams }: Running): Card {
  const card = teams.calls
    .map(({ body }) => (body.activity ?? body).attachments?.[0]?.content)
    .findLast((one) => /^Actiepunt\n/.test(wordsOf(one)));
  if (!card) throw new Error('no thread about an item was posted');
  return card;
}

/** The id of the item with this title. */
export async function itemCalled(running: Running, title: string): Promise<string> {
  const items = await running.documents('action-item');
  const found = items.find((one) => one.title === title);
  if (!found) throw new Error(`no item ${title}`);
  return String(found.itemId);
}

/** Somebody opens the dialog of an item in its channel. */
export async function openItem(running: Running, who: Somebody, title: string): Promise<Card> {
  const itemId = await itemCalled(running, title);
  return shown(await openDialog(running, who, channelId, 'action-items/open', { itemId }));
}

/** Somebody presses a button of an open dialog; answers how it goes on, or the sentence it ends with. */
export async function press(
  running: Running,
  who: Somebody,
  dialog: Card,
  title: string,
  filledIn: object = {},
): Promise<Card | string> {
  const answer = await sendDialog(running, who, channelId, button(dialog, title), filledIn);
  return answer.card ?? answer.sentence ?? '';
}
