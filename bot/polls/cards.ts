import { answerText } from '../../domain/polls/answer-text';
import { isAnswered } from '../../domain/polls/answers';
import { type Poll, showsResults } from '../../domain/polls/model';
import type { OwnVote } from '../../domain/polls/stored-votes';
import { pollRefusals, pollTerms } from '../../domain/polls/text';
import { calledAs, type Language, say, type Text } from '../../domain/shared/language';
import { dayOf, hourOf, momentOf } from '../../domain/shared/time';
import { cardDeletedCard, postAgainTitle } from '../leerwerkplaats/card-again';
import {
  type AdaptiveCard,
  type CardButton,
  type CardElement,
  card,
  heading,
  small,
} from '../shared/card';
import {
  addOptionForm,
  answerForm,
  closePoll,
  managePoll,
  postAgain,
  reopenPoll,
  showOwnVote,
  viewPoll,
  voteFor,
  voteFromList,
} from './actions';
import { adviceLines } from './advice';
import { anonymityLines, wordLines } from './anonymity';
import { chooseRow } from './choosing';
import { optionRows } from './rows';
import { pollTexts as texts } from './text';

/** Teams shows six buttons at the bottom of a card: 'Mijn keuze' and 'Peiling sluiten' are two. */
const mostButtons = (poll: Poll): number => (poll.addsOptions ? 3 : 4);

/** The poll as everyone in the channel sees it, or one person with their own vote. `repeat`: an earlier post may have arrived too. */
export function pollCard(
  poll: Poll,
  language: Language,
  options: {
    ownVote?: string;
    answered?: boolean;
    offer?: readonly CardElement[];
    repeat?: boolean;
  } = {},
): AdaptiveCard {
  const open = poll.status === 'open';
  const shown = showsResults(poll, options.answered ?? false);
  const withdrawn = poll.status === 'withdrawn';
  return {
    ...card(
      language,
      [
        heading(withdrawn ? say(texts['withdrawn-title'], language) : poll.question),
        small(
          withdrawn ? say(pollRefusals['poll-withdrawn'], language) : statusLine(poll, language),
        ),
        ...(shown ? adviceLines(poll, language) : []),
        ...(shown ? chooseRow(poll, language) : []),
        ...optionRows(poll, language, shown),
        ...wordLines(poll, language),
        ...(open && hasList(poll) ? [choiceList(poll, language)] : []),
        ...(open ? [small(say(hintOf(poll), language, { most: poll.mostChosen ?? 0 }))] : []),
        ...anonymityLines(poll, language),
        ...(options.ownVote === undefined ? [] : [ownVoteLine(options.ownVote)]),
        ...(options.offer ?? []),
        ...(options.repeat ? [small(say(texts.repeated, language))] : []),
      ],
      buttons(poll, language, options.offer !== undefined),
    ),
    fallbackText: say(texts.summary, language),
    // An empty list, never absent: absent makes Teams refresh everybody in a small channel.
    refresh: { action: viewPoll.tap({ pollId: poll.id }), userIds: [] },
  };
}

/** How many answered, when it closes, who asked. */
export function statusLine(poll: Poll, language: Language): string {
  const open = poll.status === 'open';
  const count = poll.voters;
  const [none, one, some] = countTexts(poll);
  const votes = count === 0 ? none : count === 1 ? one : some;
  return [
    ...(open ? [] : [say(texts.closed, language)]),
    say(votes, language, { count }),
    ...(open && poll.closesAt ? [closingLine(poll.closesAt, poll, language)] : []),
    ...(open && poll.results !== 'at-once' ? [say(texts[poll.results], language)] : []),
    ...(poll.onBehalf ? [say(pollTerms['on-behalf'], language, { count: poll.onBehalf })] : []),
    ...(poll.settled === 'names'
      ? []
      : [say(texts['asked-by'], language, { name: calledAs(poll.askedBy.name) })]),
  ].join(' · ');
}

/** People vote for an option or a date; what they write or score is an answer. */
function countTexts({ kind }: Poll) {
  return kind === 'scale' || kind === 'open'
    ? ([texts['no-answers'], texts['one-answer'], texts.answers] as const)
    : ([texts['no-votes'], texts['one-vote'], texts.votes] as const);
}

/** Always with the day: a card in a channel is read on other days. */
function closingLine(closesAt: string, poll: Poll, language: Language): string {
  const moment = `${dayOf(closesAt, language)} ${hourOf(closesAt, language)}`;
  const closes = poll.closesWhenAllAnswered ? texts['closes-or-complete'] : texts.closes;
  return say(closes, language, { moment });
}

function choiceList(poll: Poll, language: Language): CardElement {
  return {
    type: 'Input.ChoiceSet',
    id: 'choice',
    style: 'compact',
    label: say(texts['choose-label'], language),
    choices: poll.options.map((option) => ({ title: option.text, value: option.id })),
  };
}

/** @param isManaged what who asked can do with it stands on the card already */
function buttons(poll: Poll, language: Language, isManaged: boolean): CardButton[] {
  if (poll.status === 'withdrawn') return [];
  // Nobody can tell any more who chose what, so there is no view of one's own to hold this.
  if (poll.settled || (poll.anonymous && poll.status !== 'open')) {
    const more = managePoll.button(say(texts['more-button'], language), { pollId: poll.id });
    return isManaged ? [] : [more];
  }
  const own = showOwnVote.button(say(texts['own-vote-button'], language), { pollId: poll.id });
  if (poll.chosen) return [own];
  if (poll.status === 'closed') {
    const reopen = say(texts['reopen-button'], language);
    return [own, reopenPoll.button(reopen, { pollId: poll.id }, { mode: 'secondary' })];
  }
  const votes = voteButtons(poll, language);
  const close = say(texts['close-button'], language);
  const add = addOptionForm.button(say(texts['add-option-button'], language), { pollId: poll.id });
  const adds = poll.addsOptions ? [add] : [];
  return [
    ...votes,
    ...adds,
    own,
    closePoll.button(close, { pollId: poll.id }, { mode: 'secondary' }),
  ];
}

/** A short choice is a button each, a long one a list; what takes more than one choice is a form. */
function voteButtons(poll: Poll, language: Language): CardButton[] {
  const { id: pollId, kind, options } = poll;
  if (kind !== 'single') {
    return [answerForm.button(say(texts['answer-button'], language), { pollId })];
  }
  if (hasList(poll)) {
    return [voteFromList.button(say(texts['choose-button'], language), { pollId })];
  }
  return options.map(({ id, text }) => voteFor.button(text, { pollId, optionId: id }));
}

function hasList(poll: Poll): boolean {
  const { kind, options } = poll;
  return kind === 'single' && options.length > mostButtons(poll);
}

function hintOf({ kind, mostChosen }: Poll): Text {
  if (kind === 'multiple') return texts[mostChosen === undefined ? 'tap-some' : 'tap-at-most'];
  return texts[
    ({ single: 'tap-to-vote', date: 'tap-dates', scale: 'tap-scores', open: 'write' } as const)[
      kind
    ]
  ];
}

/** Own judgement, in characters: who wrote it knows it by that. */
const mostQuoted = 30;

function beginningOf(words = ''): string {
  const characters = [...words];
  if (characters.length <= mostQuoted) return words;
  return `${characters.slice(0, mostQuoted).join('').trimEnd()}…`;
}

/** 'Uw keuze: dinsdag, opgeslagen 14:03'; without an answer, that it was taken back. */
export function ownVoteText({ poll, answer, at }: OwnVote, now: Date, language: Language): string {
  const option = answerText(poll, { ...answer, words: beginningOf(answer.words) }, language);
  if (isAnswered(answer) && option === '') return say(texts['own-vote-withdrawn'], language);
  if (at === undefined) return say(texts['own-vote-then'], language, { option });
  const moment = momentOf(at, now, language);
  if (!isAnswered(answer)) return say(texts['taken-back'], language, { moment });
  return say(texts['own-vote'], language, { option, moment });
}

function ownVoteLine(text: string): CardElement {
  return {
    type: 'Container',
    style: 'good',
    items: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, weight: 'Bolder' }] }],
  };
}

/** What the asker or the project leader reads, 1:1, when the poll's card was deleted. */
export function pollDeletedCard(
  { id: pollId, leerwerkplaatsId, question }: Poll,
  language: Language,
): AdaptiveCard {
  const again = postAgain.button(postAgainTitle(language), { pollId, leerwerkplaatsId });
  const { 'card-deleted-title': title, 'card-deleted-body': body } = texts;
  return cardDeletedCard({ title, what: question, body, again }, language);
}
