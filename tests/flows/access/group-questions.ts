import {
  type GroupQuestionAction,
  groupQuestionActions,
  mayForGroupQuestion,
} from '../../../domain/group-questions/access';
import { changes, doorsOf, restoring, type Stage, says, type Table } from './attempt';

export const groupQuestions: Table = {
  feature: 'questions to the group',
  actions: groupQuestionActions,
  may: ({ action }, role) =>
    mayForGroupQuestion(action as GroupQuestionAction, { role, isAsker: false }),
  attempts,
};

function attempts(stage: Stage) {
  const { card, olderCard, sent, shortcut } = doorsOf(stage);
  const { leerwerkplaatsId, questions } = stage;
  const questionId = questions.open;
  const can = { questionId, answer: 'can-help' };
  const turned = (action: string, one: string) =>
    changes(
      stage,
      action,
      'group-question',
      card(`group-questions/${action}`, { questionId: one }),
    );
  return [
    changes(stage, 'ask', 'group-question', sent('group-questions/ask', { need: 'money' })),
    changes(
      stage,
      'ask',
      'group-question',
      shortcut('ask-group', 'group-questions/ask', { need: 'money' }),
    ),
    changes(stage, 'answer', 'group-answer', card('group-questions/answer', can)),
    changes(stage, 'answer', 'group-answer', olderCard('group-questions/answer', can)),
    changes(stage, 'answer', 'group-answer', card('group-questions/take-back', { questionId })),
    ...restoring(
      stage,
      ['group-question'],
      [turned('close', questionId), turned('reopen', questions.closed)],
    ),
    says(
      'post-again',
      'komt',
      card('group-questions/post-again', { leerwerkplaatsId, questionId }, 'chat'),
    ),
  ];
}
