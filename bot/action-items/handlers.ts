import type { ItemInChannel } from '../../domain/action-items/find';
import type { ActionItem } from '../../domain/action-items/model';
import type { ActionItemService } from '../../domain/action-items/service';
import { actionItemRefusals } from '../../domain/action-items/text';
import type { Command } from '../../domain/shared/command';
import type { NewId } from '../../domain/shared/documents';
import { type Language, say } from '../../domain/shared/language';
import type { Refused, Result } from '../../domain/shared/result';
import { isQuestion } from '../../domain/shared/text';
import { handlePostAgain } from '../leerwerkplaats/card-again';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { type Answer, nothing, notice, privately } from '../shared/answer';
import { problemOf } from '../shared/asking';
import { type CardAction, handleAction } from '../shared/card-action';
import { handleForm } from '../shared/card-form';
import type { Feature } from '../shared/router';
import type { Turn } from '../shared/turn';
import { finishItem, postItemAgain, reopenItem, takeItem, writeItemForm } from './actions';
import { openItemsCard } from './cards';
import { actionItemTexts as texts } from './text';
import { type FilledInAgain, writeItemCard } from './write-form';

type Refusal = keyof typeof actionItemRefusals;

/** Action items in a channel: written in one line or a form, taken, finished, and listed. */
export function createActionItemFeature(options: {
  actionItems: ActionItemService;
  inLeerwerkplaats: InLeerwerkplaats;
  newId: NewId;
}): Feature {
  const { actionItems, inLeerwerkplaats, newId } = options;

  /** `actie De zaal reserveren @Anna vóór vrijdag`. */
  const writeByCommand = (turn: Turn, line: string): Promise<Answer> =>
    inLeerwerkplaats(turn, async (command, { channelId, language }) => {
      const own = turn.person.language;
      const written = await actionItems.write(command, line, { channelId, language });
      if (written.ok) return notice(say(texts.written, own));
      const hint = isQuestion(written.refusal) ? 'command-asks' : 'command-example';
      const help = written.refusal === 'reads-only' ? [] : [writeButton(own)];
      return notice(`${refusalText(written, own)} ${say(texts[hint], own)}`, help);
    });

  const list = (turn: Turn): Promise<Answer> =>
    inLeerwerkplaats(turn, async ({ leerwerkplaatsId, person }, { channelId }) => {
      const { language } = person;
      const found = await actionItems.look(leerwerkplaatsId, person, channelId);
      if (!found.ok) return notice(refusalText(found, language));
      const shown = openItemsCard(found.value, turn.at, language, [writeButton(language)]);
      return { kind: 'card', card: shown };
    });

  const write = handleForm(writeItemForm, {
    open: (turn) => inLeerwerkplaats(turn, (command) => form(command, newId())),
    send: (turn, typed) =>
      inLeerwerkplaats(turn, async (command, { channelId, language }) => {
        const written = await actionItems.write(command, typed, { channelId, language });
        if (written.ok) return nothing;
        const sentence = refusalText(written, turn.person.language);
        if (written.refusal === 'reads-only') return notice(sentence);
        return form(command, newId(), { ...typed, problem: problemOf(written, sentence) });
      }),
  });

  async function form(
    { leerwerkplaatsId, person }: Command,
    formId: string,
    again: FilledInAgain = {},
  ): Promise<Answer> {
    const people = await actionItems.ownersFor(leerwerkplaatsId, person);
    if (!people.ok) return notice(refusalText(people, person.language));
    const shown = writeItemCard(people.value, formId, person.language, again);
    return { kind: 'form', title: say(texts['write-title'], person.language), card: shown };
  }

  const change = (
    action: CardAction<{ itemId: string }>,
    how: 'finish' | 'reopen' | 'take',
    said: keyof typeof texts,
  ) =>
    handleAction(action, (turn, { itemId }) =>
      inLeerwerkplaats(turn, async (command, { channelId }) => {
        const where: ItemInChannel = { itemId, channelId };
        const changed: Result<ActionItem, Refusal> = await actionItems[how](command, where);
        const { language } = turn.person;
        return privately(changed.ok ? say(texts[said], language) : refusalText(changed, language));
      }),
    );

  const bringBack = handlePostAgain(postItemAgain, (command, { itemId }, isIn) =>
    actionItems.postAgain(command, itemId, isIn),
  );

  return {
    commands: [
      { words: { nl: ['actie', 'actiepunt'], en: ['action'] }, run: writeByCommand },
      { words: { nl: ['acties', 'actiepunten'], en: ['actions'] }, run: list },
    ],
    actions: [
      change(finishItem, 'finish', 'done-now'),
      change(reopenItem, 'reopen', 'open-now'),
      change(takeItem, 'take', 'yours-now'),
      bringBack,
    ],
    forms: [write],
    menu: (language, coupled) => (coupled ? [writeButton(language)] : []),
  };
}

const writeButton = (language: Language) =>
  writeItemForm.button(say(texts['write-button'], language));

function refusalText({ refusal, details }: Refused<Refusal>, language: Language): string {
  return say(actionItemRefusals[refusal], language, details);
}
