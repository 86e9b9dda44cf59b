import { mayForLeerwerkplaats } from '../../domain/leerwerkplaats/access';
import type { Acting } from '../../domain/leerwerkplaats/acting';
import type { ConfirmationService } from '../../domain/leerwerkplaats/confirmation';
import { inOrder, membersOf } from '../../domain/leerwerkplaats/members';
import { roleText } from '../../domain/leerwerkplaats/text';
import { type RepresentedService, representedOf } from '../../domain/members/represented';
import type { RoleService } from '../../domain/members/roles';
import { memberRefusals } from '../../domain/members/text';
import type { Documents, NewId } from '../../domain/shared/documents';
import { say } from '../../domain/shared/language';
import { oneLine } from '../../domain/shared/one-line';
import { type Answer, notice } from '../shared/answer';
import { handleAction } from '../shared/card-action';
import { handleForm } from '../shared/card-form';
import type { Feature } from '../shared/router';
import { confirmMembers, membersForm } from './actions';
import { type MembersView, membersCard } from './cards';
import { confirmedCard } from './confirmation-cards';
import type { InPlace } from './in-place';
import { refusalText } from './refusal';
import { createRepresentedForms } from './represented-handlers';
import { memberTexts as texts } from './text';

/** 'Wie is wie': who takes part, giving roles, and adding who takes part without Teams. */
export function createMemberFeature(options: {
  documents: Documents;
  roleService: RoleService;
  representedService: RepresentedService;
  confirmations: ConfirmationService;
  inPlace: InPlace;
  newId: NewId;
}): Feature {
  const { documents, roleService, representedService, confirmations, inPlace, newId } = options;

  async function viewFor(acting: Acting, name: string): Promise<MembersView> {
    const { leerwerkplaatsId, role } = acting;
    const [members, represented] = await Promise.all([
      membersOf(documents, leerwerkplaatsId),
      representedOf(documents, leerwerkplaatsId),
    ]);
    const mayGive = mayForLeerwerkplaats(role, 'change-role');
    const mayAdd = mayForLeerwerkplaats(role, 'add-represented');
    return { name, members: inOrder(members), represented, mayGive, mayAdd, leerwerkplaatsId };
  }

  /** After something was done the dialog goes on, under an id of its own. */
  async function show(
    acting: Acting,
    name: string,
    told: { done?: string; refusal?: string; find?: string } = {},
  ): Promise<Answer> {
    const { language } = acting.person;
    const view = await viewFor(acting, name);
    const title = say(texts['members-title'], language);
    return { kind: 'form', title, card: membersCard(view, newId(), language, told) };
  }

  const whoIsWho = handleForm(membersForm, {
    open: (turn, { leerwerkplaatsId }) => inPlace(turn, leerwerkplaatsId, show),
    send: (turn, { leerwerkplaatsId, member, role, find, searches }) =>
      inPlace(turn, leerwerkplaatsId, async (acting, name) => {
        const { language } = acting.person;
        if (searches) return show(acting, name, { find: oneLine(find) });
        if (role === undefined) {
          return show(acting, name, { refusal: say(memberRefusals['nobody-chosen'], language) });
        }
        const given = await roleService.give(acting, { objectId: member, role });
        if (!given.ok) return show(acting, name, { refusal: refusalText(given, language) });
        const now = say(roleText[given.value.role], language);
        const done = say(texts['role-given'], language, { name: given.value.name, role: now });
        return show(acting, name, { done });
      }),
  });

  const confirm = handleAction(confirmMembers, (turn, { leerwerkplaatsId }) =>
    inPlace(turn, leerwerkplaatsId, async (acting) => {
      const { language } = acting.person;
      const confirmed = await confirmations.confirm(acting);
      if (!confirmed.ok) return notice(refusalText(confirmed, language));
      return { kind: 'card', card: confirmedCard(language) };
    }),
  );

  return {
    commands: [],
    actions: [confirm],
    forms: [
      whoIsWho,
      ...createRepresentedForms({ representedService, inPlace, newId, viewFor, show }),
    ],
    menu: (language, coupled) =>
      coupled ? [membersForm.button(say(texts['members-button'], language))] : [],
  };
}
