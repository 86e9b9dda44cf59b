import { whoAndWhen } from '../../domain/action-items/line-text';
import type { ActionItem } from '../../domain/action-items/model';
import { calledAs, type Language, say } from '../../domain/shared/language';
import { cardDeletedCard, postAgainTitle } from '../leerwerkplaats/card-again';
import {
  type AdaptiveCard,
  type CardButton,
  type CardElement,
  card,
  fitting,
  heading,
  paragraph,
  small,
} from '../shared/card';
import { sharedTexts } from '../shared/text';
import { finishItem, postItemAgain, reopenItem, takeItem } from './actions';
import { actionItemTexts as texts } from './text';

/** So many stand in a list, and no more than so many bytes of them: Teams takes 28 KB of a card. */
const mostInList = { items: 25, bytes: 18_000 };

/** The item as everyone in the channel sees it. `repeat`: an earlier post may have arrived too. */
export function actionItemCard(
  item: ActionItem,
  language: Language,
  { repeat = false }: { repeat?: boolean } = {},
): AdaptiveCard {
  const { title, writtenBy, settled } = item;
  const writer = say(texts['written-by'], language, { name: calledAs(writtenBy.name) });
  return {
    ...card(
      language,
      [
        small(say(texts.kind, language)),
        heading(title),
        paragraph(whoAndWhen(item, language)),
        ...(settled ? [] : [small(writer)]),
        ...(repeat ? [small(say(sharedTexts.repeated, language))] : []),
      ],
      buttons(item, language),
    ),
    fallbackText: say(texts.summary, language),
  };
}

function buttons({ id: itemId, status, owner, settled }: ActionItem, language: Language) {
  const label = (key: keyof typeof texts) => say(texts[key], language);
  if (settled) return [];
  if (status === 'done') {
    return [reopenItem.button(label('reopen-button'), { itemId })];
  }
  const finish = finishItem.button(label('finish-button'), { itemId });
  return owner ? [finish] : [takeItem.button(label('take-button'), { itemId }), finish];
}

/** What is still to be done, in the order given; of many the first. */
export function openItemsCard(
  items: readonly ActionItem[],
  now: Date,
  language: Language,
  actions: readonly CardButton[],
): AdaptiveCard {
  const rows = items.slice(0, mostInList.items).map((item) => row(item, now, language));
  const shown = fitting(rows, mostInList.bytes);
  const count = items.length - shown.length;
  return card(
    language,
    [
      heading(say(texts['list-title'], language)),
      ...(items.length === 0 ? [paragraph(say(texts['list-empty'], language))] : shown),
      ...(count > 0 ? [small(say(texts['list-more'], language, { count }))] : []),
    ],
    actions,
  );
}

function row(item: ActionItem, now: Date, language: Language): CardElement {
  const items = [paragraph(item.title), small(whoAndWhen(item, language, now))];
  return { type: 'Container', spacing: 'Medium', items };
}

/** What who wrote it or the project leader reads, 1:1, when the item's card was deleted. */
export function itemDeletedCard(
  { id: itemId, leerwerkplaatsId, title: what }: ActionItem,
  language: Language,
): AdaptiveCard {
  const again = postItemAgain.button(postAgainTitle(language), { itemId, leerwerkplaatsId });
  const { 'card-deleted-title': title, 'card-deleted-body': body } = texts;
  return cardDeletedCard({ title, what, body, again }, language);
}
