import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { ChannelView, MineView, PollView, VoteRequest } from '../../../domain/polls/api';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body?: VoteRequest;
}

/** The tab's API for one person over a few polls, until it is told to fail. */
export function createTabServer(polls: PollView[]) {
  const asked: Asked[] = [];
  let failing: { status: number; body?: unknown } | 'cut' | undefined;
  let version = 0;

  function viewOf(path: string): ChannelView | MineView {
    if (path !== 'mine') return { leerwerkplaats: gooiseMeren, polls };
    const toChoose = polls.filter(({ status, mine }) => status === 'open' && mine === undefined);
    return { leerwerkplaatsen: [{ ...gooiseMeren, toChoose }] };
  }

  function vote(path: string, { optionId }: VoteRequest): PollView | undefined {
    const id = path.split('/').at(-2);
    const poll = polls.find((each) => each.id === id);
    if (!poll) return undefined;
    const added = (option: PollView['options'][number]) =>
      Number(option.id === optionId) - Number(option.id === poll.mine);
    const options = poll.options.map((each) => ({ ...each, votes: each.votes + added(each) }));
    const voted = { ...poll, options, mine: optionId };
    change(voted);
    return voted;
  }

  function change(changed: PollView): void {
    version += 1;
    const known = polls.some(({ id }) => id === changed.id);
    polls = known
      ? polls.map((poll) => (poll.id === changed.id ? changed : poll))
      : [changed, ...polls];
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').replace('/api/tab/', '');
    const { method = '', headers } = request;
    const body = method === 'PUT' ? { body: JSON.parse(await text(request)) } : {};
    asked.push({ method, path, headers, ...body });
    if (failing === 'cut') return void response.destroy();
    if (failing) return reply(response, failing.status, failing.body);
    if (method === 'PUT') return reply(response, 200, vote(path, body.body));
    response.setHeader('etag', `"${version}"`);
    if (headers['if-none-match'] === `"${version}"`) return reply(response, 304);
    return reply(response, 200, viewOf(path));
  }

  return {
    asked,
    answer,
    change,
    fail: (how: typeof failing) => {
      failing = how;
    },
  };
}

export type TabServer = ReturnType<typeof createTabServer>;

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
