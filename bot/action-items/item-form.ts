import { type ActionItem, type ItemHistoryLine, isOver } from '../../domain/action-items/model';
import { type ItemMove, movesOf } from '../../domain/action-items/moves';
import { calledAs, type Language, say } from '../../domain/shared/language';
import { consideredTexts } from '../../domain/shared/text';
import { momentOf } from '../../domain/shared/time';
import type { Problem } from '../shared/asking';
import {
  type AdaptiveCard,
  actionSet,
  type CardButton,
  type CardElement,
  card,
  paragraph,
  problem as problemLine,
  small,
} from '../shared/card';
import { itemForm, rewriteItemForm } from './actions';
import { about } from './item-card';
import { actionItemTexts as texts } from './text';

/** Lines of history in the dialog; own judgement. */
const mostHistoryShown = 4;

/** What somebody may do with an item, and what they read and typed before. */
export interface ItemShown {
  readonly item: ActionItem;
  readonly may: { readonly change: boolean; readonly take: boolean; readonly discuss: boolean };
  readonly canUndo: boolean;
  readonly formId: string;
  /** Pressed 1:1: of which leerwerkplaats it is. */
  readonly leerwerkplaatsId?: string | undefined;
  readonly said?: string;
  readonly problem?: Problem;
  readonly remark?: string;
  /** What they were asked about when they wanted to do it. */
  readonly tried?: ItemMove | undefined;
}

/** The dialog of one item: what it is, how it stands, and the buttons that are this person's. */
export function itemCard(shown: ItemShown, now: Date, language: Language): AdaptiveCard {
  const { item, said, problem, may, remark = '' } = shown;
  const asksRemark = may.change && !isOver(item);
  return card(
    language,
    [
      ...(said === undefined ? [] : [paragraph(said)]),
      ...(problem ? [problemLine(problem.sentence)] : []),
      ...(item.title === ''
        ? [paragraph(say(texts.withdrawn, language))]
        : about(item, language, now)),
      ...originOf(item, language),
      ...historyOf(item, now, language),
      ...(asksRemark ? [remarkField(remark, language)] : []),
      ...rowOf(shown, language),
    ],
    otherButtons(shown, language),
  );
}

function originOf({ origin }: ActionItem, language: Language): CardElement[] {
  if (origin.kind !== 'message') return [];
  return [
    actionSet([
      { type: 'Action.OpenUrl', title: say(texts['message-button'], language), url: origin.link },
    ]),
  ];
}

function historyOf({ history }: ActionItem, now: Date, language: Language): CardElement[] {
  return history.slice(-mostHistoryShown).map((line) => small(historyLine(line, now, language)));
}

function historyLine({ at, name, deed }: ItemHistoryLine, now: Date, language: Language): string {
  const moment = momentOf(at, now, language);
  return say(texts[`history-${deed}`], language, { moment, name: calledAs(name) });
}

function remarkField(value: string, language: Language): CardElement {
  return {
    type: 'Input.Text',
    id: 'remark',
    label: say(texts['remark-label'], language),
    placeholder: say(texts['remark-example'], language),
    ...(value === '' ? {} : { value }),
  };
}

/** How it stands: a button for each way in which it can go on. */
function rowOf(shown: ItemShown, language: Language): CardElement[] {
  const { item, may } = shown;
  if (!may.change || item.settled || item.title === '') return [];
  const { tried, problem } = shown;
  const moves = movesOf(item).map((move) => button(shown, move, language));
  if (problem?.considered === undefined || tried === undefined) return [actionSet(moves)];
  const keep = button(shown, tried, language, problem.considered);
  const title = say(consideredTexts['keep-as-it-is'], language);
  return [actionSet([{ ...keep, title }]), actionSet(moves)];
}

function otherButtons(shown: ItemShown, language: Language): CardButton[] {
  const { item, may, canUndo, formId, leerwerkplaatsId } = shown;
  if (item.settled || item.title === '') return [];
  const opens = { itemId: item.id, ...(leerwerkplaatsId ? { leerwerkplaatsId } : {}) };
  const change = rewriteItemForm.next(say(texts['change-button'], language), formId, opens);
  return [
    ...(may.take && !item.owner && !isOver(item) ? [button(shown, 'take', language)] : []),
    ...(may.change && !isOver(item) ? [change] : []),
    ...(may.discuss ? [button(shown, 'discuss', language)] : []),
    ...(canUndo ? [button(shown, 'undo', language)] : []),
  ];
}

function button(
  { item, formId, leerwerkplaatsId }: ItemShown,
  does: ItemMove | 'take' | 'undo' | 'discuss',
  language: Language,
  considered?: string,
): CardButton {
  const carried = {
    itemId: item.id,
    does,
    ...(leerwerkplaatsId ? { leerwerkplaatsId } : {}),
    ...(considered === undefined ? {} : { considered }),
  };
  const title = say(texts[`${does}-button`], language);
  const { style: _, ...plain } = itemForm.send(title, formId, carried);
  return does === 'finish' ? { ...plain, style: 'positive' } : plain;
}
