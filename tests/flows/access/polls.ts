import { mayForPoll, type PollAction, pollActions } from '../../../domain/polls/access';
import { changes, doorsOf, type Knock, restoring, type Stage, says, type Table } from './attempt';

export const polls: Table = {
  feature: 'polls',
  actions: pollActions,
  may: ({ action }, role) => mayForPoll(action as PollAction, { role, isAsker: false }),
  attempts,
};

/** A poll in which nobody votes. */
export const unanswered = 'Hoe laat?';

function attempts(stage: Stage) {
  const { command, card, olderCard, opened, sent, shortcut, tab, personalTab } = doorsOf(stage);
  const { leerwerkplaatsId, polls: known, representedId } = stage;
  const pollId = known.open;
  const asked = { question: 'Waar?', options: 'a\nb' };
  const vote = { pollId, optionId: 'o1' };
  const date = { pollId: known.dates, optionId: 'o1' };
  const behalf = { pollId, represented: representedId, choice: 'o1' };
  const voting = `/polls/${pollId}/vote`;
  const turned = (action: string, one: string) =>
    changes(stage, action, 'poll', card(`polls/${action}`, { pollId: one }));
  const [voted, back] = [card('polls/vote', vote), card('polls/take-back', { pollId })];
  /** And voted again: what follows looks at a choice. */
  const takenBack: Knock = {
    ...back,
    knock: async (who, channel) => {
      await voted.knock(who, channel);
      const said = await back.knock(who, channel);
      await voted.knock(who, channel);
      return said;
    },
  };
  return [
    changes(stage, 'ask', 'poll', command('peiling Waar? ; a ; b')),
    changes(stage, 'ask', 'poll', command('poll Where? ; a ; b')),
    changes(stage, 'ask', 'poll', sent('polls/ask', asked)),
    changes(stage, 'ask', 'poll', shortcut('ask-poll', 'polls/ask', asked)),
    changes(stage, 'ask', 'poll', card('polls/ask-template', { template: 'goals' })),
    changes(stage, 'ask', 'poll', command('peiling pulse')),
    changes(stage, 'vote', 'vote', card('polls/vote', vote)),
    changes(stage, 'vote', 'vote', olderCard('polls/vote', vote)),
    changes(stage, 'vote', 'vote', card('polls/vote-from-list', { pollId, choice: 'o1' })),
    changes(
      stage,
      'vote',
      'vote',
      tab('tab-vote', voting, 'PUT', { answering: { say: { optionId: 'o1' } } }),
    ),
    changes(stage, 'vote-on-behalf', 'vote', sent('polls/vote-on-behalf', behalf)),
    changes(
      stage,
      'vote-on-behalf',
      'vote',
      tab('tab-vote-on-behalf', `${voting}-on-behalf`, 'PUT', {
        answering: { say: { optionId: 'o1' } },
        representedId,
      }),
    ),
    changes(stage, 'vote', 'vote', sent('polls/answer', { pollId, choice: 'o1' })),
    says('look', 'Wanneer?', opened('polls/answer', { pollId })),
    says('vote', 'teruggenomen', takenBack),
    says('look', 'Uw keuze', card('polls/own-vote', { pollId })),
    says('look', 'Wanneer?', card('polls/view', { pollId })),
    says('look', 'Wanneer?', opened('polls/vote-on-behalf', { pollId })),
    says('look', 'Wanneer?', tab('tab-channel', '')),
    says('look', 'Wanneer?', tab('tab-poll-result', `/polls/${pollId}/result/csv`)),
    says('vote', unanswered, personalTab('tab-mine', 'mine')),
    ...restoring(
      stage,
      ['poll'],
      [
        turned('close', pollId),
        turned('reopen', known.closed),
        changes(stage, 'withdraw', 'poll', sent('polls/withdraw', { pollId: known.closed })),
        changes(stage, 'add-option', 'poll', sent('polls/add-option', { pollId, option: 'd' })),
        changes(
          stage,
          'add-option',
          'poll',
          tab('tab-add-option', `/polls/${pollId}/options`, 'POST', { text: 'd' }),
        ),
        says('add-option', 'mayAddOption', tab('tab-channel', '')),
        changes(
          stage,
          'withdraw-option',
          'poll',
          sent('polls/withdraw-option', { pollId, optionId: 'o3' }),
        ),
      ],
    ),
    ...restoring(
      stage,
      ['poll'],
      [
        changes(stage, 'choose-date', 'session', card('polls/choose-date', date)),
        changes(stage, 'choose-date', 'session', sent('polls/choose-other-date', date)),
        changes(
          stage,
          'choose-date',
          'session',
          tab('tab-choose-date', `/polls/${known.dates}/chosen-date`, 'PUT', { optionId: 'o1' }),
        ),
        says('choose-date', 'toChooseFrom', tab('tab-channel', '')),
      ],
    ),
    says('withdraw', 'Wanneer?', card('polls/manage', { pollId })),
    says('look', 'Welke datum wordt het?', opened('polls/choose-other-date', date)),
    says('look', 'Welke optie gaat weg?', opened('polls/withdraw-option', { pollId })),
    says('see-not-answered', 'Geantwoord:', card('polls/not-answered', { pollId })),
    says(
      'post-again',
      'De kaart komt',
      card('polls/post-again', { leerwerkplaatsId, pollId }, 'chat'),
    ),
  ];
}
