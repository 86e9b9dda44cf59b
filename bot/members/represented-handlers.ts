import { mayForLeerwerkplaats } from '../../domain/leerwerkplaats/access';
import type { Acting } from '../../domain/leerwerkplaats/acting';
import type { RepresentedService } from '../../domain/members/represented';
import { memberRefusals } from '../../domain/members/text';
import type { NewId } from '../../domain/shared/documents';
import { say } from '../../domain/shared/language';
import type { Answer } from '../shared/answer';
import { type Problem, problemOf } from '../shared/asking';
import { type FormHandler, handleForm } from '../shared/card-form';
import { changeRepresentedForm, removeRepresentedForm, representedForm } from './actions';
import type { MembersView } from './cards';
import type { InPlace } from './in-place';
import { refusalText } from './refusal';
import { addCard, changeCard, type FilledIn, removeCard } from './represented-cards';
import { memberTexts as texts } from './text';

/** Adding, changing and removing people who take part without Teams; each goes on to 'Wie is wie'. */
export function createRepresentedForms(options: {
  representedService: RepresentedService;
  inPlace: InPlace;
  newId: NewId;
  viewFor: (acting: Acting, name: string) => Promise<MembersView>;
  show: (
    acting: Acting,
    name: string,
    told: { done?: string; refusal?: string },
  ) => Promise<Answer>;
}): FormHandler[] {
  const { representedService, inPlace, newId, viewFor, show } = options;

  const add = handleForm(representedForm, {
    open: (turn, { leerwerkplaatsId }) =>
      inPlace(turn, leerwerkplaatsId, async (acting, name) => {
        const { language } = acting.person;
        if (!mayForLeerwerkplaats(acting.role, 'add-represented')) {
          return show(acting, name, { refusal: say(memberRefusals['not-yours-to-add'], language) });
        }
        const empty = { name: '', organisation: '', discipline: undefined };
        const shown = addCard(await viewFor(acting, name), newId(), language, empty);
        return { kind: 'form', title: say(texts['add-title'], language), card: shown };
      }),
    send: (turn, { leerwerkplaatsId, contact, ...typed }) =>
      inPlace(turn, leerwerkplaatsId, async (acting, name) => {
        const { language } = acting.person;
        const added = await representedService.add(acting, typed, contact);
        if (added.ok) return show(acting, name, { done: say(texts.added, language, added.value) });
        const refusal = refusalText(added, language);
        if (added.refusal === 'not-yours-to-add') return show(acting, name, { refusal });
        const shown = addCard(
          await viewFor(acting, name),
          // Another form: what was refused under this one stays refused.
          newId(),
          language,
          { ...typed, contact },
          problemOf(added, refusal),
        );
        return { kind: 'form', title: say(texts['add-title'], language), card: shown };
      }),
  });

  /** The dialog of one of them, unless they are gone or it isn't for this person to change. */
  async function edit(
    acting: Acting,
    name: string,
    { representedId, formId }: { representedId: string; formId: string },
    again?: { typed: FilledIn; problem: Problem },
  ): Promise<Answer> {
    const { language } = acting.person;
    const found = await representedService.find(acting, representedId);
    if (!found.ok) return show(acting, name, { refusal: refusalText(found, language) });
    const view = await viewFor(acting, name);
    const shown = changeCard(view, found.value, formId, language, again);
    return { kind: 'form', title: say(texts['change-title'], language), card: shown };
  }

  const change = handleForm(changeRepresentedForm, {
    open: (turn, { leerwerkplaatsId, representedId }) =>
      inPlace(turn, leerwerkplaatsId, (acting, name) =>
        edit(acting, name, { representedId, formId: newId() }),
      ),
    send: (turn, { leerwerkplaatsId, representedId, contact, ...typed }, formId) =>
      inPlace(turn, leerwerkplaatsId, async (acting, name) => {
        const { language } = acting.person;
        const changed = await representedService.change(acting, representedId, typed, contact);
        if (changed.ok) return show(acting, name, { done: say(texts.changed, language) });
        const refusal = refusalText(changed, language);
        return edit(
          acting,
          name,
          { representedId, formId },
          {
            typed: { ...typed, contact },
            problem: problemOf(changed, refusal),
          },
        );
      }),
  });

  const remove = handleForm(removeRepresentedForm, {
    open: (turn, { leerwerkplaatsId, representedId }) =>
      inPlace(turn, leerwerkplaatsId, async (acting, name) => {
        const { language } = acting.person;
        const found = await representedService.find(acting, representedId);
        if (!found.ok) return show(acting, name, { refusal: refusalText(found, language) });
        const shown = removeCard(found.value, newId(), language);
        return { kind: 'form', title: say(texts['change-title'], language), card: shown };
      }),
    send: (turn, { leerwerkplaatsId, representedId }) =>
      inPlace(turn, leerwerkplaatsId, async (acting, name) => {
        const { language } = acting.person;
        const removed = await representedService.remove(acting, representedId);
        if (!removed.ok) return show(acting, name, { refusal: refusalText(removed, language) });
        return show(acting, name, { done: say(texts.removed, language) });
      }),
  });

  return [add, change, remove];
}
