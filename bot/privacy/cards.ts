import { disciplineText } from '../../domain/leerwerkplaats/disciplines';
import type { Profile } from '../../domain/leerwerkplaats/profile';
import { roleText } from '../../domain/leerwerkplaats/text';
import type { Kept, KeptPart } from '../../domain/privacy/service';
import { type Language, say } from '../../domain/shared/language';
import {
  type AdaptiveCard,
  type CardButton,
  type CardElement,
  card,
  heading,
  paragraph,
  small,
} from '../shared/card';
import type { CardForm } from '../shared/card-form';
import { exportForm, keptForm, takeOutForm } from './actions';
import { privacyTexts as texts } from './text';

/** Characters of a page: with its quotes escaped it stays under the 28 KB that Teams takes. */
const pageLength = 10_000;

/** What is kept, in plain words. `inDialog`: the id of the dialog, where a button can only send. */
export function keptCard(kept: Kept, language: Language, inDialog?: string): AdaptiveCard {
  const { parts } = kept;
  // What was taken out is kept where others see it until that has followed.
  const profile = kept.profile ?? parts.find(({ member }) => member.profile)?.member.profile;
  const button = (form: CardForm<object>, title: keyof typeof texts): CardButton =>
    inDialog === undefined
      ? form.button(say(texts[title], language))
      : form.next(say(texts[title], language), inDialog);
  return card(
    language,
    [
      ...(inDialog === undefined ? [heading(say(texts.title, language))] : []),
      title(say(texts['about-you'], language)),
      ...told(profile, language),
      ...(kept.reminders ? [small(say(texts['reminders-chosen'], language))] : []),
      ...(parts.length === 0 ? [paragraph(say(texts.nowhere, language))] : []),
      ...parts.flatMap((part) => partLines(part, language)),
      title(say(texts['how-long'], language)),
      paragraph(say(texts['how-long-body'], language)),
      small(say(texts['not-kept'], language)),
    ],
    [
      button(exportForm as CardForm<object>, 'export-button'),
      ...(profile ? [button(takeOutForm, 'take-out-button')] : []),
    ],
  );
}

function title(text: string): CardElement {
  const inlines = [{ type: 'TextRun', text, weight: 'Bolder' }];
  return { type: 'RichTextBlock', spacing: 'Medium', inlines };
}

function told(profile: Profile | undefined, language: Language): CardElement[] {
  if (!profile) return [paragraph(say(texts['nothing-told'], language))];
  const { name, organisation, discipline, callMeFor, reachability } = profile;
  const who = [name, say(disciplineText[discipline], language), organisation];
  return [
    paragraph(who.filter(Boolean).join(' · ')),
    ...(callMeFor ? [small(say(texts['call-for'], language, { what: callMeFor }))] : []),
    ...(reachability ? [small(say(texts.reach, language, { what: reachability }))] : []),
  ];
}

function partLines(part: KeptPart, language: Language): CardElement[] {
  const { leerwerkplaats, member } = part;
  const { name, presence, former } = member;
  const role = say(roleText[member.role], language);
  const gone = presence?.here === false ? [small(say(texts.left, language))] : [];
  return [
    title(leerwerkplaats),
    ...(former
      ? [paragraph(say(texts.former, language))]
      : [paragraph(say(texts.part, language, { role, name })), ...gone]),
    ...counts(part, language),
  ];
}

/** How much there is of each kind, where there is any; the text has it in full. */
function counts(part: KeptPart, language: Language): CardElement[] {
  const kinds = {
    votes: part.votes.length,
    asked: part.asked.length + part.askedGroup.length,
    answers: part.answers.length,
    actionItems: part.actionItems.length,
    sessions: part.sessionsMade.length + part.present.length + part.attendances.length,
    keeps: part.keeps.length,
    contact: part.contactFor.length,
    channels: part.started.length + part.couplings.length,
    roles: part.roles.length + part.rolesGiven.length,
  };
  const lines = (Object.keys(kinds) as (keyof typeof kinds)[])
    .filter((kind) => kinds[kind] > 0)
    .map((kind) => say(texts[`count-${kind}`], language, { count: kinds[kind] }));
  return lines.length === 0 ? [] : [small(lines.join(' '))];
}

/** A page of everything, as text that can be selected and copied. */
export function exportCard(
  kept: Kept,
  wanted: number,
  formId: string,
  language: Language,
): AdaptiveCard {
  const text = JSON.stringify(kept, null, 1);
  const pages = Math.ceil(text.length / pageLength);
  const page = Math.min(wanted, pages);
  const value = text.slice((page - 1) * pageLength, page * pageLength);
  const label = say(texts['export-label'], language, { page, pages });
  const next = say(texts['export-next'], language);
  return card(
    language,
    [{ type: 'Input.Text', id: 'text', label, isMultiline: true, value }],
    [
      ...(page < pages ? [exportForm.next(next, formId, { page: page + 1 })] : []),
      keptForm.next(say(texts.back, language), formId),
    ],
  );
}

/** Asks once before taking out what somebody told. */
export function takeOutCard(formId: string, language: Language): AdaptiveCard {
  return card(
    language,
    [paragraph(say(texts['take-out-question'], language))],
    [
      takeOutForm.send(say(texts['take-out-send'], language), formId),
      keptForm.next(say(texts.back, language), formId),
    ],
  );
}
