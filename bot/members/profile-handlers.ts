import type { TypedProfile } from '../../domain/leerwerkplaats/profile';
import type { ProfileService } from '../../domain/members/profiles';
import { memberRefusals } from '../../domain/members/text';
import type { NewId } from '../../domain/shared/documents';
import { say } from '../../domain/shared/language';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { type Answer, privately } from '../shared/answer';
import { type Problem, problemOf } from '../shared/asking';
import { handleAction } from '../shared/card-action';
import { handleForm } from '../shared/card-form';
import type { Feature } from '../shared/router';
import type { Turn } from '../shared/turn';
import { dismissProfile, profileForm } from './actions';
import { profileCard } from './profile-cards';
import { memberTexts as texts } from './text';

/** 'Wie bent u?': filled in once, from a channel or from the chat, and never asked for twice. */
export function createProfileFeature(options: {
  profiles: ProfileService;
  inLeerwerkplaats: InLeerwerkplaats;
  newId: NewId;
}): Feature {
  const { profiles, inLeerwerkplaats, newId } = options;

  function show(turn: Turn, formId: string, known: TypedProfile, again?: Problem): Answer {
    const { language } = turn.person;
    const card = profileCard(formId, language, known, again);
    return { kind: 'form', title: say(texts['profile-title'], language), card };
  }

  async function save(
    turn: Turn,
    typed: TypedProfile,
    formId: string,
    here?: string,
  ): Promise<Answer> {
    const { language } = turn.person;
    const saved = await profiles.save(turn, typed, here);
    if (saved.ok) return privately(say(texts.saved, language));
    const refusal = say(memberRefusals[saved.refusal], language, saved.details);
    return show(turn, formId, typed, problemOf(saved, refusal));
  }

  const fillIn = handleForm(profileForm, {
    open: async (turn) => {
      const { name, id } = turn.person;
      const known = await profiles.profileOf(id);
      const fresh = { name, organisation: '', callMeFor: '', reachability: '' };
      return show(turn, newId(), known ?? { ...fresh, discipline: undefined });
    },
    send: async (turn, typed, formId) =>
      turn.place.kind === 'chat'
        ? save(turn, typed, formId)
        : inLeerwerkplaats(turn, ({ leerwerkplaatsId }) =>
            save(turn, typed, formId, leerwerkplaatsId),
          ),
  });

  const dismiss = handleAction(dismissProfile, async (turn) => {
    await profiles.dismiss(turn);
    return privately(say(texts.dismissed, turn.person.language));
  });

  return {
    commands: [],
    actions: [dismiss],
    forms: [fillIn],
    menu: (language, coupled) =>
      coupled ? [profileForm.button(say(texts['profile-button'], language))] : [],
  };
}
