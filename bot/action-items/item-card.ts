import { whoAndWhen } from '../../domain/action-items/line-text';
import { isLate } from '../../domain/action-items/list';
import { type ActionItem, isOver } from '../../domain/action-items/model';
import { calledAs, type Language, say } from '../../domain/shared/language';
import { cardDeletedCard, postAgainTitle } from '../leerwerkplaats/card-again';
import {
  type AdaptiveCard,
  type CardElement,
  card,
  heading,
  paragraph,
  small,
} from '../shared/card';
import { sharedTexts } from '../shared/text';
import {
  finishItem,
  itemForm,
  postItemAgain,
  postListAgain,
  reopenItem,
  rewriteItemForm,
  takeItem,
  undoItem,
} from './actions';
import { actionItemTexts as texts } from './text';

/** The item as everyone sees it in the thread that is about it. */
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
        ...(title === '' ? [paragraph(say(texts.withdrawn, language))] : about(item, language)),
        ...(settled ? [] : [small(writer)]),
        ...(repeat ? [small(say(sharedTexts.repeated, language))] : []),
      ],
      buttons(item, language),
    ),
    fallbackText: say(texts.summary, language),
  };
}

/** What, who, until when, who else, and what came of it. */
export function about(item: ActionItem, language: Language, now?: Date): CardElement[] {
  const { title, deputy, result } = item;
  const late = now !== undefined && !isOver(item) && isLate(item, now);
  const name = deputy && calledAs(deputy.name);
  return [
    heading(title),
    paragraph(whoAndWhen(item, language, { isLate: late })),
    ...(name ? [small(say(texts['deputy-is'], language, { name }))] : []),
    ...(result === '' ? [] : [paragraph(say(texts['result-is'], language, { result }))]),
  ];
}

function buttons(item: ActionItem, language: Language) {
  const { id: itemId, owner, settled, title } = item;
  const label = (key: keyof typeof texts) => say(texts[key], language);
  if (settled || title === '') return [];
  const open = itemForm.button(label('more-button'), { itemId });
  if (isOver(item)) return [reopenItem.button(label('reopen-button'), { itemId }), open];
  const finish = finishItem.button(label('finish-button'), { itemId });
  return [...(owner ? [] : [takeItem.button(label('take-button'), { itemId })]), finish, open];
}

/** What was understood of a line, with how it is put right in one tap. */
export function writtenCard(item: ActionItem, language: Language): AdaptiveCard {
  const { id: itemId } = item;
  return card(
    language,
    [small(say(texts.written, language)), ...about(item, language)],
    [
      rewriteItemForm.button(say(texts['correct-button'], language), { itemId }),
      undoItem.button(say(texts['undo-button'], language), { itemId }),
    ],
  );
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

/** As `itemDeletedCard`, of the card 'Actiepunten'. */
export function listDeletedCard(
  {
    channelId,
    leerwerkplaatsId,
  }: { readonly channelId: string; readonly leerwerkplaatsId: string },
  language: Language,
): AdaptiveCard {
  const again = postListAgain.button(postAgainTitle(language), { channelId, leerwerkplaatsId });
  const { 'list-deleted-title': title, 'list-deleted-body': body } = texts;
  return cardDeletedCard(
    { title, what: say(texts['list-title'], language), body, again },
    language,
  );
}
