import type { RepresentedDocument } from '../../domain/leerwerkplaats/records';
import { contactOf } from '../../domain/members/contacts';
import type { TypedRepresented } from '../../domain/members/represented';
import { type Language, say } from '../../domain/shared/language';
import { entraIdsOf } from '../../domain/shared/person';
import { type Problem, sendButtons } from '../shared/asking';
import {
  type AdaptiveCard,
  type CardElement,
  card,
  heading,
  paragraph,
  problem,
  small,
} from '../shared/card';
import {
  changeRepresentedForm,
  contactSelf,
  membersForm,
  removeRepresentedForm,
  representedForm,
} from './actions';
import { type MembersView, memberChoice } from './cards';
import { disciplineChoice, textField } from './profile-cards';
import { memberTexts as texts } from './text';

/** So many names stand in one sentence. */
const mostNames = 10;

/** What was filled in, with the object id of who keeps contact; empty: whoever fills it in. */
export type FilledIn = TypedRepresented & { readonly contact?: string };

/** The dialog that adds somebody without Teams, with what was typed. */
export function addCard(
  view: MembersView,
  formId: string,
  language: Language,
  typed: FilledIn,
  again?: Problem,
): AdaptiveCard {
  const { leerwerkplaatsId } = view;
  return card(
    language,
    [
      ...(again ? [problem(again.sentence)] : []),
      paragraph(say(texts['add-explanation'], language)),
      ...fields(view, language, typed, chosenContact(view, typed)),
      small(say(texts['add-consent'], language)),
    ],
    sendButtons(representedForm, say(texts['add-send'], language), {
      formId,
      language,
      problem: again,
      carried: { leerwerkplaatsId },
    }),
  );
}

/** Who was chosen before the dialog came back; whoever isn't in the list any more can't be chosen. */
function chosenContact({ members }: MembersView, { contact }: FilledIn): string {
  const isThere = members.some(({ personId }) => entraIdsOf(personId).objectId === contact);
  return isThere && contact ? contact : contactSelf;
}

function fields(
  { members }: MembersView,
  language: Language,
  typed: TypedRepresented,
  contact: string,
): CardElement[] {
  const self = [{ title: say(texts['contact-self'], language), value: contactSelf }];
  const choice = memberChoice('contact', say(texts['contact-label'], language), members, self);
  return [
    textField('name', language, typed.name),
    textField('organisation', language, typed.organisation),
    disciplineChoice(say(texts['their-discipline-label'], language), language, typed.discipline),
    { ...choice, value: contact },
  ];
}

/** The dialog that changes what is told of somebody without Teams, or goes on to removing them. */
export function changeCard(
  view: MembersView,
  known: RepresentedDocument,
  formId: string,
  language: Language,
  again: { typed: FilledIn; problem: Problem } | undefined,
): AdaptiveCard {
  const { leerwerkplaatsId, members } = view;
  const carried = { leerwerkplaatsId, representedId: known.representedId };
  const keeper = contactOf(known, members);
  const kept = keeper ? entraIdsOf(keeper.personId).objectId : contactSelf;
  const contact = again ? chosenContact(view, again.typed) : kept;
  return card(
    language,
    [
      ...(again ? [problem(again.problem.sentence)] : []),
      ...fields(view, language, again?.typed ?? known, contact),
    ],
    [
      ...sendButtons(changeRepresentedForm, say(texts.save, language), {
        formId,
        language,
        problem: again?.problem,
        carried,
      }),
      removeRepresentedForm.next(say(texts['remove-button'], language), formId, carried),
    ],
  );
}

/** Asks once before somebody is removed. */
export function removeCard(
  { name, representedId, leerwerkplaatsId }: RepresentedDocument,
  formId: string,
  language: Language,
): AdaptiveCard {
  const carried = { leerwerkplaatsId, representedId };
  return card(
    language,
    [paragraph(say(texts['remove-question'], language, { name }))],
    [
      removeRepresentedForm.send(say(texts['remove-send'], language), formId, carried),
      membersForm.next(say(texts.back, language), formId, { leerwerkplaatsId }),
    ],
  );
}

/** To who leads: for whom contact falls to them, because somebody left. */
export function contactGoneCard(
  gone: { leerwerkplaatsId: string; name: string; person: string; names: readonly string[] },
  language: Language,
): AdaptiveCard {
  const { leerwerkplaatsId, name, person } = gone;
  const count = gone.names.length - mostNames;
  const shown = gone.names.slice(0, mostNames).join(', ');
  const names = count > 0 ? say(texts['and-others'], language, { names: shown, count }) : shown;
  return card(
    language,
    [
      heading(say(texts['contact-gone-title'], language)),
      paragraph(say(texts['contact-gone-body'], language, { person, name, names })),
    ],
    [membersForm.button(say(texts['members-button'], language), { leerwerkplaatsId })],
  );
}
