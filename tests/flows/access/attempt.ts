import { randomUUID } from 'node:crypto';
import type { Role } from '../../../domain/leerwerkplaats/access';
import type { Product } from '../../support/application';
import { activityIn, type Where } from '../../support/dialogs';
import { extensionInvoke, searchFor } from '../../support/extension';
import { clicked, deliver, dialog, type Somebody, typed } from '../../support/people';
import { askTab, channelPath, type TabRequest } from '../../support/tab';

/** By which people come in. In the chat and in the tab a leerwerkplaats or channel is named by who asks. */
export type Door =
  | 'command'
  | 'command in the chat'
  | 'card'
  | 'card in the chat'
  | 'card of an older client'
  | 'dialog'
  | 'dialog in the chat'
  | 'message extension'
  | 'message extension in the chat'
  | 'tab'
  | 'personal tab';

/** Where nothing but the person's own record, or the roster, says that they take part. */
export const named: readonly Door[] = [
  'command in the chat',
  'card in the chat',
  'dialog in the chat',
  'message extension',
  'message extension in the chat',
  'tab',
  'personal tab',
];

/** Which belong to no channel. */
export const ownDoors: readonly Door[] = [
  'command in the chat',
  'card in the chat',
  'dialog in the chat',
  'message extension in the chat',
  'personal tab',
];

/** Knocks at a door; answers everything that is said in return, as words. */
export interface Knock {
  readonly door: Door;
  /** The word, verb, command or route that it goes through. */
  readonly through: string;
  readonly knock: (who: Somebody, channel: string) => Promise<string>;
}

/** Something that somebody may or may not do, by a door that leads there. */
export interface Attempt {
  readonly action: string;
  /** Done with what is one's own, such as an entry that one keeps. */
  readonly own?: boolean;
  /** Looks the same in every leerwerkplaats, so it tells nothing of this one. */
  readonly anywhere?: boolean;
  readonly door: Door;
  readonly through: string;
  /** What was done, or shown; undefined: nothing. */
  readonly run: (who: Somebody, channel: string) => Promise<unknown>;
}

/** A table of who may do what, with an attempt for each of it. */
export interface Table {
  readonly feature: string;
  readonly actions: readonly string[];
  readonly may: (attempt: Attempt, role: Role | undefined) => boolean;
  readonly attempts: (stage: Stage) => readonly Attempt[];
}

/** What the attempts are made on: one leerwerkplaats, and what there is in it. */
export interface Stage {
  readonly running: Product;
  readonly leerwerkplaatsId: string;
  readonly polls: { readonly open: string; readonly closed: string; readonly dates: string };
  readonly sessionId: string;
  /** That has taken place. */
  readonly pastSessionId: string;
  readonly questions: { readonly open: string; readonly closed: string };
  /** Written by the leader; `mine` is done by whose role is tried. */
  readonly actionItems: { readonly open: string; readonly closed: string; readonly mine: string };
  /** Kept by the leader, and by whose role is tried. */
  readonly entries: { readonly theirs: string; readonly mine: string };
  readonly requestId: string;
  readonly representedId: string;
}

/** The clock goes a minute ahead for each role and table, which is more than the hour of a token. */
const longLasting = { expiresInSeconds: 24 * 60 * 60 };

let forms = 0;

/** The ways in, on a stage. */
export function doorsOf({ running }: Stage) {
  async function press(who: Somebody, where: Where, what: Record<string, unknown>) {
    const before = running.teams.calls.length;
    const activity = activityIn(running, who, where, what);
    const { body } = await deliver(running, activity);
    // Meanwhile cards are drawn that others asked for.
    const replies = running.teams.calls
      .slice(before)
      .filter(({ path }) => path.endsWith(`/activities/${activity.id}`));
    return JSON.stringify([body, replies.map((reply) => reply.body)]);
  }
  const inPlace = (where: Where | undefined, door: 'command' | 'card' | 'dialog'): Door =>
    where === 'chat' ? `${door} in the chat` : door;
  const knocking = (
    door: Door,
    through: string,
    where: Where | undefined,
    what: () => Record<string, unknown>,
  ): Knock => ({ door, through, knock: (who, channel) => press(who, where ?? channel, what()) });
  const formId = () => {
    forms += 1;
    return `f${forms}`;
  };

  return {
    command: (words: string, where?: Where) =>
      knocking(inPlace(where, 'command'), words.split(' ')[0] ?? '', where, () => typed(words)),

    card: (verb: string, data: object, where?: Where) =>
      knocking(inPlace(where, 'card'), verb, where, () =>
        clicked({ type: 'Action.Execute', verb, data: { verb, ...data } }),
      ),

    /** Nothing of it is answered aloud in a channel. */
    olderCard: (verb: string, data: object) =>
      knocking('card of an older client', verb, undefined, () => ({
        ...{ type: 'message', value: { verb, ...data } },
      })),

    opened: (verb: string, data: object, where?: Where) =>
      knocking(inPlace(where, 'dialog'), verb, where, () =>
        dialog('task/fetch', { verb, ...data }),
      ),

    sent: (verb: string, data: object, where?: Where) =>
      knocking(inPlace(where, 'dialog'), verb, where, () =>
        dialog('task/submit', { verb, formId: formId(), ...data }),
      ),

    /** A search of the message extension. */
    sought: (words: string, where?: Where) =>
      knocking(
        where === 'chat' ? 'message extension in the chat' : 'message extension',
        'who-does-what',
        where,
        () => searchFor(words),
      ),

    /** A dialog of the message extension: opened by its command, and sent. */
    shortcut: (id: string, verb: string, data: object): Knock => ({
      door: 'message extension',
      through: id,
      knock: async (who, channel) => {
        const opened = await press(who, channel, extensionInvoke('fetchTask', { commandId: id }));
        const sent = { commandId: id, data: { verb, formId: formId(), ...data } };
        return opened + (await press(who, channel, extensionInvoke('submitAction', sent)));
      },
    }),

    /** What the personal tab asks or sends, which names no channel. */
    personalTab: (
      through: string,
      path: string,
      method: TabRequest['method'] = 'GET',
      sent: object = {},
    ): Knock => ({
      door: 'personal tab',
      through,
      knock: async (who) => {
        const body = method === 'GET' ? undefined : { commandId: randomUUID(), ...sent };
        const answer = await askTab(running, who, path, { method, body, claims: longLasting });
        return JSON.stringify([answer.status, answer.view ?? answer.refusal]);
      },
    }),

    /** What the tab of a channel asks or sends; what is sent carries a command id of its own. */
    tab: (
      through: string,
      path: string,
      method: TabRequest['method'] = 'GET',
      sent: object = {},
    ): Knock => ({
      door: 'tab',
      through,
      knock: async (who, channel) => {
        const body = method === 'GET' ? undefined : { commandId: randomUUID(), ...sent };
        const asked = `${channelPath(channel)}${path}`;
        const answer = await askTab(running, who, asked, { method, body, claims: longLasting });
        return JSON.stringify([answer.status, answer.view ?? answer.refusal]);
      },
    }),
  };
}

/** Done when the answer has these words. */
export const says = (action: string, words: string, { door, through, knock }: Knock): Attempt => ({
  action,
  door,
  through,
  run: async (who, channel) => {
    const said = await knock(who, channel);
    return said.includes(words) ? said : undefined;
  },
});

/** Done when the documents of a type in this leerwerkplaats are others afterwards. */
export const changes = (
  { running, leerwerkplaatsId }: Stage,
  action: string,
  kind: string,
  { door, through, knock }: Knock,
): Attempt => ({
  action,
  door,
  through,
  run: async (who, channel) => {
    const state = async () =>
      (await running.documents(kind))
        .filter((one) => one.leerwerkplaatsId === leerwerkplaatsId)
        .map((one) => JSON.stringify(one));
    const before = await state();
    await knock(who, channel);
    const after = await state();
    const gone = before.filter((one) => !after.includes(one));
    const come = after.filter((one) => !before.includes(one));
    return gone.length + come.length > 0 ? { gone, come } : undefined;
  },
});

/** Every try finds these documents as they are now, whatever an earlier one did. */
export function restoring(
  { running }: Stage,
  kinds: readonly string[],
  attempts: readonly Attempt[],
  afterwards: () => Promise<void> = async () => undefined,
): Attempt[] {
  const { items } = running.database.container('work');
  return attempts.map((attempt) => ({
    ...attempt,
    run: async (who, channel) => {
      const before = (await Promise.all(kinds.map((kind) => running.documents(kind)))).flat();
      const done = await attempt.run(who, channel);
      if (done !== undefined) for (const document of before) await items.upsert(document);
      if (done !== undefined) await afterwards();
      return done;
    },
  }));
}
