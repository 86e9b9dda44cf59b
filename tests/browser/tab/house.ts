import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { TabRoute } from '../../../functions/platform/tab-route';
import { channelId, type Somebody, startLeerwerkplaats } from '../../support/people';
import { askTab } from '../../support/tab';
import { useTabOver } from './opened';

/** The tab over the product itself, as somebody in a leerwerkplaats that `leader` started. */
export function useTabOfHouse(leader: Somebody) {
  return useTabOver(() => startHouse(leader), channelId);
}

async function startHouse(leader: Somebody) {
  const running = await startLeerwerkplaats(leader);
  let who = leader;
  let losing = false;
  let lost = 0;
  let reads = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').replace('/api/tab/', '');
    const method = request.method as TabRoute['method'];
    const { 'accept-language': language = '', 'if-none-match': tag } = request.headers;
    const headers = { 'accept-language': language, ...(tag && { 'if-none-match': tag }) };
    const body = await text(request);
    const answer = await askTab(running, who, path, { method, headers, ...(body && { body }) });
    if (method !== 'GET' && losing) {
      lost += 1;
      return void response.destroy();
    }
    if (method === 'GET') reads += 1;
    const etag = answer.headers.get('etag');
    const disposition = answer.headers.get('content-disposition');
    const headersBack = {
      ...(etag && { etag }),
      ...(disposition && { 'content-disposition': disposition }),
    };
    response.writeHead(answer.status, headersBack);
    response.end(answer.bytes);
  }

  return {
    answer,
    running,
    /** Whose Teams it is from now on. */
    as: (somebody: Somebody) => {
      who = somebody;
    },
    /** Whether the answers to what was changed get lost on the way. */
    loseAnswers: (some: boolean) => {
      losing = some;
    },
    lost: () => lost,
    reads: () => reads,
    close: () => running.close(),
  };
}
