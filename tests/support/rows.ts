import type { Running } from './application';
import { openDialog, sendDialog, type Where } from './dialogs';
import { channelId, type Somebody, wordsOf } from './people';
import type { Card, CardButton } from './teams-end';

/** Somebody opens a dialog with a button of a card; answers its card, or the sentence that comes instead. */
export async function open(
  running: Running,
  who: Somebody,
  { data }: Pick<CardButton, 'data'>,
  where: Where = channelId,
): Promise<Card | string> {
  const { card, sentence } = await openDialog(running, who, where, String(data.verb), data);
  return card ?? sentence ?? '';
}

/** Somebody sends a dialog with its only button; answers the card it goes on with, or the last sentence. */
export async function send(
  running: Running,
  who: Somebody,
  form: Card | string,
  inputs: object,
  where: Where = channelId,
): Promise<Card | string> {
  const [button] = (form as Card).actions ?? [];
  if (!button) throw new Error(`no dialog: ${form}`);
  const { card, sentence } = await sendDialog(running, who, where, button, inputs);
  return card ?? sentence ?? '';
}

/** What the fields of a dialog hold when it opens, also inside columns and containers. */
export function valuesIn(form: Card | string): Record<string, unknown> {
  const fields = (element: unknown): [string, unknown][] => {
    if (typeof element !== 'object' || element === null) return [];
    const { type, id, value, ...parts } = element as Record<string, unknown>;
    if (String(type).startsWith('Input.')) return [[String(id), value ?? '']];
    return Object.values(parts).flatMap((part) => [part].flat().flatMap(fields));
  };
  return Object.fromEntries(((form as Card).body ?? []).flatMap(fields));
}

/** Every part of a card that can be tapped, by what it says first. */
export function rowsOf(card: Card | string): ReadonlyMap<string, CardButton> {
  return new Map(
    tappableParts((card as Card).body).map((part) => [
      wordsOf(part).split('\n')[0] ?? '',
      part.selectAction,
    ]),
  );
}

interface Tappable {
  readonly selectAction: CardButton;
  readonly items: readonly unknown[];
}

interface Columns {
  readonly columns: readonly unknown[];
}

/** What can be tapped as a whole, in reading order, also inside what can't. */
export function tappableParts(elements: readonly unknown[]): readonly Tappable[] {
  return elements.flatMap((element) => {
    const { selectAction, items = [], columns = [] } = element as Partial<Tappable & Columns>;
    return selectAction ? [{ selectAction, items }] : tappableParts([...items, ...columns]);
  });
}
