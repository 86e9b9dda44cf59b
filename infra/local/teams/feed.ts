import type { Attachment, Message, PersonView, SeenMessage, WorldEvent } from './model';
import type { Store } from './store';

/** What somebody says; the feed gives it an id and a moment. */
export interface Draft {
  conversation: string;
  /** The thread it answers; absent opens one. */
  thread?: string | undefined;
  author: string;
  text: string;
  textFormat?: Message['textFormat'] | undefined;
  attachments?: Attachment[] | undefined;
  summary?: string | undefined;
  mentions?: string[] | undefined;
  answerTo?: string | undefined;
}

export type Edit = Partial<
  Pick<Message, 'text' | 'textFormat' | 'attachments' | 'summary' | 'mentions'>
>;

/** The messages of all conversations, and everyone who wants to hear of a change. */
export interface Feed {
  post(draft: Draft): Message;
  /** What posting would make, without posting: for activities that leave nothing behind. */
  preview(draft: Draft): Message;
  /** Replaces text and cards; each person's own card gives way to the new one. */
  edit(id: string, edit: Edit): Message | undefined;
  remove(id: string): Message | undefined;
  /** Removes what a person said, so that restore can bring it back. */
  withdraw(id: string): Message | undefined;
  restore(id: string): Message | undefined;
  markUndelivered(id: string): void;
  message(id: string): Message | undefined;
  /** The newest 1,000 of a conversation, oldest first; with a person, as that person sees them. */
  messages(conversation: string, person?: string): SeenMessage[];
  seenBy(message: Message, person: string): SeenMessage;
  show(message: Message, person: string, view: PersonView): void;
  latest(): Map<string, { id: string; author: string }>;
  subscribe(listener: (event: WorldEvent) => void): () => void;
  tell(event: WorldEvent): void;
}

const shown = 1000;

/** Message ids are milliseconds since 1970, as in Teams, and always one more than the last. */
export function createFeed(store: Store): Feed {
  const listeners = new Set<(event: WorldEvent) => void>();
  let lastId = store.highestId();

  function tell(event: WorldEvent): void {
    for (const listener of [...listeners]) listener(event);
  }

  function message(id: string): Message | undefined {
    return /^\d{1,15}$/.test(id) ? store.message(id) : undefined;
  }

  function save(changed: Message): Message {
    store.saveMessage(changed);
    tell({ kind: 'message', message: changed });
    return changed;
  }

  function change(id: string, apply: (found: Message) => Message): Message | undefined {
    const found = message(id);
    return found && !found.deleted ? save(apply(found)) : undefined;
  }

  return {
    tell,
    message,
    preview: (draft) => messageFrom(String(Date.now()), draft),
    post: (draft) => {
      lastId = Math.max(Date.now(), lastId + 1);
      return save(messageFrom(String(lastId), draft));
    },
    edit: (id, edit) =>
      change(id, (found) => {
        store.dropCards(id);
        return { ...found, ...edit, editedAt: new Date().toISOString() };
      }),
    remove: (id) => change(id, (found) => ({ ...found, deleted: true, text: '', attachments: [] })),
    withdraw: (id) =>
      change(id, (found) => ({ ...found, deleted: true, text: '', withdrawn: found.text })),
    restore: (id) => {
      const { deleted: _gone, withdrawn, ...found } = message(id) ?? {};
      return withdrawn === undefined ? undefined : save({ ...(found as Message), text: withdrawn });
    },
    markUndelivered: (id) => void change(id, (found) => ({ ...found, undelivered: true })),
    messages: (conversation, person) => {
      const found: SeenMessage[] = store.messages(conversation, shown);
      if (person === undefined) return found;
      const views = store.views(conversation, person);
      return found.map((each) => seen(each, person, views.get(each.id)));
    },
    seenBy: (found, person) => seen(found, person, store.view(found.id, person)),
    show: (found, person, view) => {
      store.saveView(found, person, view);
      tell({ kind: 'view', message: found, person });
    },
    latest: () => store.latest(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function messageFrom(id: string, draft: Draft): Message {
  return {
    id,
    conversation: draft.conversation,
    thread: draft.thread ?? id,
    author: draft.author,
    at: new Date(Number(id)).toISOString(),
    text: draft.text,
    textFormat: draft.textFormat ?? 'plain',
    attachments: draft.attachments ?? [],
    ...(draft.summary === undefined ? {} : { summary: draft.summary }),
    ...(draft.mentions === undefined ? {} : { mentions: draft.mentions }),
    ...(draft.answerTo === undefined ? {} : { answerTo: draft.answerTo }),
  };
}

function seen(message: Message, person: string, view: PersonView | undefined): SeenMessage {
  const { withdrawn: _hidden, ...others } = message;
  const visible = message.author === person ? message : others;
  return view ? { ...visible, view } : visible;
}
