import { commit, UnexpectedConflict } from '../shared/command';
import {
  type Documents,
  type NamedQuery,
  type Operation,
  type Read,
  workOf,
} from '../shared/documents';
import { eventOf } from '../shared/event';
import type { Language } from '../shared/language';
import { type Result, refuse, succeed } from '../shared/result';
import { mayForLeerwerkplaats, mayStart, type Standing } from './access';
import { type ChannelAddress, leerwerkplaatsName, type NameRefusal, sameName } from './model';
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
  | 'not-a-member'
  | 'channel-taken'
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

/** Coupling one more channel to a leerwerkplaats: asked in the channel, decided by its project leader. */
export function createCouplingService({
  documents,
  leerwerkplaatsen,
}: {
  documents: Documents;
  leerwerkplaatsen: LeerwerkplaatsService;
}) {
  /** Asks the project leader. Nothing is coupled yet; asking again doesn't ask twice. */
  async function request(
    asked: Asked,
    wish: CouplingWish,
  ): Promise<Result<{ name: string; already: boolean }, CouplingRefusal>> {
    const name = leerwerkplaatsName(wish.name);
    if (!name.ok) return name;
    if (!mayStart(wish.standing)) return refuse('not-a-member');
    const known = await documents.queryAcross<LeerwerkplaatsDocument>(
      ofTenant(wish.channel.tenantId),
      'work',
    );
    const wanted = known.find((one) => sameName(one.name, name.value));
    if (!wanted) return refuse('unknown-leerwerkplaats', { name: name.value });
    const current = await leerwerkplaatsen.coupledChannel(wish.channel, asked.commandId);
    if (current?.leerwerkplaatsId === wanted.leerwerkplaatsId) {
      return succeed({ name: wanted.name, already: true });
    }
    if (current) {
      return refuse('channel-taken', { name: current.name, person: current.startedBy.name });
    }
    await ask(asked, wish, wanted.leerwerkplaatsId);
    return succeed({ name: wanted.name, already: false });
  }

  async function ask(asked: Asked, wish: CouplingWish, leerwerkplaatsId: string): Promise<void> {
    const command = { ...asked, leerwerkplaatsId };
    const id = couplingRequestId(wish.channel.channelId);
    const partition = workOf(leerwerkplaatsId);
    const earlier = await documents.get<CouplingRequestDocument>(partition, id);
    if (earlier?.state === 'pending') return;
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
    };
    const write: Operation = earlier
      ? { kind: 'replace', document: fresh, etag: earlier.etag }
      : { kind: 'create', document: fresh };
    // A conflict means that somebody else asked at the same moment: the leader is asked once.
    await commit(documents, command, [
      write,
      { kind: 'create', document: eventOf('coupling-requested', id, command) },
    ]);
  }

  /** The project leader's answer. Asked twice, the first answer stands. */
  async function answer(
    asked: Asked,
    decision: { leerwerkplaatsId: string; requestId: string; allow: boolean },
  ): Promise<Result<{ name: string; state: 'allowed' | 'refused' }, CouplingRefusal>> {
    const { leerwerkplaatsId, requestId } = decision;
    const role = await leerwerkplaatsen.roleOf(leerwerkplaatsId, asked.person.id);
    if (!mayForLeerwerkplaats(role, 'answer-coupling')) return refuse('not-project-leader');
    const partition = workOf(leerwerkplaatsId);
    const [wish, leerwerkplaats] = await Promise.all([
      documents.get<CouplingRequestDocument>(partition, requestId),
      documents.get<LeerwerkplaatsDocument>(partition, leerwerkplaatsDocumentId),
    ]);
    if (wish?.type !== 'coupling-request' || !leerwerkplaats) return refuse('no-such-request');
    const { name } = leerwerkplaats;
    if (wish.state !== 'pending') return succeed({ name, state: wish.state });
    if (decision.allow) {
      const coupled = await couple(wish, leerwerkplaats);
      if (!coupled.ok) return coupled;
    }
    return succeed({ name, state: await decide({ ...asked, leerwerkplaatsId }, wish, decision) });
  }

  /** First the truth in `index`; if we stop here, pressing 'Toestaan' again finishes the request. */
  async function couple(
    wish: CouplingRequestDocument,
    leerwerkplaats: LeerwerkplaatsDocument,
  ): Promise<Result<void, CouplingRefusal>> {
    const { channel } = wish;
    const key = channelKey(channel.channelId);
    const document: ChannelDocument = {
      ...channel,
      id: key,
      key,
      type: 'channel',
      schema: 1,
      leerwerkplaatsId: wish.leerwerkplaatsId,
      name: leerwerkplaats.name,
      language: wish.language,
      state: 'coupled',
      startedBy: wish.requestedBy,
      startedAt: leerwerkplaats.startedAt,
    };
    const partition = channelPartition(channel.channelId);
    const created = await documents.batch(partition, [{ kind: 'create', document }]);
    if (created.ok) return succeed(undefined);
    const taken = await documents.get<ChannelDocument>(partition, key);
    if (taken?.leerwerkplaatsId === wish.leerwerkplaatsId) return succeed(undefined);
    return refuse('channel-taken', {
      name: taken?.name ?? '',
      person: taken?.startedBy.name ?? '',
    });
  }

  async function decide(
    command: Asked & { leerwerkplaatsId: string },
    wish: Read<CouplingRequestDocument>,
    { requestId, allow }: { requestId: string; allow: boolean },
  ): Promise<'allowed' | 'refused'> {
    const state = allow ? 'allowed' : 'refused';
    const { etag, ...stored } = wish;
    const document: CouplingRequestDocument = { ...stored, state };
    const written = await commit(documents, command, [
      { kind: 'replace', document, etag },
      { kind: 'create', document: eventOf('coupling-answered', requestId, command) },
    ]);
    if (written.outcome === 'done') return state;
    const current = await documents.get<CouplingRequestDocument>(
      workOf(command.leerwerkplaatsId),
      requestId,
    );
    if (!current || current.state === 'pending') throw new UnexpectedConflict('a coupling request');
    return current.state;
  }

  return { request, answer };
}
