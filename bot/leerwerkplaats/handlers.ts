import type { CouplingService } from '../../domain/leerwerkplaats/coupling';
import type { LeerwerkplaatsService } from '../../domain/leerwerkplaats/service';
import { leerwerkplaatsRefusals } from '../../domain/leerwerkplaats/text';
import type { NewId } from '../../domain/shared/documents';
import { type Language, say } from '../../domain/shared/language';
import type { Details } from '../../domain/shared/result';
import { type Answer, nothing, notice, privately } from '../shared/answer';
import type { CardButton } from '../shared/card';
import { handleAction } from '../shared/card-action';
import { handleForm } from '../shared/card-form';
import type { Feature } from '../shared/router';
import { sharedTexts } from '../shared/text';
import type { Turn } from '../shared/turn';
import { answerCoupling, coupleForm, startForm } from './actions';
import { couplingDecisionCard, nameFormCard } from './cards';
import { leerwerkplaatsTexts as texts } from './text';

type NameAnswer =
  | { readonly done: true; readonly text: string; readonly next: 'posted' | 'ask' | 'waits' }
  | { readonly done: false; readonly text: string };

/** Starting a leerwerkplaats and coupling channels: by command, by dialog, and the leader's answer. */
export function createLeerwerkplaatsFeature(options: {
  leerwerkplaatsen: LeerwerkplaatsService;
  couplings: CouplingService;
  newId: NewId;
  /** What can be done next in a channel that is coupled. */
  nextSteps: (language: Language) => readonly CardButton[];
}): Feature {
  const { leerwerkplaatsen, couplings, newId, nextSteps } = options;

  async function start(turn: Turn, name: string): Promise<NameAnswer> {
    const { person, commandId, at, place } = turn;
    const { language } = person;
    if (place.kind === 'chat') return onlyInChannel(language);
    const standing = await turn.standing();
    const asked = { person, commandId, at };
    const request = { name, channel: place.channel, language, standing };
    const started = await leerwerkplaatsen.start(asked, request);
    if (!started.ok) return refused(started, language);
    return { done: true, next: 'posted', text: say(texts.started, language, started.value) };
  }

  async function couple(turn: Turn, name: string): Promise<NameAnswer> {
    const { person, commandId, at, place } = turn;
    const { language } = person;
    if (place.kind === 'chat') return onlyInChannel(language);
    const [standing, channelName] = await Promise.all([turn.standing(), turn.channelName()]);
    const wish = { name, channel: place.channel, channelName, language, standing };
    const asked = await couplings.request({ person, commandId, at }, wish);
    if (!asked.ok) return refused(asked, language);
    const text = asked.value.already ? texts['couple-already'] : texts['couple-asked'];
    return {
      done: true,
      next: asked.value.already ? 'ask' : 'waits',
      text: say(text, language, { name: asked.value.name }),
    };
  }

  const byName = {
    start: { run: start, form: startForm },
    couple: { run: couple, form: coupleForm },
  } as const;

  async function command(kind: keyof typeof byName, turn: Turn, name: string): Promise<Answer> {
    const { language } = turn.person;
    const answer = await byName[kind].run(turn, name);
    if (answer.done) return notice(answer.text, answer.next === 'ask' ? nextSteps(language) : []);
    const inChannel = turn.place.kind === 'channel';
    const button = byName[kind].form.button(say(texts[`${kind}-button`], language));
    return notice(answer.text, inChannel ? [button] : []);
  }

  /** An old welcome still has its buttons: whoever presses one hears how it is now. */
  async function alreadyCoupled({ place, commandId, person }: Turn): Promise<Answer | undefined> {
    if (place.kind === 'chat') return notice(onlyInChannel(person.language).text);
    const channel = await leerwerkplaatsen.coupledChannel(place.channel, commandId);
    return channel && notice(say(texts['couple-already'], person.language, { name: channel.name }));
  }

  const form = (kind: keyof typeof byName) => {
    const { run, form: definition } = byName[kind];
    const show = (turn: Turn, formId: string, again: { typed?: string; refusal?: string } = {}) => {
      const { language } = turn.person;
      const card = nameFormCard({ kind, form: definition, formId, language, ...again });
      return { kind: 'form', title: say(texts[`${kind}-title`], language), card } as const;
    };
    return handleForm(definition, {
      open: async (turn) => (await alreadyCoupled(turn)) ?? show(turn, newId()),
      send: async (turn, { name }, formId) => {
        const answer = await run(turn, name);
        if (!answer.done) return show(turn, formId, { typed: name, refusal: answer.text });
        // The card that says it stands in the channel in a moment.
        return answer.next === 'posted' ? nothing : privately(answer.text);
      },
    });
  };

  const decide = handleAction(answerCoupling, async (turn, data) => {
    const { person, commandId, at } = turn;
    const { leerwerkplaatsId, requestId } = data;
    const decision = { leerwerkplaatsId, requestId, allow: data.answer === 'allow' };
    const answered = await couplings.answer({ person, commandId, at }, decision);
    if (!answered.ok) return notice(refused(answered, person.language).text);
    const { state, name } = answered.value;
    return { kind: 'card', card: couplingDecisionCard(state, name, person.language) };
  });

  return {
    commands: [
      {
        words: { nl: ['start', 'begin'], en: ['start'] },
        run: (...turn) => command('start', ...turn),
      },
      {
        words: { nl: ['koppel', 'koppelen'], en: ['couple', 'link'] },
        run: (...turn) => command('couple', ...turn),
      },
    ],
    actions: [decide],
    forms: [form('start'), form('couple')],
    menu: (language, coupled) =>
      coupled
        ? []
        : [
            startForm.button(say(texts['start-button'], language)),
            coupleForm.button(say(texts['couple-button'], language)),
          ],
  };
}

function refused(
  answer: { refusal: keyof typeof leerwerkplaatsRefusals; details: Details },
  language: Language,
): Extract<NameAnswer, { done: false }> {
  const text = say(leerwerkplaatsRefusals[answer.refusal], language, answer.details);
  return { done: false, text };
}

function onlyInChannel(language: Language): NameAnswer {
  return { done: false, text: say(sharedTexts['only-in-channel'], language) };
}
