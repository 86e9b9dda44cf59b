import { Agent, request } from 'node:http';
import type { MakeActivity } from './turns';

/** What Teams does: posts activities to one bot, so many at a time. */
export interface Driver {
  /** @returns how long each turn took, and all of them together, in milliseconds. */
  drive(make: MakeActivity, turns: number, concurrency: number): Promise<Driven>;
}

export interface Driven {
  readonly each: readonly number[];
  readonly all: number;
}

/** @param token signed by the issuer that the bot trusts. */
export function createDriver(url: string, token: string): Driver {
  let made = 0;
  return {
    drive: async (make, turns, concurrency) => {
      const bodies = Array.from({ length: turns }, (_, index) => make(made + index));
      made += turns;
      const each: number[] = [];
      // Not one for all: what lies idle while the others have their round is closed by the bot.
      const agent = new Agent({ keepAlive: true });
      const left = bodies.map((body) => JSON.stringify(body)).values();
      const lane = async () => {
        for (const body of left) {
          const began = performance.now();
          await post(`${url}/api/messages`, { agent, token, body });
          each.push(performance.now() - began);
        }
      };
      const began = performance.now();
      await Promise.all(Array.from({ length: concurrency }, lane));
      const all = performance.now() - began;
      agent.destroy();
      return { each, all };
    },
  };
}

/** @throws an Error when the answer isn't 200, or is the bot's sentence about a fault. */
function post(
  address: string,
  { agent, token, body }: { agent: Agent; token: string; body: string },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    const posted = request(address, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.once('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`A turn was answered ${response.statusCode} ${text}`));
      });
    });
    posted.once('error', reject);
    posted.end(body);
  });
}
