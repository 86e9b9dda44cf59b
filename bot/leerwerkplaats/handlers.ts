import type { CouplingService } from '../../domain/leerwerkplaats/coupling';
import type { LeerwerkplaatsService } from '../../domain/leerwerkplaats/service';
import type { SuccessionService } from '../../domain/leerwerkplaats/succession';
import { leerwerkplaatsRefusals } from '../../domain/leerwerkplaats/text';
import type { NewId } from '../../domain/shared/documents';
import { type Language, say } from '../../domain/shared/language';
import type { Refused } from '../../domain/shared/result';
import { notice, privately } from '../shared/answer';
import type { CardButton } from '../shared/card';
import { handleAction } from '../shared/card-action';
import type { Feature } from '../shared/router';
import { answerCoupling, coupleForm, startForm, takeOver } from './actions';
import { couplingDecisionCard } from './cards';
import type { InLeerwerkplaats } from './in-leerwerkplaats';
import { lifecycleTexts } from './lifecycle-text';
import { type ChannelTurn, createNameRequest, type NameAnswer } from './name-request';
import { leerwerkplaatsTexts as texts } from './text';

/** Starting a leerwerkplaats and coupling channels: by command, by dialog, and the leader's answer. */
export function createLeerwerkplaatsFeature(options: {
  leerwerkplaatsen: LeerwerkplaatsService;
  couplings: CouplingService;
  successions: SuccessionService;
  inLeerwerkplaats: InLeerwerkplaats;
  newId: NewId;
  /** What can be done next in a channel that is coupled. */
  nextSteps: (language: Language) => readonly CardButton[];
}): Feature {
  const { leerwerkplaatsen, couplings, successions, inLeerwerkplaats, newId, nextSteps } = options;
  const shared = { leerwerkplaatsen, newId, nextSteps };

  async function start(turn: ChannelTurn, name: string): Promise<NameAnswer> {
    const { channel } = turn.place;
    const { language } = turn.person;
    const standing = await turn.standing();
    const started = await leerwerkplaatsen.start(turn, { name, channel, language, standing });
    if (!started.ok) return { kind: 'refused', text: refusalText(started, language) };
    return { kind: 'done', posted: true, text: say(texts.started, language, started.value) };
  }

  async function couple(turn: ChannelTurn, name: string): Promise<NameAnswer> {
    const { channel } = turn.place;
    const { language } = turn.person;
    const [standing, channelName] = await Promise.all([turn.standing(), turn.channelName()]);
    const wish = { name, channel, channelName, language, standing };
    const asked = await couplings.request(turn, wish);
    if (!asked.ok) return { kind: 'refused', text: refusalText(asked, language) };
    const named = { name: asked.value.name };
    return asked.value.already
      ? { kind: 'already', text: say(texts['couple-already'], language, named) }
      : { kind: 'done', posted: false, text: say(texts['couple-asked'], language, named) };
  }

  const starting = createNameRequest({
    ...shared,
    kind: 'start',
    form: startForm,
    words: { nl: ['start', 'begin'], en: ['start'] },
    ask: start,
  });
  const coupling = createNameRequest({
    ...shared,
    kind: 'couple',
    form: coupleForm,
    words: { nl: ['koppel', 'koppelen'], en: ['couple', 'link'] },
    ask: couple,
  });

  const decide = handleAction(
    answerCoupling,
    async (turn, { leerwerkplaatsId, requestId, answer }) => {
      const { language } = turn.person;
      const decision = { leerwerkplaatsId, requestId, allow: answer === 'allow' };
      const answered = await couplings.answer(turn, decision);
      if (!answered.ok) return notice(refusalText(answered, language));
      const { state, name } = answered.value;
      return { kind: 'card', card: couplingDecisionCard(state, name, language) };
    },
  );

  const succeedLeader = handleAction(takeOver, (turn) =>
    inLeerwerkplaats(turn, async (command) => {
      const { language } = turn.person;
      const taken = await successions.takeOver(command, await turn.standing());
      return privately(
        taken.ok ? say(lifecycleTexts['taken-over'], language) : refusalText(taken, language),
      );
    }),
  );

  return {
    commands: [starting.command, coupling.command],
    actions: [decide, succeedLeader],
    forms: [starting.form, coupling.form],
    menu: (language, coupled) =>
      coupled ? [] : [starting.button(language), coupling.button(language)],
  };
}

function refusalText(
  { refusal, details }: Refused<keyof typeof leerwerkplaatsRefusals>,
  language: Language,
): string {
  return say(leerwerkplaatsRefusals[refusal], language, details);
}
