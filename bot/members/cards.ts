import { type Role, roles } from '../../domain/leerwerkplaats/access';
import { disciplineText } from '../../domain/leerwerkplaats/disciplines';
import { shownName } from '../../domain/leerwerkplaats/members';
import type { TypedProfile } from '../../domain/leerwerkplaats/profile';
import type { MemberDocument, RepresentedDocument } from '../../domain/leerwerkplaats/records';
import { roleText } from '../../domain/leerwerkplaats/text';
import { type Language, say } from '../../domain/shared/language';
import { entraIdsOf } from '../../domain/shared/person';
import {
  type AdaptiveCard,
  type CardButton,
  type CardElement,
  card,
  heading,
  paragraph,
  problem,
  small,
} from '../shared/card';
import { contactSelf, membersForm, representedForm } from './actions';
import { disciplineChoice, textField } from './profile-cards';
import { roleMeaning, memberTexts as texts } from './text';

/** What 'Wie is wie' shows, and what this person may do there. */
export interface MembersView {
  readonly name: string;
  /** In the order in which they are shown. */
  readonly members: readonly MemberDocument[];
  readonly represented: readonly RepresentedDocument[];
  readonly mayGive: boolean;
  readonly mayAdd: boolean;
  /** Named by the buttons, for what is opened in a chat. */
  readonly leerwerkplaatsId: string;
}

/**
 * In bytes: with the rest a dialog stays under the 28 KB that Teams takes everywhere. About eighty
 * names, and as many to choose from; what people told of themselves takes room too.
 */
const mostForRows = 12_000;
const mostForChoices = 11_000;

/** 'Wie is wie', with the giving of roles for who leads. `told`: what was just done, or why not. */
export function membersCard(
  view: MembersView,
  formId: string,
  language: Language,
  told: { done?: string; refusal?: string } = {},
): AdaptiveCard {
  const { name, members, represented, mayGive, leerwerkplaatsId } = view;
  const count = members.length + represented.length;
  const intro = count === 1 ? texts['one-member'] : texts['members-intro'];
  const rows = [
    ...members.map((member) => memberRow(member, language)),
    ...represented.map((one) => representedRow(one, members, language)),
  ];
  const visible = fitting(rows, mostForRows);
  const hidden = rows.length - visible.length;
  return card(
    language,
    [
      ...(told.refusal === undefined ? [] : [problem(told.refusal)]),
      ...(told.done === undefined ? [] : [done(told.done)]),
      paragraph(say(intro, language, { name, count })),
      ...visible,
      ...(hidden > 0 ? [small(say(texts.more, language, { count: hidden }))] : []),
      ...(mayGive ? giving(members, language) : []),
    ],
    [
      ...(mayGive
        ? [membersForm.send(say(texts['role-send'], language), formId, { leerwerkplaatsId })]
        : []),
      ...adding(view, formId, language),
    ],
  );
}

function adding(view: MembersView, formId: string, language: Language): CardButton[] {
  const { mayAdd, leerwerkplaatsId } = view;
  const title = say(texts['add-button'], language);
  return mayAdd ? [representedForm.next(title, formId, { leerwerkplaatsId })] : [];
}

/** As many from the first on as take so many bytes together. */
export function fitting<Part>(parts: readonly Part[], bytes: number): Part[] {
  let left = bytes;
  const end = parts.findIndex((part) => {
    left -= new TextEncoder().encode(JSON.stringify(part)).length;
    return left < 0;
  });
  return end < 0 ? [...parts] : parts.slice(0, end);
}

function done(text: string): CardElement {
  return { type: 'Container', style: 'good', items: [paragraph(text)] };
}

/** A member with their role, and what they told of themselves unless it is to be short. */
export function memberRow(
  member: MemberDocument,
  language: Language,
  length: 'whole' | 'short' = 'whole',
): CardElement {
  const { role, guest, profile } = member;
  const parts = [say(roleText[role], language), ...(guest ? [say(texts.guest, language)] : [])];
  if (length === 'short') return row(shownName(member), parts, []);
  return row(shownName(member), parts, [
    ...(profile ? [[say(disciplineText[profile.discipline], language), profile.organisation]] : []),
    [profile?.callMeFor ? say(texts['call-for'], language, { what: profile.callMeFor }) : ''],
    [profile?.reachability ?? ''],
  ]);
}

function representedRow(
  { name, organisation, discipline, contact }: RepresentedDocument,
  members: readonly MemberDocument[],
  language: Language,
): CardElement {
  const keeper = members.find(({ personId }) => personId === contact);
  const through = keeper ? [say(texts.contact, language, { name: shownName(keeper) })] : [];
  const parts = [say(texts['without-teams'], language), ...through];
  return row(name, parts, [[say(disciplineText[discipline], language), organisation]]);
}

/** A name with what they are, and quiet lines of what was told; empty parts are left out. */
function row(
  name: string,
  what: readonly string[],
  lines: readonly (readonly string[])[],
): CardElement {
  const quiet = lines.map((line) => line.filter(Boolean).join(' · ')).filter(Boolean);
  return {
    type: 'Container',
    spacing: 'Medium',
    items: [
      {
        type: 'RichTextBlock',
        inlines: [
          { type: 'TextRun', text: name, weight: 'Bolder' },
          { type: 'TextRun', text: ` · ${what.join(' · ')}` },
        ],
      },
      ...quiet.map((line) => ({ ...small(line), spacing: 'None' })),
    ],
  };
}

function giving(members: readonly MemberDocument[], language: Language): CardElement[] {
  return [
    { ...heading(say(texts['give-role'], language)), separator: true, spacing: 'Large' },
    {
      ...memberChoice('member', say(texts['member-label'], language), members),
      placeholder: say(texts.choose, language),
    },
    {
      type: 'Input.ChoiceSet',
      id: 'role',
      style: 'compact',
      label: say(texts['role-label'], language),
      placeholder: say(texts.choose, language),
      choices: roles.map((role) => ({ title: say(roleText[role], language), value: role })),
    },
  ];
}

function memberChoice(
  id: string,
  label: string,
  members: readonly MemberDocument[],
  first: readonly { title: string; value: string }[] = [],
): CardElement {
  const everybody = members.map((member) => ({
    title: shownName(member),
    value: entraIdsOf(member.personId).objectId,
  }));
  const choices = fitting(everybody, mostForChoices);
  return { type: 'Input.ChoiceSet', id, style: 'compact', label, choices: [...first, ...choices] };
}

/** The dialog that adds somebody without Teams, with what was typed. */
export function addCard(
  { members, leerwerkplaatsId }: MembersView,
  formId: string,
  language: Language,
  typed: Pick<TypedProfile, 'name' | 'organisation' | 'discipline'>,
  refusal?: string,
): AdaptiveCard {
  const self = [{ title: say(texts['contact-self'], language), value: contactSelf }];
  return card(
    language,
    [
      ...(refusal === undefined ? [] : [problem(refusal)]),
      paragraph(say(texts['add-explanation'], language)),
      textField('name', language, typed.name),
      textField('organisation', language, typed.organisation),
      disciplineChoice(say(texts['their-discipline-label'], language), language, typed.discipline),
      {
        ...memberChoice('contact', say(texts['contact-label'], language), members, self),
        value: '',
      },
      small(say(texts['add-consent'], language)),
    ],
    [representedForm.send(say(texts['add-send'], language), formId, { leerwerkplaatsId })],
  );
}

/** What somebody reads, 1:1, who was given a role. */
export function roleForYouCard(
  change: { name: string; person: string; from: Role; to: Role },
  language: Language,
): AdaptiveCard {
  const { name, person, from, to } = change;
  const role = say(roleText[to], language);
  const before = say(roleText[from], language);
  return card(language, [
    heading(say(texts['role-title'], language, { name })),
    paragraph(say(texts['role-for-you'], language, { person, role, before })),
    paragraph(say(roleMeaning[to], language)),
  ]);
}

/** What whoever gave it reads, 1:1; or the channel, where a person can't be written to. */
export function roleGivenCard(
  where: 'by-you' | 'in-channel',
  change: { name: string; person: string; to: Role },
  language: Language,
): AdaptiveCard {
  const { name, person, to } = change;
  const role = say(roleText[to], language);
  return card(language, [paragraph(say(texts[`role-${where}`], language, { person, role, name }))]);
}
