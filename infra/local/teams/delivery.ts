import type { Issuer } from '../issuer/issuer';
import type { Activity } from './activities';
import type { Json } from './model';

export interface Timing {
  /** Teams waits this long for an answer to a message, then sends it once more. */
  messageMs: number;
  /** And this long for an answer to a click or a dialog, then tells the person that it failed. */
  invokeMs: number;
  /** And this long for a dialog that was sent or a message extension, before it asks again. */
  dialogMs: number;
  /** The pause before the second time when the bot answered, but with an error. */
  againMs: number;
}

export const teamsTiming: Timing = {
  messageMs: 15_000,
  invokeMs: 10_000,
  dialogMs: 5_000,
  againMs: 1_000,
};

/** So often Teams asks when no answer comes to a dialog or a message extension. */
const dialogTries = 3;

/** What came back; without a status the bot was unreachable or too late. */
export interface Delivered {
  status?: number;
  body?: Json;
}

/** With the bytes of the answer. */
export type Attempt = Delivered & { answered?: number };

export interface Delivery {
  /** At most twice with the same activity, as Teams does with whatever isn't an invoke. */
  send(activity: Activity): Promise<Delivered>;
  /** Once: the person is looking at the button. */
  invoke(activity: Activity): Promise<Delivered>;
  /** Up to three times with the same activity; an answer that came too late is dropped. */
  insist(activity: Activity): Promise<Delivered>;
}

export interface DeliveryOptions {
  /** The bot's messages URL. */
  messages: string;
  issuer: Issuer;
  timing: Timing;
  /** Hears of each time that it was sent; `began` is performance.now() of before. */
  passed: (activity: Activity, answer: Attempt, began: number) => void;
  report: (line: string) => void;
}

/** Posts activities to the bot, each with a fresh channel token of the local issuer. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { timing, report } = options;

  async function post(activity: Activity, limit: number): Promise<Delivered> {
    const began = performance.now();
    const answer = await attempt(activity, limit);
    options.passed(activity, answer, began);
    return answer;
  }

  async function attempt(activity: Activity, limit: number): Promise<Attempt> {
    const token = await options.issuer.signChannelToken({
      serviceUrl: String(activity.serviceUrl),
    });
    try {
      const response = await fetch(options.messages, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(limit),
      });
      const text = await response.text();
      return { status: response.status, answered: Buffer.byteLength(text), ...bodyOf(text) };
    } catch (error) {
      report(`The bot did not answer a ${activity.type}: ${reasonOf(error)}.`);
      return {};
    }
  }

  return {
    send: async (activity) => {
      const first = await post(activity, timing.messageMs);
      if (succeeded(first)) return first;
      await new Promise((resolve) => setTimeout(resolve, timing.againMs));
      return post(activity, timing.messageMs);
    },
    invoke: (activity) => post(activity, timing.invokeMs),
    insist: async (activity) => {
      let delivered: Delivered = {};
      for (let time = 0; time < dialogTries && delivered.status === undefined; time += 1) {
        delivered = await post(activity, timing.dialogMs);
      }
      return delivered;
    },
  };
}

/** True for an answer of 200 to 299. */
export function succeeded(delivered: Delivered): boolean {
  return delivered.status !== undefined && delivered.status >= 200 && delivered.status < 300;
}

function bodyOf(text: string): { body?: Json } {
  try {
    return { body: JSON.parse(text) as Json };
  } catch {
    return {};
  }
}

/** A code or a kind, never a message: those can quote what was sent. */
function reasonOf(error: unknown): string {
  const { cause, name } = error as { cause?: { code?: unknown }; name?: unknown };
  return typeof cause?.code === 'string' ? cause.code : String(name);
}
