import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SeenMessage } from '../model';
import type { ActivityItem, PageChannel, PageEvent, PageState } from '../page-model';
import { type Api, createApi } from './api';
import { Refused } from './call-api';

export type Connection = 'loading' | 'live' | 'offline' | 'unknown-person';

export interface LiveWorld {
  connection: Connection;
  state?: PageState | undefined;
  /** Of the open conversation, oldest first; undefined while they are on their way. */
  messages?: SeenMessage[] | undefined;
  api: Api;
}

/** What one person sees, kept up to date by the server's events. */
export function useWorld(person: string, open: string | undefined): LiveWorld {
  const [connection, setConnection] = useState<Connection>('loading');
  const [state, setState] = useState<PageState>();
  const [loaded, setLoaded] = useState<{ conversation: string; messages: SeenMessage[] }>();
  const [round, setRound] = useState(0);
  const key = state?.person.key ?? person;
  const api = useMemo(() => createApi(key), [key]);

  const again = useCallback(() => setRound((before) => before + 1), []);
  const heard = useRef(0);

  const failed = useCallback((error: unknown) => {
    setConnection(error instanceof Refused ? 'unknown-person' : 'offline');
  }, []);

  useEffect(() => {
    const live = api.live();
    const take = (event: PageEvent) => {
      if (event.kind === 'teams') return again();
      heard.current += 1;
      const { message } = event;
      setState((before) => before && withActivity(withLatest(before, message), event));
      setLoaded((before) =>
        before?.conversation === message.conversation
          ? { ...before, messages: withMessage(before.messages, message) }
          : before,
      );
    };
    live.addEventListener('message', ({ data }) => take(JSON.parse(data) as PageEvent));
    // Also after a break: whatever was missed is read again.
    live.addEventListener('open', again);
    live.addEventListener('error', () =>
      setConnection((before) => (before === 'live' ? 'offline' : before)),
    );
    return () => live.close();
  }, [api, again]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round reads again on purpose.
  useEffect(() => {
    const before = heard.current;
    api.state().then((fresh) => {
      setState(fresh);
      setConnection('live');
      // What was heard meanwhile may be missing in it.
      if (heard.current !== before) again();
    }, failed);
  }, [api, round, failed, again]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round reads again on purpose.
  useEffect(() => {
    if (open === undefined) return;
    let current = true;
    const before = heard.current;
    const take = (messages: SeenMessage[]) => {
      if (!current) return;
      setLoaded({ conversation: open, messages });
      if (heard.current !== before) again();
    };
    api.messages(open).then(take, () => undefined);
    return () => {
      current = false;
    };
  }, [api, open, round, again]);

  const messages = loaded?.conversation === open ? loaded?.messages : undefined;
  return { connection, state, messages, api };
}

function withMessage(messages: SeenMessage[], changed: SeenMessage): SeenMessage[] {
  const known = messages.some(({ id }) => id === changed.id);
  if (!known) return [...messages, changed];
  return messages.map((each) => (each.id === changed.id ? changed : each));
}

/** The message's line in the activity feed: new, changed, or gone. */
function withActivity(
  state: PageState,
  { message, activity }: { message: SeenMessage; activity?: ActivityItem | undefined },
): PageState {
  const others = state.activity.filter(({ id }) => id !== message.id);
  const after = activity ? [activity, ...others] : others;
  return { ...state, activity: after.toSorted((one, other) => Number(other.id) - Number(one.id)) };
}

function withLatest(state: PageState, message: SeenMessage): PageState {
  const update = (channel: PageChannel): PageChannel =>
    channel.id === message.conversation && Number(message.id) > Number(channel.latest?.id ?? 0)
      ? { ...channel, latest: { id: message.id, author: message.author } }
      : channel;
  const teams = state.teams.map((team) => ({ ...team, channels: team.channels.map(update) }));
  return { ...state, teams, chat: update(state.chat) };
}
