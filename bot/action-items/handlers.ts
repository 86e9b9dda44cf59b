import type { ItemFrom } from '../../domain/action-items/find';
import type { ActionItem } from '../../domain/action-items/model';
import type { ActionItemService } from '../../domain/action-items/service';
import type { OwnLeerwerkplaatsen } from '../../domain/leerwerkplaats/own';
import type { Command } from '../../domain/shared/command';
import type { NewId } from '../../domain/shared/documents';
import { say } from '../../domain/shared/language';
import type { Result } from '../../domain/shared/result';
import { isQuestion } from '../../domain/shared/text';
import { handlePostAgain } from '../leerwerkplaats/card-again';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { type Answer, notice, privately } from '../shared/answer';
import { type CardAction, handleAction } from '../shared/card-action';
import type { Feature } from '../shared/router';
import type { Turn } from '../shared/turn';
import {
  finishItem,
  messageItemForm,
  postItemAgain,
  postListAgain,
  reopenItem,
  takeItem,
  undoItem,
} from './actions';
import { createAgreeing } from './agreeing';
import { createFromMessage } from './from-message';
import { writtenCard } from './item-card';
import { createItemDialog } from './item-dialog';
import { writeButton } from './list-card';
import { createListing } from './listing';
import { type ItemRefusal, refusalText } from './refusal';
import type { createReminding } from './reminding';
import { actionItemTexts as texts } from './text';

/** Action items: written in one line or a form, opened, changed, finished, and listed. */
export function createActionItemFeature(
  options: {
    actionItems: ActionItemService;
    ownLeerwerkplaatsen: OwnLeerwerkplaatsen;
    reminding: ReturnType<typeof createReminding>;
    inLeerwerkplaats: InLeerwerkplaats;
    newId: NewId;
  } & Parameters<typeof createFromMessage>[0],
): Feature {
  const { actionItems, inLeerwerkplaats, reminding } = options;
  const listing = createListing(options);

  /** `actie De zaal reserveren @Anna vóór vrijdag`. */
  const writeByCommand = (turn: Turn, line: string): Promise<Answer> =>
    inLeerwerkplaats(turn, async (command, { channelId, language }) => {
      const own = turn.person.language;
      const written = await actionItems.write(command, line, { channelId, language });
      if (written.ok) return { kind: 'card', card: writtenCard(written.value, own) };
      const hint = isQuestion(written.refusal) ? 'command-asks' : 'command-example';
      const help = written.refusal === 'reads-only' ? [] : [writeButton(own)];
      return notice(`${refusalText(written, own)} ${say(texts[hint], own)}`, help);
    });

  const change = (
    action: CardAction<{ itemId: string }>,
    does: 'finish' | 'reopen' | 'take' | 'undo',
    run: (command: Command, from: ItemFrom) => Promise<Result<ActionItem, ItemRefusal>>,
  ) =>
    handleAction(action, (turn, { itemId }) =>
      inLeerwerkplaats(turn, async (command, { channelId }) => {
        const changed = await run(command, { itemId, channelId });
        const { language } = turn.person;
        return privately(
          changed.ok ? say(texts[`said-${does}`], language) : refusalText(changed, language),
        );
      }),
    );
  const noRemark = { remark: '' };

  return {
    commands: [
      { words: { nl: ['actie', 'actiepunt'], en: ['action'] }, run: writeByCommand },
      { words: { nl: ['acties', 'actiepunten'], en: ['actions'] }, run: listing.byCommand },
      { words: { nl: ['mijn'], en: ['my'] }, run: listing.mine },
      { words: { nl: ['herinneringen'], en: ['reminders'] }, run: reminding.byCommand },
    ],
    actions: [
      change(finishItem, 'finish', (command, from) =>
        actionItems.move(command, from, 'finish', noRemark),
      ),
      change(reopenItem, 'reopen', (command, from) =>
        actionItems.move(command, from, 'reopen', noRemark),
      ),
      change(takeItem, 'take', actionItems.take),
      change(undoItem, 'undo', actionItems.undo),
      ...listing.actions,
      ...reminding.actions,
      handlePostAgain(postItemAgain, (command, { itemId }, isIn) =>
        actionItems.postAgain(command, itemId, isIn),
      ),
      handlePostAgain(postListAgain, (command, { channelId }, isIn) =>
        actionItems.postListAgain(command, channelId, isIn),
      ),
    ],
    forms: [...createAgreeing(options), createItemDialog(options), createFromMessage(options)],
    shortcuts: [messageItemForm.shortcut('make-action-item')],
    menu: (language, coupled) => (coupled ? [writeButton(language)] : []),
  };
}
