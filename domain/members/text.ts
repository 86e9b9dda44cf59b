import type { ProfileRefusal } from '../leerwerkplaats/profile';
import { settingsRefusals } from '../leerwerkplaats/text';
import type { Texts } from '../shared/language';
import { personalDataTexts } from '../shared/personal-data';
import type { RepresentedRefusal } from './represented';
import type { RoleRefusal } from './roles';

/** What people read when somebody's part can't be changed as they ask. */
export const memberRefusals: Texts<ProfileRefusal | RoleRefusal | RepresentedRefusal | 'no-part'> =
  {
    ...personalDataTexts,
    'name-needed': { nl: 'Vul een naam in.', en: 'Please fill in a name.' },
    'discipline-needed': {
      nl: 'Kies vanuit welk werk of welke rol iemand meedoet.',
      en: 'Choose from which work or role somebody takes part.',
    },
    'field-too-long': {
      nl: 'Een van de antwoorden is te lang. Gebruik daar hoogstens {most} tekens.',
      en: 'One of the answers is too long. Use {most} characters there at most.',
    },
    'no-part': {
      nl: 'U doet nog niet mee in een leerwerkplaats. Doe dit in het kanaal van uw leerwerkplaats.',
      en: 'You don’t take part in a leerwerkplaats yet. Do this in the channel of your leerwerkplaats.',
    },
    'not-yours-to-change': settingsRefusals['not-yours-to-change'],
    'nobody-chosen': {
      nl: 'Kies eerst iemand uit de lijst, en dan de rol.',
      en: 'First choose somebody from the list, and then the role.',
    },
    'no-such-member': {
      nl: 'Deze persoon kan ik in deze leerwerkplaats niet vinden. Er is niets veranderd.',
      en: 'I can’t find this person in this leerwerkplaats. Nothing has changed.',
    },
    'member-gone': {
      nl: '{name} doet niet meer mee in deze leerwerkplaats. Er is niets veranderd.',
      en: '{name} no longer takes part in this leerwerkplaats. Nothing has changed.',
    },
    'last-leader': {
      nl: '{name} is de enige projectleider. Maak eerst iemand anders projectleider. Er is niets veranderd.',
      en: '{name} is the only project leader. First make somebody else project leader. Nothing has changed.',
    },
    'not-yours-to-add': {
      nl: 'Alleen de projectleider, de plaatsvervanger of iemand van de kerngroep kan dit. Er is niets veranderd.',
      en: 'Only the project leader, the deputy or somebody of the core group can do this. Nothing has changed.',
    },
    'no-such-represented': {
      nl: 'Deze persoon staat niet meer in de lijst. Er is niets veranderd.',
      en: 'This person is no longer in the list. Nothing has changed.',
    },
    'too-many': {
      nl: 'Er staan al {most} mensen zonder Teams in de lijst. Meer kan niet.',
      en: 'There are {most} people without Teams in the list already. There can’t be more.',
    },
  };
