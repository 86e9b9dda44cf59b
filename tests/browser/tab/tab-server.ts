import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { answerAfter } from '../../../domain/polls/answering';
import { answerOf } from '../../../domain/polls/answers';
import type { ChannelView, MineView, PollView, VoteRequest } from '../../../domain/polls/api';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body?: VoteRequest;
}

interface Failing {
  /** 'cut' loses the answer of what was done; 'PUT' or 'GET' limits it to these. */
  readonly status: number | 'cut';
  readonly code?: string;
  readonly sentence?: string;
  readonly only?: 'GET' | 'PUT';
  readonly times?: number;
}

/** The tab's API for one person over a few polls, until it is told to fail. */
export function createTabServer(start: PollView[]) {
  const asked: Asked[] = [];
  const done = new Map<string, PollView>();
  let polls = start;
  let failing: (Failing & { left: number }) | undefined;
  let held: { method: string; free: Promise<void> } | undefined;
  let incomplete = false;
  let version = 0;

  function viewOf(path: string): ChannelView | MineView {
    if (path !== 'mine') return { leerwerkplaats: gooiseMeren, polls };
    const toChoose = polls.filter(({ status, mine }) => status === 'open' && mine === undefined);
    const leerwerkplaatsen = toChoose.length === 0 ? [] : [{ ...gooiseMeren, toChoose }];
    return { leerwerkplaatsen, ...(incomplete && { incomplete }) };
  }

  /** As the product does: the same command has one effect. */
  function vote(path: string, { commandId, answering }: VoteRequest): PollView | undefined {
    const poll = done.get(commandId) ?? polls.find(({ id }) => id === path.split('/').at(-2));
    if (!poll || done.has(commandId)) return poll;
    const after = answerAfter(poll, poll.mine, answering);
    if (!after.ok) return undefined;
    const mine = answerOf(after.value);
    const has = (answer: PollView['mine'], id: string) => Number(answer?.chosen.includes(id) ?? 0);
    const options = poll.options.map((each) => ({
      ...each,
      votes: (each.votes ?? 0) + has(mine, each.id) - has(poll.mine, each.id),
    }));
    const voted = { ...poll, options, mine, voters: poll.voters + (poll.mine ? 0 : 1) };
    done.set(commandId, voted);
    put(voted);
    return voted;
  }

  function put(...changed: PollView[]): void {
    version += 1;
    for (const poll of changed) polls = [poll, ...polls.filter(({ id }) => id !== poll.id)];
    polls = polls.toSorted((one, other) => other.askedAt.localeCompare(one.askedAt));
  }

  function failureOf(method: string): Failing | undefined {
    if (!failing || failing.left === 0 || (failing.only ?? method) !== method) return undefined;
    failing.left -= 1;
    return failing;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').replace('/api/tab/', '');
    const { method = '', headers } = request;
    const sent = await text(request);
    const body = sent === '' ? undefined : (JSON.parse(sent) as VoteRequest);
    asked.push({ method, path, headers, ...(body && { body }) });
    const failure = failureOf(method);
    if (failure && failure.status !== 'cut') return reply(response, failure.status, failure);
    const view = body ? vote(path, body) : viewOf(path);
    const tag = `"${version}"`;
    if (failure) return void response.destroy();
    if (held?.method === method) await held.free;
    response.setHeader('etag', tag);
    if (headers['if-none-match'] === tag) return reply(response, 304);
    return reply(response, 200, view);
  }

  return {
    asked,
    answer,
    put,
    fail: (how?: Failing) => {
      failing = how && { ...how, left: how.times ?? Number.POSITIVE_INFINITY };
    },
    /** Whether Teams says nothing of one more channel. */
    leaveOut: (some: boolean) => {
      incomplete = some;
      version += 1;
    },
    /** Keeps answers from now on, made already, until they are let go. */
    hold: (method: 'GET' | 'PUT') => {
      let letGo: () => void = () => undefined;
      const free = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      held = { method, free };
      return () => {
        held = undefined;
        letGo();
      };
    },
  };
}

const gooiseMeren = { id: 'lwp-1', name: 'Gooise Meren' };

function reply(response: ServerResponse, status: number, body?: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

/** A poll to begin with. */
export function somePoll(changes: Partial<PollView> = {}): PollView {
  return {
    id: 'poll-1',
    channelId: '19:bijeenkomsten@thread.tacv2',
    kind: 'single',
    results: 'at-once',
    voters: 4,
    question: 'Wanneer komt u?',
    options: [
      { id: 'o1', text: 'dinsdag 19:30', votes: 3 },
      { id: 'o2', text: 'woensdag 20:00', votes: 1 },
      { id: 'o3', text: 'donderdag 10:00', votes: 0 },
    ],
    status: 'open',
    askedBy: 'Anna de Wit',
    askedAt: '2026-11-22T10:00:00.000Z',
    messageId: '1763805600000',
    ...changes,
  };
}
