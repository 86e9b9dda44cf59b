import { type Activity, CardFactory, type InvokeResponse } from 'botbuilder';
import { type Language, say } from '../../domain/shared/language';
import type { Answer, Found } from '../shared/answer';
import { type AdaptiveCard, type CardButton, card, paragraph, small } from '../shared/card';
import type { TeamsMessage } from '../shared/teams-messages';
import { sharedTexts } from '../shared/text';

/** How something was asked; Teams expects another shape of answer for each. */
export type Way = 'message' | 'submit' | 'execute' | 'open-form' | 'send-form' | 'search';

/**
 * The message that answers, or undefined where there is nothing to say aloud.
 * @param asked.repeat an earlier try may have arrived, which the message says
 */
export function replyTo(
  answer: Answer,
  asked: { way: Way; inChannel: boolean; language: Language; repeat: boolean },
): Partial<Activity> | undefined {
  const overheard = asked.way === 'submit' && asked.inChannel;
  const repeated = say(sharedTexts.repeated, asked.language);
  const words = (text: string) => plain(asked.repeat ? `${text} ${repeated}` : text);
  const withCard = (content: AdaptiveCard) =>
    messageOf({
      card: asked.repeat ? { ...content, body: [...content.body, small(repeated)] } : content,
      summary: say(sharedTexts['card-notice'], asked.language),
    });
  switch (answer.kind) {
    case 'nothing':
    case 'form':
    case 'found':
      return undefined;
    case 'private':
      // A click from an older client is answered by a message; in a channel others would read it.
      return overheard ? undefined : words(answer.text);
    case 'notice':
      return answer.buttons.length === 0
        ? words(answer.text)
        : withCard(card(asked.language, [paragraph(answer.text)], answer.buttons));
    case 'card':
      return overheard ? undefined : withCard(answer.card);
  }
}

/** The body of an invoke's answer (always HTTP 200: a refusal is an answer). */
export function invokeResponse(
  answer: Answer,
  { way, language }: { way: Way; language: Language },
): InvokeResponse {
  if (way === 'search') return { status: 200, body: searched(answer) };
  return { status: 200, body: way === 'execute' ? executed(answer) : dialog(answer, language) };
}

function executed(answer: Answer) {
  if (answer.kind === 'card') {
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: answer.card,
    };
  }
  const value = sentenceOf(answer);
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value };
}

function sentenceOf(answer: Answer): string {
  return answer.kind === 'notice' || answer.kind === 'private' ? answer.text : '';
}

/** A search of the message extension is answered with a list of cards, or a sentence in its place. */
function searched(answer: Answer) {
  return {
    composeExtension:
      answer.kind === 'found'
        ? {
            type: 'result',
            attachmentLayout: 'list',
            attachments: answer.found.map(attachmentOf),
          }
        : { type: 'message', text: sentenceOf(answer) },
  };
}

/** Without a preview of an older kind Teams shows an Adaptive Card in no list. It may read HTML there. */
function attachmentOf({ title, text, card: content }: Found) {
  const seen = (words: string) => words.replaceAll('<', '‹').replaceAll('>', '›');
  const preview = CardFactory.thumbnailCard(seen(title), [], [], { text: seen(text) });
  return { ...CardFactory.adaptiveCard(content), preview };
}

/** A dialog goes on with a card, or ends with a sentence that is shown, or just ends. */
function dialog(answer: Answer, language: Language) {
  switch (answer.kind) {
    case 'form':
      return continueWith(answer.title, answer.card);
    case 'card':
      return continueWith('Leerwerkplaats', answer.card);
    case 'notice':
      return answer.buttons.length === 0
        ? { task: { type: 'message', value: answer.text } }
        : continueWith(
            'Leerwerkplaats',
            card(language, [paragraph(answer.text)], answer.buttons.map(goingOn)),
          );
    case 'private':
      return { task: { type: 'message', value: answer.text } };
    case 'found':
    case 'nothing':
      // No body: Teams closes the dialog.
      return undefined;
  }
}

/** A button that opens a dialog can only send one from within another; `opens` says what it is for. */
function goingOn(button: CardButton): CardButton {
  const { msteams, ...carried } = (button.data ?? {}) as Readonly<Record<string, unknown>>;
  return msteams === undefined ? button : { ...button, data: { ...carried, opens: true } };
}

function continueWith(title: string, content: AdaptiveCard) {
  const body = {
    title,
    width: 'medium',
    height: 'medium',
    card: CardFactory.adaptiveCard(content),
  };
  return { task: { type: 'continue', value: body } };
}

/** An activity with our words as they are: no Markdown in what people typed. */
function plain(text: string): Partial<Activity> {
  return { type: 'message', text, textFormat: 'plain' };
}

/** An activity with a card; `summary` is what a notification shows. */
export function messageOf({ card: content, summary }: TeamsMessage): Partial<Activity> {
  return { type: 'message', summary, attachments: [CardFactory.adaptiveCard(content)] };
}
