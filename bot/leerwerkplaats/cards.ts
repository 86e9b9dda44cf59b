import { type Language, say } from '../../domain/shared/language';
import { type AdaptiveCard, card, heading, paragraph, problem } from '../shared/card';
import type { CardForm } from '../shared/card-form';
import { answerCoupling } from './actions';
import { leerwerkplaatsTexts as texts } from './text';

/** The dialog that asks for a name: to start, or to couple. Shown again with what was typed and why. */
export function nameFormCard(options: {
  kind: 'start' | 'couple';
  form: CardForm<{ name: string }>;
  formId: string;
  language: Language;
  typed?: string;
  refusal?: string;
}): AdaptiveCard {
  const { kind, form, formId, language, typed, refusal } = options;
  return card(
    language,
    [
      ...(refusal === undefined ? [] : [problem(refusal)]),
      paragraph(say(texts[`${kind}-explanation`], language)),
      {
        type: 'Input.Text',
        id: 'name',
        label: say(texts['name-label'], language),
        placeholder: say(texts['name-example'], language),
        maxLength: 50,
        ...(typed === undefined ? {} : { value: typed }),
      },
    ],
    [form.send(say(texts[`${kind}-send`], language), formId)],
  );
}

/** What the project leader sees, 1:1: a channel asks to join. */
export function couplingRequestCard(request: {
  leerwerkplaatsId: string;
  requestId: string;
  name: string;
  person: string;
  channel: string;
  language: Language;
}): AdaptiveCard {
  const { leerwerkplaatsId, requestId, name, person, channel, language } = request;
  const button = (answer: 'allow' | 'refuse') =>
    answerCoupling.button(
      say(texts[answer], language),
      { leerwerkplaatsId, requestId, answer },
      answer === 'allow' ? { style: 'positive' } : {},
    );
  return card(
    language,
    [
      heading(say(texts['request-title'], language)),
      paragraph(say(texts['request-body'], language, { person, name })),
      ...(channel === '' ? [] : [paragraph(say(texts['request-channel'], language, { channel }))]),
    ],
    [button('allow'), button('refuse')],
  );
}

/** The same card once it was answered. */
export function couplingDecisionCard(
  state: 'allowed' | 'refused',
  name: string,
  language: Language,
): AdaptiveCard {
  return card(language, [
    heading(say(texts['request-title'], language)),
    paragraph(say(texts[`request-${state}`], language, { name })),
  ]);
}
