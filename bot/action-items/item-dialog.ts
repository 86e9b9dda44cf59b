import type { ItemFrom } from '../../domain/action-items/find';
import type { ItemMove } from '../../domain/action-items/moves';
import type { ActionItemService } from '../../domain/action-items/service';
import type { Command } from '../../domain/shared/command';
import type { NewId } from '../../domain/shared/documents';
import { say } from '../../domain/shared/language';
import { type Result, refuse, succeed } from '../../domain/shared/result';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { type Answer, privately } from '../shared/answer';
import { type Problem, problemOf } from '../shared/asking';
import { type FormHandler, handleForm } from '../shared/card-form';
import { itemForm } from './actions';
import { createInPlaceOfItem } from './in-place';
import { itemCard } from './item-form';
import { type ItemRefusal, refusalText } from './refusal';
import { actionItemTexts as texts } from './text';

type Changes = ItemMove | 'take' | 'undo';

interface Again {
  readonly said?: string;
  readonly problem?: Problem;
  readonly remark?: string;
  readonly tried?: ItemMove | undefined;
}

/** 'Openen': the dialog of one item, which stays open and shows what each button did. */
export function createItemDialog(options: {
  actionItems: Pick<ActionItemService, 'open' | 'move' | 'take' | 'undo' | 'discuss'>;
  inLeerwerkplaats: InLeerwerkplaats;
  newId: NewId;
}): FormHandler {
  const { actionItems, newId } = options;
  const inPlaceOfItem = createInPlaceOfItem(options.inLeerwerkplaats);

  async function show(command: Command, from: ItemFrom, again: Again = {}): Promise<Answer> {
    const { person, leerwerkplaatsId, at } = command;
    const { language } = person;
    const found = await actionItems.open(command, from);
    if (!found.ok) return privately(again.problem?.sentence ?? refusalText(found, language));
    const { item, may, canUndo } = found.value;
    const inChannel = from.channelId !== null;
    const shown = itemCard(
      {
        ...{ item, canUndo, ...again },
        may: { change: may('change'), take: may('take'), discuss: inChannel && may('discuss') },
        formId: newId(),
        ...(inChannel ? {} : { leerwerkplaatsId }),
      },
      at,
      language,
    );
    return { kind: 'form', title: say(texts.kind, language), card: shown };
  }

  /** Does what a button says, and says what came of it. */
  async function act(
    command: Command,
    from: ItemFrom,
    {
      does,
      ...typed
    }: { does: Changes | 'discuss'; remark: string; considered?: string | undefined },
  ): Promise<Result<string, ItemRefusal>> {
    const { language } = command.person;
    if (does === 'discuss') return discuss(command, from);
    const changed =
      does === 'take' || does === 'undo'
        ? await actionItems[does](command, from)
        : await actionItems.move(command, from, does, typed);
    return changed.ok ? succeed(say(texts[`said-${does}`], language)) : changed;
  }

  async function discuss(
    command: Command,
    { itemId, channelId }: ItemFrom,
  ): Promise<Result<string, ItemRefusal>> {
    // A thread is begun in a channel only.
    if (channelId === null) return refuse('no-such-item');
    const asked = await actionItems.discuss(command, { itemId, channelId });
    if (!asked.ok) return asked;
    const { language } = command.person;
    return succeed(say(texts[asked.value ? 'discussed' : 'discussed-before'], language));
  }

  return handleForm(itemForm, {
    open: (turn, named) => inPlaceOfItem(turn, named, (command, from) => show(command, from)),
    send: (turn, { does, remark, considered, ...named }) =>
      inPlaceOfItem(turn, named, async (command, from) => {
        const done = await act(command, from, { does, remark, considered });
        if (done.ok) return show(command, from, { said: done.value });
        const problem = problemOf(done, refusalText(done, turn.person.language));
        const tried = does === 'take' || does === 'undo' || does === 'discuss' ? undefined : does;
        return show(command, from, { problem, remark, tried });
      }),
  });
}
