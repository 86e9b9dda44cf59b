import type { Issuer } from '../../infra/local/issuer/issuer';
import { type Command, createCommands, toldBy } from './commands';
import type { Host, House, HouseOptions } from './hosts';
import { createKills, type KillPoint } from './kills';
import { createRandom } from './random';
import { drawFate, type Sending, type TeamsServer, type TeamsWorld } from './teams';
import { createWire, type DatabaseWeather, type Wire } from './wire';

export type Stored = Record<string, unknown> & { id: string };
/** A poll as the database held it after one of its changes. */
export interface PollState extends Stored {
  readonly pollId: string;
  readonly channelId: string;
  readonly question: string;
  readonly askedBy: { readonly personId: string };
  readonly counts: Readonly<Record<string, number>>;
  readonly status: 'open' | 'closed';
  readonly version: number;
}

export type Scene = Awaited<ReturnType<typeof openScene>>;

/** The time of a sequence: it stands still until it is moved, or runs on as the real one does. */
export interface SceneClock {
  readonly now: () => number;
  readonly passes: (milliseconds: number) => void;
}

export interface SceneOptions {
  readonly clock: SceneClock;
  readonly seed: number;
  readonly teams: TeamsServer;
  readonly issuer: Issuer;
  readonly open: (options: HouseOptions) => Promise<House>;
}

/** A month, in seconds: however far the clock of a sequence goes, a token is still good. */
const tokenSeconds = 31 * 24 * 60 * 60;

/** Two hosts with their database and Teams, and everything that is seen of them from outside. */
export async function openScene(options: SceneOptions) {
  const { seed, teams, issuer, clock } = options;
  const random = createRandom(seed);
  const kills = createKills();
  const log: string[] = [];
  const commands: Command[] = [];
  const polls = new Map<string, PollState[]>();
  const events = new Map<string, Stored>();
  const homes = new Map<string, string>();
  const hosts: (Host | undefined)[] = [undefined, undefined];
  const wires = new Map<string, Wire>();
  const changes = new Map<string, number>();
  let started = 0;
  let moments = 0;
  let storm = { teams: 0, database: 0 };
  let meanwhile: (() => Promise<void>) | undefined;

  const world: TeamsWorld = {
    wireOf: (token) => wires.get(token),
    kills,
    fate: (kind) => drawFate(random, kind, storm.teams),
    meanwhile: async () => {
      clock.passes(250);
      const happening = meanwhile;
      meanwhile = undefined;
      await happening?.();
    },
    messages: new Map(),
    sendings: new Map(),
    replies: new Map(),
  };
  teams.world = world;

  function databaseWeather(kind: 'batch' | 'read' | 'other'): DatabaseWeather {
    if (!random.chance(storm.database)) return 'fine';
    if (kind === 'batch') return random.pick(['again', 'lost'] as const);
    return kind === 'read' ? random.pick(['again', 'fault', 'stale', 'stale'] as const) : 'fine';
  }

  /** The event that a message was about is written down as sent. */
  function saw(documents: readonly Record<string, unknown>[], wire: () => Wire): void {
    for (const document of documents as readonly Stored[]) {
      if (document.type === 'poll') {
        const poll = document as PollState;
        polls.set(poll.pollId, [...(polls.get(poll.pollId) ?? []), poll]);
      }
      if (document.type === 'event') events.set(document.id, document);
      if (document.type === 'leerwerkplaats') {
        homes.set(String(document.leerwerkplaatsId), String(document.homeChannelId));
      }
      if (document.type === 'delivery' && document.state === 'sent') {
        wire().unrecorded.delete(subjectOfEvent(String(document.eventId)));
      }
    }
  }

  function subjectOfEvent(eventId: string): string {
    const event = events.get(eventId);
    const about = String(event?.subjectId);
    switch (event?.name) {
      case 'leerwerkplaats-started':
        return `${event.name} ${homes.get(about)}`;
      case 'coupling-allowed':
      case 'coupling-refused':
        return `${event.name} ${decodeURIComponent((about.split(':')[1] ?? '').replaceAll('~', '%'))}`;
      case 'poll-closed':
        return `${event.name} ${polls.get(about)?.at(-1)?.question}`;
      default:
        return `${event?.name} ${about}`;
    }
  }

  function onCut(wire: Wire): void {
    for (const subject of wire.unrecorded) {
      const sending = world.sendings.get(subject) as Sending;
      sending.lost += 1;
    }
  }

  const shift = () => clock.now() - Date.now();
  const house = await options.open({
    teams,
    log,
    clock: clock.now,
    pause: async (milliseconds) => {
      const until = clock.now() + milliseconds;
      await new Promise(setImmediate);
      clock.passes(Math.max(0, until - clock.now()));
    },
    shift,
    newId: () => `new-${random.below(2 ** 30)}`,
    createWire: ({ name, engine }) => {
      const wire: Wire = createWire({
        name,
        engine,
        changes,
        kills,
        onCut,
        delay: () => random.below(4),
        weather: databaseWeather,
        saw: (documents) => saw(documents, () => wire),
      });
      wires.set(name, wire);
      return wire;
    },
    tokenFor: (name) =>
      issuer.signChannelToken({
        serviceUrl: teams.serviceUrl,
        issuer: `${teams.origin}/issuer/${name}`,
        expiresInSeconds: tokenSeconds,
      }),
    warmUp: () => ask.warmUp(),
  });
  const ask = createCommands(teams.serviceUrl);

  /** One of the two hosts; started anew when it had died. */
  async function host(place = random.below(2)): Promise<Host> {
    const present = hosts[place];
    if (present && !present.wire.isCut) return present;
    started += 1;
    const fair = storm;
    storm = { teams: 0, database: 0 };
    const fresh = await house.start(`${seed}-${started}`);
    storm = fair;
    hosts[place] = fresh;
    return fresh;
  }

  /** Teams delivers a command to a host; nothing is learned when the host dies under it. */
  async function deliver(command: Command, to?: Host): Promise<void> {
    if (!commands.includes(command)) commands.push(command);
    const activity = random.pick(command.activities);
    const receiver = to ?? (await host());
    moments += 1;
    command.firstAt = Math.min(command.firstAt, moments);
    const received = await receiver.receive(activity);
    moments += 1;
    if (!received) return;
    command.answers.push(toldBy(received, world.replies.get(activity.id) ?? []));
    if (!isFault(command.answers.at(-1) ?? '')) {
      command.settledAt = Math.min(command.settledAt, moments);
    }
  }

  return {
    random,
    kills,
    log,
    commands,
    polls,
    events,
    world,
    house,
    ask,
    host,
    deliver,
    subjectOfEvent,
    now: clock.now,
    passes: async (milliseconds: number) => {
      clock.passes(milliseconds);
      await house.passes(shift());
    },
    /** Shares (0 to 1) of the calls that go wrong. */
    weather: (share: { teams: number; database: number }) => {
      storm = share;
    },
    /** Happens during the next post or edit. */
    during: (happening: () => Promise<void>) => {
      meanwhile = happening;
    },
    arm: (point: KillPoint) => kills.arm(point, random.below(3)),
    feed: () =>
      house.feed({
        shuffled: random.shuffled,
        host: () => host(),
        everyHost: async () => {
          await host(0);
          await host(1);
        },
        // One by one in a storm: waits for the database are real, and would mix up the order.
        pageSize: () => (storm.database > 0 ? 1 : 1 + random.below(6)),
      }),
    close: () => house.close(),
  };
}

/** Whether an answer says that something went wrong, so that nobody knows what was done. */
function isFault(answer: string): boolean {
  return answer.includes('Er ging iets mis') || /^status (?!4)/.test(answer);
}
