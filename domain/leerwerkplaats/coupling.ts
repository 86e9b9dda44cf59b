import { commit, UnexpectedConflict } from '../shared/command';
import {
  type Documents,
  type NamedQuery,
  type Operation,
  type Read,
  workOf,
} from '../shared/documents';
import { eventOf } from '../shared/event';
import { calledAs, type Language } from '../shared/language';
import { type Result, refuse, succeed } from '../shared/result';
import { mayForLeerwerkplaats, mayStart, type Standing, type StandingRefusal } from './access';
import {
  type ChannelAddress,
  leerwerkplaatsName,
  type NameRefusal,
  renamedChannel,
  sameName,
} from './model';
import {
  type ChannelDocument,
  type CouplingRequestDocument,
  channelKey,
  channelPartition,
  couplingRequestId,
  type LeerwerkplaatsDocument,
  leerwerkplaatsDocumentId,
} from './records';
import { type Asked, type LeerwerkplaatsService, starterOf } from './service';

export type CouplingRefusal =
  | NameRefusal
  | StandingRefusal
  | 'channel-taken'
  | 'other-channel-taken'
  | 'unknown-leerwerkplaats'
  | 'no-such-request'
  | 'not-project-leader';

/** Which channel wants to join which leerwerkplaats, and the standing of who asks. */
export interface CouplingWish {
  readonly name: string;
  readonly channel: ChannelAddress;
  readonly channelName: string;
  readonly language: Language;
  readonly standing: Standing;
}

export type CouplingService = ReturnType<typeof createCouplingService>;

const ofTenant = (tenantId: string): NamedQuery => ({
  name: 'leerwerkplaatsen-of-tenant',
  text: "SELECT * FROM c WHERE c.type = 'leerwerkplaats' AND c.tenantId = @tenantId",
  parameters: { tenantId },
});

const pendingOf = (id: string): NamedQuery => ({
  name: 'pending-coupling-request',
  text: "SELECT * FROM c WHERE c.type = 'coupling-request' AND c.state = 'pending' AND c.id = @id",
  parameters: { id },
});

/** Long enough not to nag, short enough to ask again when the first question got lost; in milliseconds. */
const askAgainAfter = 60 * 60 * 1000;

/** Coupling one more channel to a leerwerkplaats: asked in the channel, decided by its project leader. */
export function createCouplingService({
  documents,
  leerwerkplaatsen,
}: {
  documents: Documents;
  leerwerkplaatsen: LeerwerkplaatsService;
}) {
  /** Asks the project leader. Nothing is coupled yet; asking again within the hour doesn't ask twice. */
  async function request(
    asked: Asked,
    wish: CouplingWish,
  ): Promise<Result<{ name: string; already: boolean }, CouplingRefusal>> {
    const name = leerwerkplaatsName(wish.name);
    if (!name.ok) return name;
    const may = mayStart(wish.standing);
    if (!may.ok) return may;
    const known = await documents.queryAcross<LeerwerkplaatsDocument>(
      ofTenant(wish.channel.tenantId),
      'work',
    );
    const wanted = known.find((one) => sameName(one.name, name.value));
    if (!wanted) return refuse('unknown-leerwerkplaats', { name: name.value });
    const current = await leerwerkplaatsen.coupledChannel(wish.channel);
    if (current?.leerwerkplaatsId === wanted.leerwerkplaatsId) {
      return succeed({ name: wanted.name, already: true });
    }
    if (current) {
      return refuse('channel-taken', {
        name: current.name,
        person: calledAs(current.startedBy.name),
      });
    }
    await ask(asked, wish, wanted.leerwerkplaatsId);
    return succeed({ name: wanted.name, already: false });
  }

  async function ask(asked: Asked, wish: CouplingWish, leerwerkplaatsId: string): Promise<void> {
    const command = { ...asked, leerwerkplaatsId };
    const id = couplingRequestId(wish.channel.channelId);
    const earlier = await documents.get<CouplingRequestDocument>(workOf(leerwerkplaatsId), id);
    const justAsked =
      earlier?.state === 'pending' &&
      asked.at.getTime() - Date.parse(earlier.askedAt) < askAgainAfter;
    const fresh: CouplingRequestDocument = {
      id,
      type: 'coupling-request',
      schema: 1,
      leerwerkplaatsId,
      state: 'pending',
      channel: wish.channel,
      channelName: wish.channelName,
      language: wish.language,
      requestedBy: starterOf(asked.person),
      askedAt: asked.at.toISOString(),
    };
    const write: Operation = earlier
      ? { kind: 'replace', document: fresh, etag: earlier.etag }
      : { kind: 'create', document: fresh };
    const event = eventOf('coupling-requested', id, command);
    // A conflict means that somebody else asked at the same moment: the leader is asked once.
    await commit(documents, command, justAsked ? [] : [write, { kind: 'create', document: event }]);
  }

  /** The project leader's answer. Asked twice, the first answer stands; an allowed one is finished. */
  async function answer(
    asked: Asked,
    decision: { leerwerkplaatsId: string; requestId: string; allow: boolean },
  ): Promise<Result<{ name: string; state: 'allowed' | 'refused' }, CouplingRefusal>> {
    const { leerwerkplaatsId, requestId, allow } = decision;
    const role = await leerwerkplaatsen.roleElsewhere(leerwerkplaatsId, asked.person.id);
    if (!mayForLeerwerkplaats(role, 'answer-coupling')) return refuse('not-project-leader');
    const wish = await read(leerwerkplaatsId, requestId);
    if (!wish) return refuse('no-such-request');
    if (wish.state === 'pending' && allow) {
      const taken = await takenByAnother(wish);
      if (taken) return refuse('other-channel-taken');
    }
    const state =
      wish.state === 'pending'
        ? await decide({ ...asked, leerwerkplaatsId }, wish, allow ? 'allowed' : 'refused')
        : wish.state;
    const name = await nameOf(leerwerkplaatsId);
    if (state === 'refused') return succeed({ name, state });
    const coupled = await couple(wish, name);
    return coupled ? succeed({ name, state }) : refuse('other-channel-taken');
  }

  /** The decision is the truth; coupling follows from it, here and again from its event. */
  async function decide(
    command: Asked & { leerwerkplaatsId: string },
    wish: Read<CouplingRequestDocument>,
    state: 'allowed' | 'refused',
  ): Promise<'allowed' | 'refused'> {
    const { etag, ...stored } = wish;
    const document: CouplingRequestDocument = { ...stored, state };
    const written = await commit(documents, command, [
      { kind: 'replace', document, etag },
      { kind: 'create', document: eventOf(`coupling-${state}`, wish.id, command) },
    ]);
    if (written.outcome === 'done') return state;
    const current = await read(command.leerwerkplaatsId, wish.id);
    if (!current || current.state === 'pending') throw new UnexpectedConflict('a coupling request');
    return current.state;
  }

  /** Couples the channel of a request that was allowed, also when that was cut off half-way. */
  async function finish(leerwerkplaatsId: string, requestId: string): Promise<boolean> {
    const wish = await read(leerwerkplaatsId, requestId);
    return wish?.state === 'allowed' && couple(wish, await nameOf(leerwerkplaatsId));
  }

  /** Whether the channel belongs to the leerwerkplaats now; doing it twice is the same as once. */
  async function couple(wish: CouplingRequestDocument, name: string): Promise<boolean> {
    const { channel } = wish;
    const key = channelKey(channel.channelId);
    const document: ChannelDocument = {
      ...channel,
      id: key,
      key,
      type: 'channel',
      schema: 1,
      leerwerkplaatsId: wish.leerwerkplaatsId,
      name,
      language: wish.language,
      state: 'coupled',
      startedBy: wish.requestedBy,
      startedAt: wish.askedAt,
    };
    const partition = channelPartition(channel.channelId);
    const created = await documents.batch(partition, [{ kind: 'create', document }]);
    return created.ok || !(await takenByAnother(wish));
  }

  /** The channel has another name: whoever is still to decide about it should see that one. */
  async function renamed(channel: { tenantId: string; channelId: string }, name: string) {
    const requests = await documents.queryAcross<CouplingRequestDocument>(
      pendingOf(couplingRequestId(channel.channelId)),
      'work',
    );
    for (const { etag, ...request } of requests) {
      if (request.channel.tenantId !== channel.tenantId) continue;
      const channelName = renamedChannel(request.channelName, name);
      await documents.batch(workOf(request.leerwerkplaatsId), [
        { kind: 'replace', document: { ...request, channelName } as CouplingRequestDocument, etag },
      ]);
    }
  }

  async function takenByAnother({
    channel,
    leerwerkplaatsId,
  }: CouplingRequestDocument): Promise<boolean> {
    const { channelId } = channel;
    const taken = await documents.get<ChannelDocument>(
      channelPartition(channelId),
      channelKey(channelId),
    );
    return taken !== undefined && taken.leerwerkplaatsId !== leerwerkplaatsId;
  }

  async function read(
    leerwerkplaatsId: string,
    requestId: string,
  ): Promise<Read<CouplingRequestDocument> | undefined> {
    const found = await documents.get<CouplingRequestDocument>(workOf(leerwerkplaatsId), requestId);
    // The id comes from a card, which anyone can forge: it may name another kind of document.
    return found?.type === 'coupling-request' ? found : undefined;
  }

  async function nameOf(leerwerkplaatsId: string): Promise<string> {
    const leerwerkplaats = await documents.get<LeerwerkplaatsDocument>(
      workOf(leerwerkplaatsId),
      leerwerkplaatsDocumentId,
    );
    return leerwerkplaats?.name ?? '';
  }

  return { request, answer, finish, renamed };
}
