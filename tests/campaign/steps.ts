import { type Command, channels, people } from './commands';
import { killPoints } from './kills';
import type { PollState, Scene } from './scene';

/** What may happen next, and how often. */
const weights = {
  start: 2,
  ask: 3,
  vote: 5,
  waver: 2,
  burst: 3,
  again: 4,
  setStatus: 2,
  race: 3,
  join: 2,
  couple: 2,
  answer: 2,
  during: 2,
  feed: 9,
  time: 3,
} as const;

/** A random sequence of what people, Teams and time do, with a kill at each point on the way. */
export async function runSteps(scene: Scene): Promise<void> {
  const { random } = scene;
  const points = random.shuffled(killPoints);
  const steps = 10 + random.below(6);
  await act(scene, scene.ask.start(random.pick(people), channels[0] as string, false));
  await act(scene, scene.ask.ask(random.pick(people), channels[0] as string, random.chance(0.5)));
  await feed(scene, random.below(12));
  for (let step = 0; step < steps; step += 1) {
    await scene.passes(500 + random.below(4_000));
    const point = step % 2 === 0 ? points.pop() : undefined;
    if (point) scene.arm(point);
    await happen(scene, random.weighted(weights));
  }
  for (const point of points) scene.arm(point);
}

async function happen(scene: Scene, what: keyof typeof weights): Promise<void> {
  const { random } = scene;
  const stormy = random.chance(0.5);
  switch (what) {
    case 'burst':
      return burst(scene);
    case 'waver':
      return waver(scene);
    case 'join':
      return join(scene);
    case 'race':
      return race(scene);
    case 'during':
      return scene.during(async () => {
        await happen(scene, random.weighted({ vote: 4, setStatus: 1 }));
        // A feed that goes on by itself would wait here for this very call.
        if (!scene.house.feedsItself && random.chance(0.5)) await scene.feed();
      });
    case 'feed':
      scene.weather({ teams: stormy ? 0.4 : 0.1, database: stormy ? 0.12 : 0 });
      await feed(scene, 1 + random.below(5));
      break;
    case 'time':
      await scene.passes(random.pick([20_000, 70_000, 16 * 60_000, 61 * 60_000]));
      await (await scene.host()).wake();
      break;
    default:
      scene.weather({ teams: 0, database: stormy ? 0.08 : 0 });
      await act(scene, commandFor(scene, what));
  }
  scene.weather({ teams: 0, database: 0 });
}

async function feed(scene: Scene, rounds: number): Promise<void> {
  for (let left = rounds; left > 0 && (await scene.feed()); left -= 1);
}

/** Delivered, perhaps more than once; who hears nothing tries again, as Teams does. */
async function act(scene: Scene, command: Command | undefined): Promise<void> {
  if (!command) return;
  const { random } = scene;
  await scene.deliver(command);
  if (command.answers.length === 0 && random.chance(0.8)) await scene.deliver(command);
  if (random.chance(0.15)) await scene.deliver(command);
}

function commandFor(
  scene: Scene,
  what: 'start' | 'ask' | 'vote' | 'again' | 'setStatus' | 'couple' | 'answer',
): Command | undefined {
  const { random, ask, commands } = scene;
  const who = random.pick(people);
  const channel = random.pick(channels);
  switch (what) {
    case 'start':
      return ask.start(who, channel, random.chance(0.5));
    case 'ask':
      return ask.ask(
        who,
        random.chance(0.7) ? (channels[0] as string) : channel,
        random.chance(0.5),
      );
    case 'vote':
      return voteOf(scene);
    case 'again':
      return random.pick(random.chance(0.5) ? commands.filter(isVote) : commands);
    case 'setStatus': {
      const poll = somePoll(scene);
      const asker = people.find(({ objectId }) => poll?.askedBy.personId.endsWith(objectId));
      const kind = random.pick(['close', 'reopen'] as const);
      return poll && ask.setStatus(kind, random.chance(0.9) ? (asker ?? who) : who, poll);
    }
    case 'couple': {
      const started = commands.filter(({ kind }) => kind === 'start');
      return ask.couple(who, channel, random.pick(started).what ?? '', random.chance(0.5));
    }
    case 'answer':
      return answerOf(scene);
  }
}

const isVote = ({ kind }: Command) => kind === 'vote';

function somePoll({ random, polls }: Scene): PollState | undefined {
  return random.pick([...polls.values()])?.at(-1);
}

function voteOf(scene: Scene): Command | undefined {
  const { random } = scene;
  const poll = somePoll(scene);
  return (
    poll && scene.ask.vote(random.pick(people.slice(0, 4)), poll, random.pick(['o1', 'o2', 'o3']))
  );
}

/** A channel asks to join and is allowed to; often the host dies between the decision and the deed. */
async function join(scene: Scene): Promise<void> {
  const { random, ask, commands } = scene;
  const name = commands.find(({ kind }) => kind === 'start')?.what ?? '';
  await act(scene, ask.couple(random.pick(people), channels[2] as string, name, false));
  await feed(scene, 6);
  const answer = answerOf(scene);
  if (!answer) return;
  if (random.chance(0.7)) scene.kills.arm('after-batch', 0);
  await scene.deliver(answer);
  if (answer.answers.length === 0 && random.chance(0.3)) await scene.deliver(answer);
}

/** Whoever got the question answers it, by the card that Teams shows. */
function answerOf({ random, world, ask }: Scene): Command | undefined {
  const [subject, sending] =
    random.pick([...world.sendings].filter(([name]) => name.startsWith('coupling-requested'))) ??
    [];
  const message = sending?.posts[0];
  if (!subject || !message) return undefined;
  const text = JSON.stringify(message.card);
  const leerwerkplaatsId = /"leerwerkplaatsId":"([^"]+)"/.exec(text)?.[1] ?? '';
  const leader = people.find(({ teamsId }) => message.channel === `a:chat-${teamsId}`);
  const id = subject.split(' ')[1] ?? '';
  return leader && ask.answer(leader, { leerwerkplaatsId, id }, random.chance(0.7));
}

/** Somebody changes their mind, and then Teams delivers what they did first once more. */
async function waver(scene: Scene): Promise<void> {
  const { random, ask } = scene;
  const poll = somePoll(scene);
  if (!poll) return;
  const who = random.pick(people);
  const [one, other] = random.shuffled(['o1', 'o2', 'o3']);
  const first = ask.vote(who, poll, one ?? '');
  await act(scene, first);
  await act(scene, ask.vote(who, poll, other ?? ''));
  await scene.deliver(first);
}

/** At once: several people, one person's several fingers, and the same delivery to both hosts. */
async function burst(scene: Scene): Promise<void> {
  const { random, ask } = scene;
  const poll = somePoll(scene);
  if (!poll) return;
  const hosts = [await scene.host(0), await scene.host(1)];
  const someone = random.pick(people);
  const votes = Array.from({ length: 2 + random.below(4) }, () => {
    const who = random.chance(0.5) ? someone : random.pick(people);
    return ask.vote(who, poll, random.pick(['o1', 'o2', 'o3']));
  });
  const deliveries = votes.flatMap((vote) => (random.chance(0.3) ? [vote, vote, vote] : [vote]));
  await Promise.all(deliveries.map((vote) => scene.deliver(vote, random.pick(hosts))));
  for (const vote of votes) if (vote.answers.length === 0) await scene.deliver(vote);
}

/** Votes while somebody closes the poll. */
async function race(scene: Scene): Promise<void> {
  const { random, ask } = scene;
  const poll = somePoll(scene);
  const asker = people.find(({ objectId }) => poll?.askedBy.personId.endsWith(objectId));
  if (!poll || !asker) return;
  const hosts = [await scene.host(0), await scene.host(1)];
  const kind = poll.status === 'open' ? 'close' : 'reopen';
  const all = [ask.setStatus(kind, asker, poll), voteOf(scene), voteOf(scene), voteOf(scene)];
  const present = random.shuffled(all).filter((command) => command !== undefined);
  await Promise.all(present.map((command) => scene.deliver(command, random.pick(hosts))));
}
