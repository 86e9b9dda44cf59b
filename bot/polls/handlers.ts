import type { ProfileService } from '../../domain/members/profiles';
import type { Answering } from '../../domain/polls/answering';
import type { Said } from '../../domain/polls/answers';
import type { TypedPoll } from '../../domain/polls/drafting';
import type { Poll } from '../../domain/polls/model';
import type { PollService } from '../../domain/polls/service';
import type { OwnVote } from '../../domain/polls/stored-votes';
import { pollRefusals } from '../../domain/polls/text';
import type { NewId } from '../../domain/shared/documents';
import { type Language, say } from '../../domain/shared/language';
import type { Details, Result } from '../../domain/shared/result';
import { isQuestion } from '../../domain/shared/text';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { profileOffer } from '../members/profile-cards';
import { type Answer, nothing, notice, privately } from '../shared/answer';
import { problemOf } from '../shared/asking';
import { card, paragraph } from '../shared/card';
import { type CardAction, handleAction } from '../shared/card-action';
import { type FormHandler, handleForm } from '../shared/card-form';
import type { Feature } from '../shared/router';
import type { Turn } from '../shared/turn';
import {
  askForm,
  closePoll,
  postAgain,
  reopenPoll,
  showOwnVote,
  takeBack,
  viewPoll,
  voteFor,
  voteFromList,
} from './actions';
import { takeBackOffer } from './anonymity';
import { askFormCard, type TypedAgain } from './ask-form';
import { ownVoteText, pollCard, postedAgainCard } from './cards';
import { createNotAnsweredAction, notAnsweredOffer } from './not-answered';
import type { OnBehalf } from './on-behalf';
import { pollTexts as texts } from './text';

type PollRefusal = keyof typeof pollRefusals;

/** Polls in a channel: asking, voting, one's own vote, closing and reopening. */
export function createPollFeature(options: {
  polls: PollService;
  profiles: Pick<ProfileService, 'isWanted'>;
  answering: { form: FormHandler };
  onBehalf: OnBehalf;
  inLeerwerkplaats: InLeerwerkplaats;
  /** As the other, by what this process remembers: for what posts nothing. */
  inKnownLeerwerkplaats: InLeerwerkplaats;
  newId: NewId;
}): Feature {
  const { polls, profiles, answering, onBehalf, inLeerwerkplaats, inKnownLeerwerkplaats, newId } =
    options;

  /** Asks; `then` turns what came of it into the answer of a command or of a dialog. */
  const ask = (
    turn: Turn,
    typed: TypedPoll,
    then: (asked: Result<void, PollRefusal>) => Answer,
  ): Promise<Answer> =>
    inLeerwerkplaats(turn, async (command, { channelId, language }) =>
      then(await polls.ask(command, { ...typed, channelId, language })),
    );

  /** `peiling Vraag? ; optie ; optie`, with semicolons or each on a line of its own. */
  const askByCommand = (turn: Turn, rest: string): Promise<Answer> => {
    const { language } = turn.person;
    const [question = '', ...choices] = rest.split(/[;\n]/);
    return ask(turn, { question, options: choices }, (asked) =>
      asked.ok
        ? notice(say(texts.asked, language))
        : notice(`${refusal(asked, language)} ${say(texts[hintAfter(asked.refusal)], language)}`, [
            askForm.button(say(texts['ask-button'], language)),
          ]),
    );
  };

  const askByForm = handleForm(askForm, {
    open: (turn) =>
      inLeerwerkplaats(turn, async () => formAnswer(turn.person.language, newId(), {})),
    send: (turn, typed, formId) => {
      const { language } = turn.person;
      const answer = (asked: Result<void, PollRefusal>) =>
        asked.ok
          ? nothing
          : formAnswer(language, formId, {
              ...typed,
              problem: problemOf(asked, refusal(asked, language)),
            });
      return ask(turn, { ...typed, options: typed.options.split(/\n|;/) }, answer);
    },
  });

  const answer = (turn: Turn, pollId: string, answering: Answering): Promise<Answer> =>
    inKnownLeerwerkplaats(turn, async (command, { channelId }) => {
      return ownVoteAnswer(turn, await polls.vote(command, { pollId, answering, channelId }));
    });

  const vote = (turn: Turn, pollId: string, said: Said) => answer(turn, pollId, { say: said });

  const seeOwnVote = handleAction(showOwnVote, (turn, { pollId }) =>
    inKnownLeerwerkplaats(turn, async (command, { channelId, language }) => {
      const { leerwerkplaatsId, person } = command;
      const where = { pollId, channelId };
      const [own, isWanted, onBehalfOffer] = await Promise.all([
        polls.lookUpOwnVote(leerwerkplaatsId, person, where),
        profiles.isWanted(person.id),
        onBehalf.offer(command, pollId),
      ]);
      const always = (poll: Poll) => [
        ...onBehalfOffer,
        ...notAnsweredOffer(poll, person),
        ...(isWanted ? profileOffer(person.language) : []),
      ];
      if (own.ok) {
        const ownVote = ownVoteText(own.value, turn.at, person.language);
        const { poll } = own.value;
        const offer = [...takeBackOffer(poll, person.language), ...always(poll)];
        return {
          kind: 'card',
          card: pollCard(poll, language, { ownVote, offer, answered: true }),
        };
      }
      const ownVote = refusal(own, person.language);
      const found = await polls.look(leerwerkplaatsId, person, where);
      if (!found.ok) return privately(ownVote);
      // Who didn't choose may still do so for somebody else, or be the one who asked.
      const offersMore =
        onBehalfOffer.length > 0 || notAnsweredOffer(found.value, person).length > 0;
      if (!offersMore) return privately(ownVote);
      const offer = always(found.value);
      return { kind: 'card', card: pollCard(found.value, language, { ownVote, offer }) };
    }),
  );

  const view = handleAction(viewPoll, (turn, { pollId }) =>
    inKnownLeerwerkplaats(turn, async ({ leerwerkplaatsId, person }, { channelId, language }) => {
      const found = await polls.look(leerwerkplaatsId, person, { pollId, channelId });
      if (found.ok) return { kind: 'card', card: pollCard(found.value, language) };
      // A refresh is always answered with a card.
      return { kind: 'card', card: card(language, [paragraph(refusal(found, person.language))]) };
    }),
  );

  const setStatus = (action: CardAction<{ pollId: string }>, status: 'close' | 'reopen') =>
    handleAction(action, (turn, { pollId }) =>
      inLeerwerkplaats(turn, async (command, { channelId }) => {
        const { language } = turn.person;
        const set = await polls[status](command, { pollId, channelId });
        if (!set.ok) return privately(refusal(set, language));
        return privately(say(texts[`${set.value.status}-now`], language));
      }),
    );

  const bringBack = handleAction(postAgain, async (turn, { pollId, leerwerkplaatsId }) => {
    const { person, commandId, at } = turn;
    const command = { person, commandId, at, leerwerkplaatsId };
    const { teamsId, language } = person;
    const posted = await polls.postAgain(command, pollId, async (channelId) => {
      return (await turn.standing({ channelId, teamsId })) !== 'unknown';
    });
    if (!posted.ok) return notice(say(texts['unknown-poll'], language));
    return { kind: 'card', card: postedAgainCard(language) };
  });

  return {
    commands: [{ words: { nl: ['peiling'], en: ['poll'] }, run: askByCommand }],
    actions: [
      handleAction(voteFor, (turn, { pollId, optionId, value }) =>
        vote(turn, pollId, { optionId, ...(value === undefined ? {} : { value }) }),
      ),
      handleAction(voteFromList, (turn, { pollId, choice = '' }) =>
        vote(turn, pollId, { optionId: choice }),
      ),
      handleAction(takeBack, (turn, { pollId }) => answer(turn, pollId, { takeBack: true })),
      seeOwnVote,
      createNotAnsweredAction({ polls, inLeerwerkplaats }),
      view,
      setStatus(closePoll, 'close'),
      setStatus(reopenPoll, 'reopen'),
      bringBack,
    ],
    forms: [askByForm, answering.form, onBehalf.form],
    shortcuts: [askForm.shortcut('ask-poll')],
    menu: (language, coupled) =>
      coupled ? [askForm.button(say(texts['ask-button'], language))] : [],
  };
}

/** What somebody answered, for them alone. */
function ownVoteAnswer(turn: Turn, voted: Result<OwnVote, PollRefusal>): Answer {
  const { language } = turn.person;
  return privately(
    voted.ok ? ownVoteText(voted.value, turn.at, language) : refusal(voted, language),
  );
}

function formAnswer(language: Language, formId: string, again: TypedAgain): Answer {
  const card = askFormCard(formId, language, again);
  return { kind: 'form', title: say(texts['ask-title'], language), card };
}

/** What was asked about can be kept from the form; a button can't carry what was typed. */
const hintAfter = (refusal: PollRefusal) =>
  isQuestion(refusal) ? 'command-asks' : 'command-example';

function refusal(
  { refusal, details }: { refusal: PollRefusal; details: Details },
  language: Language,
): string {
  return say(pollRefusals[refusal], language, details);
}
