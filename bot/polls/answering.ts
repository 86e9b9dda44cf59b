import { type Answer as Given, keyOf } from '../../domain/polls/answers';
import { type Poll, whyNotOpen } from '../../domain/polls/model';
import type { PollService } from '../../domain/polls/service';
import { pollRefusals } from '../../domain/polls/text';
import type { NewId } from '../../domain/shared/documents';
import { type Language, say } from '../../domain/shared/language';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { type Answer, privately } from '../shared/answer';
import { type Problem, problemOf, sendButtons } from '../shared/asking';
import { card, heading, problem as problemLine } from '../shared/card';
import { type FormHandler, handleForm } from '../shared/card-form';
import { answerForm } from './actions';
import { answerFields, saidIn } from './answer-fields';
import { ownVoteText } from './cards';
import { pollTexts as texts } from './text';

/** Answering in a dialog: everything at once, and words of one's own. */
export function createAnswering(options: {
  polls: Pick<PollService, 'look' | 'lookUpOwnVote' | 'vote'>;
  inLeerwerkplaats: InLeerwerkplaats;
  newId: NewId;
}): { form: FormHandler } {
  const { polls, inLeerwerkplaats, newId } = options;

  const form = handleForm(answerForm, {
    open: (turn, { pollId }) =>
      inLeerwerkplaats(turn, async ({ leerwerkplaatsId, person }, { channelId }) => {
        const where = { pollId, channelId };
        const [found, own] = await Promise.all([
          polls.look(leerwerkplaatsId, person, where),
          polls.lookUpOwnVote(leerwerkplaatsId, person, where),
        ]);
        if (!found.ok) return privately(say(pollRefusals[found.refusal], person.language));
        const why = whyNotOpen(found.value);
        if (why) return privately(say(pollRefusals[why], person.language));
        const earlier = own.ok ? own.value.answer : undefined;
        return answerCard(found.value, person.language, newId(), { earlier });
      }),
    send: (turn, { pollId, words, considered, ...fields }, formId) =>
      inLeerwerkplaats(turn, async (command, { channelId }) => {
        const { leerwerkplaatsId, person } = command;
        const { language } = person;
        const where = { pollId, channelId };
        const found = await polls.look(leerwerkplaatsId, person, where);
        if (!found.ok) return privately(say(pollRefusals[found.refusal], language));
        const all = saidIn(found.value, fields);
        const answering = { all, words, considered };
        const voted = await polls.vote(command, { ...where, answering });
        if (voted.ok) return privately(ownVoteText(voted.value, turn.at, language));
        const sentence = say(pollRefusals[voted.refusal], language, voted.details);
        if (whyNotOpen(found.value)) return privately(sentence);
        const earlier = { chosen: all.map(keyOf), words: words ?? '' };
        const problem = problemOf(voted, sentence);
        return answerCard(found.value, language, formId, { earlier, problem });
      }),
  });
  return { form };
}

function answerCard(
  poll: Poll,
  language: Language,
  formId: string,
  again: { earlier?: Given | undefined; problem?: Problem },
): Answer {
  const { earlier, problem } = again;
  const shown = card(
    language,
    [
      ...(problem ? [problemLine(problem.sentence)] : []),
      heading(poll.question),
      ...answerFields(poll, language, earlier),
    ],
    sendButtons(answerForm, say(texts['answer-send'], language), {
      formId,
      language,
      problem,
      carried: { pollId: poll.id },
    }),
  );
  return { kind: 'form', title: say(texts['answer-title'], language), card: shown };
}
