import type { TypedItem } from '../../domain/action-items/drafting';
import type { ItemFrom } from '../../domain/action-items/find';
import { whoAndWhen } from '../../domain/action-items/line-text';
import type { ActionItem } from '../../domain/action-items/model';
import type { ActionItemService } from '../../domain/action-items/service';
import type { Command } from '../../domain/shared/command';
import type { NewId } from '../../domain/shared/documents';
import { say } from '../../domain/shared/language';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { type Answer, notice, privately } from '../shared/answer';
import { problemOf, sendButtons } from '../shared/asking';
import { type AdaptiveCard, card, paragraph } from '../shared/card';
import { type FormHandler, handleForm } from '../shared/card-form';
import { rewriteItemForm, writeItemForm } from './actions';
import { agreedFields, type FilledInAgain } from './agree-form';
import { createInPlaceOfItem } from './in-place';
import { refusalText } from './refusal';
import { actionItemTexts as texts } from './text';

/** The dialogs of what is agreed: a new item, and one that is changed. */
export function createAgreeing(options: {
  actionItems: Pick<ActionItemService, 'write' | 'rewrite' | 'open' | 'ownersFor'>;
  inLeerwerkplaats: InLeerwerkplaats;
  newId: NewId;
}): readonly FormHandler[] {
  const { actionItems, inLeerwerkplaats, newId } = options;
  const inPlaceOfItem = createInPlaceOfItem(inLeerwerkplaats);

  const write = handleForm(writeItemForm, {
    open: (turn) => inLeerwerkplaats(turn, (command) => writing(command, {})),
    send: (turn, typed) =>
      inLeerwerkplaats(turn, async (command, { channelId, language }) => {
        const own = turn.person.language;
        const written = await actionItems.write(command, typed, { channelId, language });
        if (written.ok) return privately(say(texts['written-by-form'], own));
        const sentence = refusalText(written, own);
        if (written.refusal === 'reads-only') return notice(sentence);
        return writing(command, { ...typed, problem: problemOf(written, sentence) });
      }),
  });

  async function writing(command: Command, again: FilledInAgain): Promise<Answer> {
    const { leerwerkplaatsId, person } = command;
    const { language } = person;
    const people = await actionItems.ownersFor(leerwerkplaatsId, person);
    if (!people.ok) return notice(refusalText(people, language));
    const sending = { formId: newId(), language, problem: again.problem };
    const shown = card(
      language,
      agreedFields(people.value, language, again),
      sendButtons(writeItemForm, say(texts['write-send'], language), sending),
    );
    return { kind: 'form', title: say(texts['write-title'], language), card: shown };
  }

  const rewrite = handleForm(rewriteItemForm, {
    open: (turn, named) => inPlaceOfItem(turn, named, (command, from) => rewriting(command, from)),
    send: (turn, typed) =>
      inPlaceOfItem(turn, typed, async (command, from) => {
        const { language } = turn.person;
        const changed = await actionItems.rewrite(command, from, typed);
        if (changed.ok) return privately(say(texts.changed, language));
        const problem = problemOf(changed, refusalText(changed, language));
        return rewriting(command, from, { typed, problem });
      }),
  });

  /** Filled in as it is, or as somebody typed it before it changed or was asked about. */
  async function rewriting(
    command: Command,
    from: ItemFrom,
    again?: { readonly typed: TypedItem } & Required<Pick<FilledInAgain, 'problem'>>,
  ): Promise<Answer> {
    const { leerwerkplaatsId, person } = command;
    const { language } = person;
    const [found, people] = await Promise.all([
      actionItems.open(command, from),
      actionItems.ownersFor(leerwerkplaatsId, person),
    ]);
    if (!found.ok) return privately(refusalText(found, language));
    const { item, may } = found.value;
    if (!may('change') || !people.ok) {
      return privately(again?.problem?.sentence ?? refusalText(refusedToChange, language));
    }
    const { owner, deputy } = item;
    const named = [owner, deputy].filter((one) => one !== null);
    const all = [
      ...named.filter((one) => !people.value.some(({ personId }) => personId === one.personId)),
      ...people.value,
    ];
    const filled = again ? { ...again.typed, problem: again.problem } : typedOf(item);
    const shown = card(
      language,
      [...(again ? asItIs(item, language) : []), ...agreedFields(all, language, filled)],
      sendButtons(rewriteItemForm, say(texts['change-send'], language), {
        formId: newId(),
        language,
        problem: again?.problem,
        carried: {
          itemId: item.id,
          seen: item.version,
          ...(from.channelId === null ? { leerwerkplaatsId } : {}),
        },
      }),
    );
    return { kind: 'form', title: say(texts['change-title'], language), card: shown };
  }

  return [write, rewrite];
}

const refusedToChange = { ok: false, refusal: 'not-your-item', details: {} } as const;

const typedOf = ({ title, owner, deputy, dueDay }: ActionItem): TypedItem => ({
  title,
  owner: owner?.personId ?? '',
  deputy: deputy?.personId ?? '',
  dueDay: dueDay ?? '',
});

/** How it is now, above what somebody filled in. */
function asItIs(item: ActionItem, language: 'nl' | 'en'): AdaptiveCard['body'] {
  const now = `${item.title} · ${whoAndWhen(item, language)}`;
  return [paragraph(say(texts['as-it-is'], language, { now }))];
}
