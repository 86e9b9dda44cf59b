import { type Poll, pollLimits, type Tally, tally, voters } from '../../domain/polls/model';
import { pollTerms } from '../../domain/polls/text';
import type { OwnVote } from '../../domain/polls/voting';
import { calledAs, type Language, say } from '../../domain/shared/language';
import { momentOf } from '../../domain/shared/time';
import { type Problem, sendButtons } from '../shared/asking';
import {
  type AdaptiveCard,
  type CardButton,
  type CardElement,
  card,
  heading,
  paragraph,
  problem,
  small,
  tappable,
} from '../shared/card';
import {
  askForm,
  closePoll,
  postAgain,
  reopenPoll,
  showOwnVote,
  viewPoll,
  voteFor,
  voteFromList,
} from './actions';
import { pollTexts as texts } from './text';

/** Teams shows six buttons at the bottom of a card: 'Mijn keuze' and 'Peiling sluiten' are two. */
const mostButtons = 4;

/** The poll as everyone in the channel sees it, or one person with their own vote. `repeat`: an earlier post may have arrived too. */
export function pollCard(
  poll: Poll,
  language: Language,
  options: { ownVote?: string; offer?: readonly CardElement[]; repeat?: boolean } = {},
): AdaptiveCard {
  const open = poll.status === 'open';
  const rows = tally(poll).map((line) => optionRow(poll, line, open));
  return {
    ...card(
      language,
      [
        heading(poll.question),
        small(statusLine(poll, language)),
        ...rows,
        ...(open && poll.options.length > mostButtons ? [choiceList(poll, language)] : []),
        ...(open ? [small(say(texts['tap-to-vote'], language))] : []),
        ...(options.ownVote === undefined ? [] : [ownVoteLine(options.ownVote)]),
        ...(options.offer ?? []),
        ...(options.repeat ? [small(say(texts.repeated, language))] : []),
      ],
      buttons(poll, language),
    ),
    fallbackText: say(texts.summary, language),
    // An empty list, never absent: absent makes Teams refresh everybody in a small channel.
    refresh: { action: viewPoll.tap({ pollId: poll.id }), userIds: [] },
  };
}

function statusLine(poll: Poll, language: Language): string {
  const count = voters(poll);
  const votes = count === 0 ? texts['no-votes'] : count === 1 ? texts['one-vote'] : texts.votes;
  return [
    ...(poll.status === 'closed' ? [say(texts.closed, language)] : []),
    say(votes, language, { count }),
    ...(poll.onBehalf ? [say(pollTerms['on-behalf'], language, { count: poll.onBehalf })] : []),
    ...(poll.settled === 'names'
      ? []
      : [say(texts['asked-by'], language, { name: calledAs(poll.askedBy.name) })]),
  ].join(' · ');
}

/** One option with its bar; while the poll is open the whole row can be tapped. */
function optionRow(poll: Poll, { option, votes, share }: Tally, open: boolean): CardElement {
  const percentage = Math.round(share * 100);
  const row = {
    type: 'Container',
    spacing: 'Small',
    items: [
      {
        type: 'ColumnSet',
        columns: [
          { type: 'Column', width: 'stretch', items: [paragraph(option.text)] },
          {
            type: 'Column',
            width: 'auto',
            items: [{ type: 'TextBlock', text: `**${votes}** · ${percentage}%`, spacing: 'None' }],
          },
        ],
      },
      bar(percentage),
    ],
  };
  const vote = { pollId: poll.id, optionId: option.id };
  return open ? tappable(row, (name) => voteFor.tap(vote, name)) : row;
}

/** A bar of two columns whose widths are the share; drawn without a picture, so in every theme. */
function bar(percentage: number): CardElement {
  const part = (width: number, style: 'accent' | 'emphasis') =>
    width === 0
      ? []
      : [
          {
            type: 'Column',
            width,
            style,
            spacing: 'None',
            minHeight: '6px',
            items: [] as CardElement[],
          },
        ];
  return {
    type: 'ColumnSet',
    spacing: 'None',
    columns: [...part(percentage, 'accent'), ...part(100 - percentage, 'emphasis')],
  };
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

function buttons(poll: Poll, language: Language): CardButton[] {
  if (poll.settled) return [];
  const own = showOwnVote.button(say(texts['own-vote-button'], language), { pollId: poll.id });
  if (poll.status === 'closed') {
    const reopen = say(texts['reopen-button'], language);
    return [own, reopenPoll.button(reopen, { pollId: poll.id }, { mode: 'secondary' })];
  }
  const votes =
    poll.options.length > mostButtons
      ? [voteFromList.button(say(texts['choose-button'], language), { pollId: poll.id })]
      : poll.options.map(({ id, text }) => voteFor.button(text, { pollId: poll.id, optionId: id }));
  const close = say(texts['close-button'], language);
  return [...votes, own, closePoll.button(close, { pollId: poll.id }, { mode: 'secondary' })];
}

/** 'Uw keuze: dinsdag, opgeslagen 14:03'. */
export function ownVoteText(vote: OwnVote, now: Date, language: Language): string {
  const moment = momentOf(vote.at, now, language);
  return say(texts['own-vote'], language, { option: vote.option.text, moment });
}

function ownVoteLine(text: string): CardElement {
  return {
    type: 'Container',
    style: 'good',
    items: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, weight: 'Bolder' }] }],
  };
}

/** The dialog that makes a poll; shown again with what was typed and what is wrong. */
export function askFormCard(
  formId: string,
  language: Language,
  again: { question?: string; options?: string; problem?: Problem } = {},
): AdaptiveCard {
  const input = (id: 'question' | 'options', value: string | undefined) => ({
    type: 'Input.Text',
    id,
    label: say(texts[`${id}-label`], language),
    placeholder: say(texts[`${id}-example`], language),
    ...(value === undefined ? {} : { value }),
  });
  return card(
    language,
    [
      ...(again.problem ? [problem(again.problem.sentence)] : []),
      { ...input('question', again.question), maxLength: pollLimits.question },
      { ...input('options', again.options), isMultiline: true },
      small(say(texts['no-residents'], language)),
    ],
    sendButtons(askForm, say(texts['ask-send'], language), {
      formId,
      language,
      problem: again.problem,
    }),
  );
}

/** What the asker or the project leader reads, 1:1, when the poll's card was deleted. */
export function cardDeletedCard(
  { id, leerwerkplaatsId, question }: Poll,
  language: Language,
): AdaptiveCard {
  const post = postAgain.button(
    say(texts['post-again-button'], language),
    { pollId: id, leerwerkplaatsId },
    { style: 'positive' },
  );
  return card(
    language,
    [
      heading(say(texts['card-deleted-title'], language)),
      paragraph(question),
      paragraph(say(texts['card-deleted-body'], language)),
    ],
    [post],
  );
}

/** The same card once the poll is on its way to the channel. */
export function postedAgainCard(language: Language): AdaptiveCard {
  return card(language, [
    heading(say(texts['posted-again-title'], language)),
    paragraph(say(texts['posted-again'], language)),
  ]);
}
