import type { ProfileService } from '../../domain/members/profiles';
import type { PrivacyService } from '../../domain/privacy/service';
import type { NewId } from '../../domain/shared/documents';
import { say } from '../../domain/shared/language';
import { type Answer, notice, privately } from '../shared/answer';
import { handleForm } from '../shared/card-form';
import type { Feature } from '../shared/router';
import type { Turn } from '../shared/turn';
import { exportForm, keptForm, takeOutForm } from './actions';
import { exportCard, keptCard, takeOutCard } from './cards';
import { privacyTexts as texts } from './text';

/** `privacy`: what is kept of whoever asks, and of nobody else. */
export function createPrivacyFeature(options: {
  privacy: PrivacyService;
  profiles: Pick<ProfileService, 'takeOut'>;
  newId: NewId;
}): Feature {
  const { privacy, profiles, newId } = options;

  /** In a channel others would read the answer: a button opens it for who presses. */
  async function ask(turn: Turn): Promise<Answer> {
    const { language, id } = turn.person;
    if (turn.place.kind === 'chat') {
      return { kind: 'card', card: keptCard(await privacy.keptOf(id), language) };
    }
    const open = keptForm.button(say(texts['open-button'], language));
    return notice(say(texts['in-channel'], language), [open]);
  }

  const show = async ({ person: { id, language } }: Turn): Promise<Answer> => {
    const card = keptCard(await privacy.keptOf(id), language, newId());
    return { kind: 'form', title: say(texts.title, language), card };
  };

  const asText = async ({ person: { id, language } }: Turn, page: number): Promise<Answer> => {
    const card = exportCard(await privacy.keptOf(id), page, newId(), language);
    return { kind: 'form', title: say(texts['export-title'], language), card };
  };

  const takeOut = handleForm(takeOutForm, {
    open: async ({ person: { language } }) => {
      const card = takeOutCard(newId(), language);
      return { kind: 'form', title: say(texts['take-out-title'], language), card };
    },
    send: async (turn) => {
      await profiles.takeOut(turn, undefined);
      return privately(say(texts['taken-out'], turn.person.language));
    },
  });

  return {
    commands: [{ words: { nl: ['privacy'], en: ['privacy'] }, run: ask }],
    actions: [],
    forms: [
      handleForm(keptForm, { open: show, send: show }),
      handleForm(exportForm, {
        open: (turn, { page }) => asText(turn, page ?? 1),
        send: (turn) => asText(turn, 1),
      }),
      takeOut,
    ],
    menu: () => [],
  };
}
