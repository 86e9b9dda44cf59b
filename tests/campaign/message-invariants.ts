import { pollDrawer, resultDrawer } from '../../bot/polls/redraw';
import { type PollDocument, pollDocumentId } from '../../domain/polls/records';
import type { Delivery } from '../../domain/shared/delivery';
import type { PostedCard } from '../../domain/shared/posted-card';
import { type Evidence, ofType, same } from './evidence';
import { isMarked } from './message';
import type { Stored } from './scene';
import type { Sending } from './teams';

/** The delivery rule gives up at the eighth try that may have arrived. */
const mostPosts = 8;

/** What Teams holds, against what is stored. */
export const messageInvariants = {
  'every posted card and result shows its poll as it is now': cardsCurrent,
  'every event has its message, unless Teams refused it or it lost its sense': allSent,
  'a message that stands there again says so': repeatsMarked,
  'at most one post more per answer that was lost, and never more than eight': fewPosts,
} as const;

function cardsCurrent(evidence: Evidence): string[] {
  const polls = new Map(ofType<PollDocument>(evidence, 'poll').map((poll) => [poll.id, poll]));
  return ofType<PostedCard>(evidence, 'posted-card').flatMap((card) => {
    const poll = polls.get(pollDocumentId(card.subject.id));
    const drawer = card.subject.type === resultDrawer.type ? resultDrawer : pollDrawer;
    // The result of a poll that is open again stays as it was told.
    if (card.state !== 'posted' || !poll || drawer.isDrawn?.(poll) === false) return [];
    const shown = evidence.scene.world.messages.get(card.activityId ?? '')?.card;
    const isCurrent =
      card.drawnVersion === poll.version &&
      card.wantedVersion <= card.drawnVersion &&
      same(shown, drawer.draw(poll, { repeat: card.repeat }).card);
    return isCurrent ? [] : [`${poll.pollId} at ${poll.version}, drawn ${card.drawnVersion}`];
  });
}

function allSent(evidence: Evidence): string[] {
  const deliveries = new Map(
    ofType<Stored>(evidence, 'delivery').map((one) => [one.eventId, one as unknown as Delivery]),
  );
  return ofType<Stored>(evidence, 'event').flatMap(({ id, name }) => {
    const delivery = deliveries.get(id);
    const sending = evidence.scene.world.sendings.get(evidence.scene.subjectOfEvent(id));
    const isQuiet = lostItsSense(evidence, id);
    return isSettled(delivery, sending, isQuiet)
      ? []
      : [`${name} is ${delivery?.state ?? 'never sent'}`];
  });
}

/** Nobody has to hear it: what it was about is decided, only looked up, or open again. */
function lostItsSense({ scene }: Evidence, eventId: string): boolean {
  const event = scene.events.get(eventId);
  if (event?.name !== 'poll-closed') {
    return ['coupling-', 'rosters-due'].some((name) => String(event?.name).startsWith(name));
  }
  const states = scene.polls.get(String(event.subjectId)) ?? [];
  const closed = states.findIndex(({ status }) => status === 'closed');
  return states.slice(closed).some(({ status }) => status === 'open');
}

function isSettled(
  delivery: Delivery | undefined,
  sending: Sending | undefined,
  isQuiet: boolean,
): boolean {
  switch (delivery?.state) {
    case 'sent':
      return (sending?.posts.length ?? 0) > 0;
    case 'unneeded':
      return isQuiet;
    case 'failed':
      return (sending?.refused ?? 0) > 0 || delivery.lost + 1 >= mostPosts;
    default:
      return false;
  }
}

function repeatsMarked(evidence: Evidence): string[] {
  return subjects(evidence).flatMap(([subject, { posts }, events]) => {
    const unmarked = posts.filter((message) => !isMarked(message)).length;
    return unmarked > events ? [`${unmarked} unmarked of ${subject}`] : [];
  });
}

function fewPosts(evidence: Evidence): string[] {
  return subjects(evidence).flatMap(([subject, { posts, lost }, events]) => {
    const most = Math.min(events + lost, events * mostPosts);
    return posts.length > most ? [`${posts.length} posts, at most ${most}, of ${subject}`] : [];
  });
}

/** What each message is about, what became of it, and how many events asked for it. */
function subjects({ scene }: Evidence): [string, Sending, number][] {
  const asked = [...scene.events.keys()].map(scene.subjectOfEvent);
  return [...scene.world.sendings].map(([subject, sending]) => [
    subject,
    sending,
    asked.filter((one) => one === subject).length,
  ]);
}
