import { roles } from '../../domain/leerwerkplaats/access';
import { disciplineText } from '../../domain/leerwerkplaats/disciplines';
import { shownName } from '../../domain/leerwerkplaats/members';
import type { MemberDocument, RepresentedDocument } from '../../domain/leerwerkplaats/records';
import { roleText } from '../../domain/leerwerkplaats/text';
import { contactOf } from '../../domain/members/contacts';
import { type Language, say } from '../../domain/shared/language';
import { entraIdsOf } from '../../domain/shared/person';
import {
  type AdaptiveCard,
  type CardButton,
  type CardElement,
  card,
  fitting,
  heading,
  paragraph,
  problem,
  small,
  tappable,
} from '../shared/card';
import { changeRepresentedForm, membersForm, representedForm } from './actions';
import { memberTexts as texts } from './text';

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
  told: { done?: string; refusal?: string; find?: string } = {},
): AdaptiveCard {
  const { mayGive, mayAdd, leerwerkplaatsId } = view;
  const { members, represented } = lookedFor(view, told.find ?? '', language);
  const rows = [
    ...members.map((member) => memberRow(member, language, { showsRefusal: mayGive })),
    ...represented.map((one) => representedRow(one, view, formId, language)),
  ];
  const visible = fitting(rows, mostForRows);
  const hidden = rows.length - visible.length;
  const sends = (title: keyof typeof texts, carried: object = {}) =>
    membersForm.send(say(texts[title], language), formId, { leerwerkplaatsId, ...carried });
  const searching = hidden > 0 || Boolean(told.find);
  return card(
    language,
    [
      ...(told.refusal === undefined ? [] : [problem(told.refusal)]),
      ...(told.done === undefined ? [] : [done(told.done)]),
      paragraph(countLine(view, language)),
      ...visible,
      ...(rows.length === 0 ? [paragraph(say(texts['found-nobody'], language))] : []),
      ...(hidden > 0 ? [small(say(texts['more-to-find'], language, { count: hidden }))] : []),
      ...(searching ? [finding(told.find ?? '', language)] : []),
      ...(mayAdd && represented.length > 0 ? [small(say(texts['change-hint'], language))] : []),
      ...(mayGive ? giving(members, language) : []),
    ],
    [
      ...(searching ? [{ ...sends('find-button', { searches: true }), style: 'default' }] : []),
      ...(mayGive ? [sends('role-send')] : []),
      ...adding(view, formId, language),
    ],
  );
}

function countLine({ name, members, represented }: MembersView, language: Language): string {
  const count = members.length + represented.length;
  const intro = count === 1 ? texts['one-member'] : texts['members-intro'];
  return say(intro, language, { name, count });
}

/** Who has these words in their name, organisation or discipline; capitals and accents don't count. */
function lookedFor(
  { members, represented }: MembersView,
  find: string,
  language: Language,
): Pick<MembersView, 'members' | 'represented'> {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const has = (name: string, told?: Pick<RepresentedDocument, 'organisation' | 'discipline'>) => {
    const work = told ? [told.organisation, say(disciplineText[told.discipline], language)] : [];
    return plain([name, ...work].join(' ')).includes(plain(find));
  };
  return {
    members: members.filter((one) => has(shownName(one), one.profile)),
    represented: represented.filter((one) => has(one.name, one)),
  };
}

function finding(find: string, language: Language): CardElement {
  const label = say(texts['find-label'], language);
  return {
    type: 'Input.Text',
    id: 'find',
    label,
    maxLength: 60,
    ...(find === '' ? {} : { value: find }),
  };
}

function adding(view: MembersView, formId: string, language: Language): CardButton[] {
  const { mayAdd, leerwerkplaatsId } = view;
  const title = say(texts['add-button'], language);
  return mayAdd ? [representedForm.next(title, formId, { leerwerkplaatsId })] : [];
}

function done(text: string): CardElement {
  return { type: 'Container', style: 'good', items: [paragraph(text)] };
}

/**
 * A member with their role, and what they told of themselves unless it is to be short.
 * `showsRefusal`: for who leads, also that Teams doesn't let us write to them.
 */
export function memberRow(
  member: MemberDocument,
  language: Language,
  { isShort = false, showsRefusal = false } = {},
): CardElement {
  const { role, guest, profile, refusedAt } = member;
  const isRefused = showsRefusal && refusedAt !== undefined;
  const parts = [
    say(roleText[role], language),
    ...(guest ? [say(texts.guest, language)] : []),
    ...(isRefused ? [say(texts['not-reached'], language)] : []),
  ];
  if (isShort) return row(shownName(member), parts, []);
  return row(shownName(member), parts, [
    ...(profile ? [[say(disciplineText[profile.discipline], language), profile.organisation]] : []),
    [profile?.callMeFor ? say(texts['call-for'], language, { what: profile.callMeFor }) : ''],
    [profile?.reachability ?? ''],
  ]);
}

/** Somebody without Teams; who may change it taps the row. */
function representedRow(
  one: RepresentedDocument,
  { members, mayAdd, leerwerkplaatsId }: MembersView,
  formId: string,
  language: Language,
): CardElement {
  const { name, organisation, discipline, representedId } = one;
  const keeper = contactOf(one, members);
  const through = keeper ? [say(texts.contact, language, { name: shownName(keeper) })] : [];
  const parts = [say(texts['without-teams'], language), ...through];
  const shown = row(name, parts, [[say(disciplineText[discipline], language), organisation]]);
  const carried = { leerwerkplaatsId, representedId };
  return mayAdd
    ? tappable(shown, (title) => changeRepresentedForm.next(title, formId, carried))
    : shown;
}

/** A name with what they are, and quiet lines of what was told; empty parts are left out. */
function row(
  name: string,
  what: readonly string[],
  lines: readonly (readonly string[])[],
): CardElement & { readonly items: readonly CardElement[] } {
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

/** Members to choose one from, as many as fit. */
export function memberChoice(
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
