import type { ProfileService } from '../../domain/members/profiles';
import type { Answering } from '../../domain/polls/answering';
import type { Said } from '../../domain/polls/answers';
import type { Poll } from '../../domain/polls/model';
import type { PollService } from '../../domain/polls/service';
import type { OwnVote } from '../../domain/polls/stored-votes';
import { pollRefusals } from '../../domain/polls/text';
import type { SessionService } from '../../domain/sessions/service';
import type { NewId } from '../../domain/shared/documents';
import { type Language, say } from '../../domain/shared/language';
import type { Details, Result } from '../../domain/shared/result';
import { handlePostAgain } from '../leerwerkplaats/card-again';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { profileOffer } from '../members/profile-cards';
import { type Answer, privately } from '../shared/answer';
import { card, paragraph } from '../shared/card';
import { type CardAction, handleAction } from '../shared/card-action';
import type { FormHandler } from '../shared/card-form';
import type { Feature } from '../shared/router';
import type { TeamsMessages } from '../shared/teams-messages';
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
import { createAsking } from './asking';
import { ownVoteText, pollCard } from './cards';
import { createChoosing } from './choosing';
import { createManaging, managingOffer } from './managing';
import { createNotAnsweredAction, notAnsweredOffer } from './not-answered';
import type { OnBehalf } from './on-behalf';
import { pollTexts as texts } from './text';

type PollRefusal = keyof typeof pollRefusals;

/** Polls in a channel: asking, voting, one's own vote, closing and reopening. */
export function createPollFeature(options: {
  polls: PollService;
  sessions: Pick<SessionService, 'look'>;
  profiles: Pick<ProfileService, 'isWanted'>;
  answering: { form: FormHandler };
  onBehalf: OnBehalf;
  inLeerwerkplaats: InLeerwerkplaats;
  /** As the other, by what this process remembers: for what posts nothing. */
  inKnownLeerwerkplaats: InLeerwerkplaats;
  roster: TeamsMessages['roster'];
  newId: NewId;
}): Feature {
  const {
    polls,
    sessions,
    profiles,
    answering,
    onBehalf,
    inLeerwerkplaats,
    inKnownLeerwerkplaats,
    roster,
    newId,
  } = options;

  const asking = createAsking({ polls, sessions, inLeerwerkplaats, newId });
  const choosing = createChoosing({ polls, inLeerwerkplaats, newId });
  const managing = createManaging({ polls, inLeerwerkplaats, newId });

  const answer = (turn: Turn, pollId: string, answering: Answering): Promise<Answer> =>
    inKnownLeerwerkplaats(turn, async (command, { channelId }) => {
      return ownVoteAnswer(turn, await polls.vote(command, { pollId, answering, channelId }));
    });

  const vote = (turn: Turn, pollId: string, said: Said) => answer(turn, pollId, { say: said });

  const seeOwnVote = handleAction(showOwnVote, (turn, { pollId }) =>
    inKnownLeerwerkplaats(turn, async (command, { channelId, language }) => {
      const { leerwerkplaatsId, person } = command;
      const where = { pollId, channelId };
      const [own, isWanted, onBehalfOffer, manages] = await Promise.all([
        polls.lookUpOwnVote(leerwerkplaatsId, person, where),
        profiles.isWanted(person.id),
        onBehalf.offer(command, pollId),
        polls.manages(command, where),
      ]);
      const always = (poll: Poll) => [
        ...onBehalfOffer,
        ...notAnsweredOffer(poll, person),
        ...(manages ? managingOffer(poll, person.language) : []),
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
        onBehalfOffer.length > 0 || manages || notAnsweredOffer(found.value, person).length > 0;
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

  const bringBack = handlePostAgain(postAgain, (command, { pollId }, isIn) =>
    polls.postAgain(command, pollId, isIn),
  );

  return {
    commands: [{ words: { nl: ['peiling'], en: ['poll'] }, run: asking.byCommand }],
    actions: [
      handleAction(voteFor, (turn, { pollId, optionId, value }) =>
        vote(turn, pollId, { optionId, ...(value === undefined ? {} : { value }) }),
      ),
      handleAction(voteFromList, (turn, { pollId, choice = '' }) =>
        vote(turn, pollId, { optionId: choice }),
      ),
      handleAction(takeBack, (turn, { pollId }) => answer(turn, pollId, { takeBack: true })),
      seeOwnVote,
      createNotAnsweredAction({ polls, inLeerwerkplaats, roster }),
      view,
      asking.fromCard,
      setStatus(closePoll, 'close'),
      setStatus(reopenPoll, 'reopen'),
      choosing.action,
      managing.action,
      bringBack,
    ],
    forms: [asking.form, choosing.form, answering.form, onBehalf.form, ...managing.forms],
    shortcuts: [askForm.shortcut('ask-poll')],
    menu: (language, coupled) =>
      coupled ? [askForm.button(say(texts['ask-button'], language), {})] : [],
  };
}

/** What somebody answered, for them alone. */
function ownVoteAnswer(turn: Turn, voted: Result<OwnVote, PollRefusal>): Answer {
  const { language } = turn.person;
  return privately(
    voted.ok ? ownVoteText(voted.value, turn.at, language) : refusal(voted, language),
  );
}

function refusal(
  { refusal, details }: { refusal: PollRefusal; details: Details },
  language: Language,
): string {
  return say(pollRefusals[refusal], language, details);
}
