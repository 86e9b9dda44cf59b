import type { Poll } from '../../domain/polls/model';
import { type Language, say } from '../../domain/shared/language';
import { type CardElement, paragraph, small } from '../shared/card';
import { takeBack } from './actions';
import { pollTexts as texts } from './text';

/** In bytes: more words than that make the card too long for Teams (28 KB). */
const mostForWords = 8_000;

/** What an anonymous poll keeps from whom, or why it shows no result. Nothing of another poll. */
export function anonymityLines(
  { anonymous, status, withheld }: Poll,
  language: Language,
): CardElement[] {
  if (!anonymous || status === 'withdrawn') return [];
  const reason = withheld && paragraph(say(texts[withheld], language));
  const kept = small(say(texts[`anonymous-${status}`], language));
  return reason ? [reason, kept] : [kept];
}

/** Who answered without a name may take it back, while it is open. */
export function takeBackOffer({ anonymous, id }: Poll, language: Language): CardElement[] {
  if (!anonymous) return [];
  const button = takeBack.button(say(texts['take-back'], language), { pollId: id });
  return [{ type: 'ActionSet', actions: [button] }];
}

/** What people wrote, as far as it fits; the tab has the rest. */
export function wordLines({ words = [] }: Poll, language: Language): CardElement[] {
  const sizes = words.map((text) => new TextEncoder().encode(JSON.stringify(text)).length + 100);
  let room = mostForWords;
  const tooLong = sizes.findIndex((size) => {
    room -= size;
    return room < 0;
  });
  const shown = tooLong === -1 ? words : words.slice(0, tooLong);
  const count = words.length - shown.length;
  return [
    ...shown.map((text) => paragraph(say(texts.written, language, { text }))),
    ...(count === 0 ? [] : [small(say(texts['more-words'], language, { count }))]),
  ];
}
