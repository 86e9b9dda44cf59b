/**
 * The part of Adaptive Cards 1.5 that our cards use. Words that a person typed go in a TextRun,
 * which Teams shows as it is; a TextBlock reads Markdown, so it holds our own texts only. Buttons,
 * labels and choices are shown as they are too (learn.microsoft.com, 'Format cards in Teams').
 */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly $schema: string;
  /** Read aloud when the card can't be drawn; also the constant first line of a notification. */
  readonly fallbackText?: string;
  readonly lang: string;
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardButton[];
  /** The people behind each `<at>…</at>` in a TextBlock, who are told of it. */
  readonly msteams?: { readonly entities: readonly Mention[] };
  readonly refresh?: { readonly action: CardButton; readonly userIds: readonly string[] };
}

/** Somebody who is named on a card. `text` stands in a TextBlock as it is here. */
export interface Mention {
  readonly type: 'mention';
  readonly text: string;
  readonly mentioned: { readonly id: string; readonly name: string };
}

export type CardElement = { readonly type: string } & Readonly<Record<string, unknown>>;
export type CardButton = { readonly type: string; readonly title?: string } & Readonly<
  Record<string, unknown>
>;

/** Teams draws no more in a row, those behind '…' among them. */
const mostButtons = 6;

/**
 * A card of elements and buttons, in the language that screen readers should use. More buttons than
 * fit at the bottom stand in full rows above it.
 */
export function card(
  language: string,
  elements: readonly CardElement[],
  buttons: readonly CardButton[] = [],
): AdaptiveCard {
  const rows = rowsOf(buttons);
  const actions = rows.pop() ?? [];
  const body = [...elements, ...rows.map(actionSet)];
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    lang: language,
    body,
    ...(actions.length > 0 ? { actions } : {}),
  };
}

function rowsOf(buttons: readonly CardButton[]): CardButton[][] {
  const rows = Math.ceil(buttons.length / mostButtons);
  return Array.from({ length: rows }, (_, row) =>
    buttons.slice(row * mostButtons, (row + 1) * mostButtons),
  );
}

/** Buttons in the midst of a card, at most six. */
export function actionSet(actions: readonly CardButton[]): CardElement {
  return { type: 'ActionSet', actions };
}

/** The heading of a card. Any words. */
export function heading(text: string): CardElement {
  return {
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text, weight: 'Bolder', size: 'Large' }],
  };
}

/** A paragraph. Any words. */
export function paragraph(text: string): CardElement {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] };
}

/** A quiet line. Any words. */
export function small(text: string): CardElement {
  return {
    type: 'RichTextBlock',
    spacing: 'Small',
    inlines: [{ type: 'TextRun', text, size: 'Small', isSubtle: true }],
  };
}

/** What is wrong, above a form that is shown again. Any words. */
export function problem(text: string): CardElement {
  return {
    type: 'Container',
    style: 'attention',
    items: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, weight: 'Bolder' }] }],
  };
}

/**
 * A row that can be tapped as a whole. What it is called, for who can't see it, is every word that
 * stands on it, because that name is read instead of them.
 * @param tap the action, once it knows that name
 */
export function tappable(
  row: CardElement & { readonly items: readonly CardElement[] },
  tap: (name: string) => CardButton,
): CardElement {
  return { ...row, selectAction: tap(wordsOn(row.items).join(' ')) };
}

/** The words of elements in reading order, of our own Markdown only what is seen of it. */
function wordsOn(shown: unknown): string[] {
  if (Array.isArray(shown)) return shown.flatMap(wordsOn);
  if (typeof shown !== 'object' || shown === null) return [];
  const { type, text, ...rest } = shown as CardElement;
  if (typeof text !== 'string') return Object.values(rest).flatMap(wordsOn);
  if (type === 'TextRun') return [text];
  const seen = text.replaceAll(/\[([^\]]*)\]\([^)]*\)|[*_]/g, '$1');
  return /[\p{L}\p{N}]/u.test(seen) ? [seen] : [];
}

/** As many from the first on as take so many bytes together. */
export function fitting<Part>(parts: readonly Part[], bytes: number): Part[] {
  let left = bytes;
  const end = parts.findIndex((part) => {
    left -= new TextEncoder().encode(JSON.stringify(part)).length;
    return left < 0;
  });
  return end < 0 ? [...parts] : parts.slice(0, end);
}
