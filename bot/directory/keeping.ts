import type { EntryContent, TypedEntry } from '../../domain/directory/model';
import { entryOf } from '../../domain/directory/records';
import type { DirectoryService } from '../../domain/directory/service';
import { directoryRefusals } from '../../domain/directory/text';
import type { NewId } from '../../domain/shared/documents';
import { type Language, say } from '../../domain/shared/language';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import type { InPlace } from '../members/in-place';
import { type Answer, notice, privately } from '../shared/answer';
import { type Problem, problemOf } from '../shared/asking';
import { handleAction } from '../shared/card-action';
import { handleForm } from '../shared/card-form';
import { addForm, askRemoval, changeForm, confirmMine, removeEntry, showEntry } from './actions';
import { confirmedCard } from './check-cards';
import { doneCard, entryCard, removalCard } from './entry-cards';
import { type Changing, emptyContent, entryFormCard } from './entry-form';
import { refusalText } from './refusal';
import { directoryTexts as texts } from './text';

/** Seeing one entry, adding, changing and removing. */
export function createKeeping(options: {
  directory: DirectoryService;
  inLeerwerkplaats: InLeerwerkplaats;
  inPlace: InPlace;
  newId: NewId;
}) {
  const { directory, inLeerwerkplaats, inPlace, newId } = options;

  const see = handleAction(showEntry, (turn, { entryId, leerwerkplaatsId }) =>
    inPlace(turn, leerwerkplaatsId, async (command) => {
      const { language } = turn.person;
      const seen = await directory.see(command, entryId);
      if (!seen.ok) return privately(refusalText(seen, language));
      const { stored, may } = seen.value;
      return {
        kind: 'card',
        card: entryCard(entryOf(stored), language, { may, leerwerkplaatsId }),
      };
    }),
  );

  const sure = handleAction(askRemoval, (turn, { entryId, leerwerkplaatsId }) =>
    inPlace(turn, leerwerkplaatsId, async (command) => {
      const { language } = turn.person;
      const found = await directory.find(command, entryId, 'remove');
      if (!found.ok) return privately(refusalText(found, language));
      return { kind: 'card', card: removalCard(entryOf(found.value), language, leerwerkplaatsId) };
    }),
  );

  const remove = handleAction(removeEntry, (turn, { entryId, leerwerkplaatsId }) =>
    inPlace(turn, leerwerkplaatsId, async (command) => {
      const { language } = turn.person;
      const removed = await directory.remove(command, entryId);
      if (!removed.ok) return privately(refusalText(removed, language));
      return {
        kind: 'card',
        card: doneCard(say(texts.removed, language), language, leerwerkplaatsId),
      };
    }),
  );

  const add = handleForm(addForm, {
    open: (turn, { need }) =>
      inLeerwerkplaats(turn, async (command) => {
        const { language } = turn.person;
        const { may } = await directory.look(command);
        if (!may.add) return notice(say(directoryRefusals['looks-only'], language));
        const content = { ...emptyContent, needs: need === 'any' ? [] : [need] };
        return formAnswer(language, newId(), content);
      }),
    send: (turn, typed) =>
      inLeerwerkplaats(turn, async (command) => {
        const { language } = turn.person;
        const content = contentIn(typed);
        const added = await directory.add(command, content);
        if (added.ok) return notice(say(texts.saved, language, { name: added.value.name }));
        if (added.refusal === 'looks-only') return notice(refusalText(added, language));
        // Another form: what was refused under this one stays refused.
        return formAnswer(language, newId(), content, {
          again: problemOf(added, refusalText(added, language)),
        });
      }),
  });

  const change = handleForm(changeForm, {
    open: (turn, { entryId, leerwerkplaatsId }) =>
      inPlace(turn, leerwerkplaatsId, async (command) => {
        const { language } = turn.person;
        const found = await directory.find(command, entryId, 'edit');
        if (!found.ok) return notice(refusalText(found, language));
        return formAnswer(language, newId(), found.value, {
          changing: { ...found.value, leerwerkplaatsId },
        });
      }),
    send: (turn, { entryId, leerwerkplaatsId, version, ...typed }, formId) =>
      inPlace(turn, leerwerkplaatsId, async (command) => {
        const { language } = turn.person;
        const content = contentIn(typed);
        const changing = { entryId, version, leerwerkplaatsId };
        const changed = await directory.change(command, changing, content);
        if (changed.ok) return notice(say(texts.saved, language, { name: changed.value.name }));
        const refusal = refusalText(changed, language);
        const again = problemOf(changed, refusal);
        const now = await directory.find(command, entryId, 'edit');
        if (!now.ok) return notice(refusal);
        // What somebody else saved meanwhile is shown, so that nobody overwrites it unseen.
        return changed.refusal === 'changed-meanwhile'
          ? formAnswer(language, formId, now.value, {
              changing: { ...now.value, leerwerkplaatsId },
              again,
            })
          : formAnswer(language, formId, content, { changing, again });
      }),
  });

  const confirm = handleAction(confirmMine, (turn, { leerwerkplaatsId }) =>
    inPlace(turn, leerwerkplaatsId, async (command) => {
      const { language } = turn.person;
      const { left } = await directory.confirmMine(command);
      const card = confirmedCard(left, leerwerkplaatsId, language);
      return { kind: 'card', card };
    }),
  );

  return { actions: [see, sure, remove, confirm], forms: [add, change] };
}

/** What was chosen from lists may have been left open. */
function contentIn({ discipline, room, ...typed }: TypedContent): TypedEntry {
  return { ...typed, discipline: discipline || null, room: room || null };
}

type TypedContent = Omit<TypedEntry, 'discipline' | 'room'> & {
  readonly discipline?: EntryContent['discipline'] | '' | undefined;
  readonly room?: EntryContent['room'] | '' | undefined;
};

function formAnswer(
  language: Language,
  formId: string,
  content: EntryContent,
  shown: { changing?: Changing | undefined; again?: Problem } = {},
): Answer {
  const title = shown.changing ? texts['change-title'] : texts['add-title'];
  const changing = shown.changing && {
    entryId: shown.changing.entryId,
    version: shown.changing.version,
    leerwerkplaatsId: shown.changing.leerwerkplaatsId,
  };
  const card = entryFormCard(formId, language, content, { ...shown, changing });
  return { kind: 'form', title: say(title, language), card };
}
