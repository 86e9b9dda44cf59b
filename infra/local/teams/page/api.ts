import type { Answer } from '../answers';
import type { Json, JsonObject, SeenMessage, Tab, Theme } from '../model';
import type { PageState, TabToken } from '../page-model';
import type { TeamChange } from '../team-api';
import { callApi, Refused } from './call-api';
import type { PageText } from './text';

/** The page's own calls to the server it came from, all as one person. */
export interface Api {
  state(): Promise<PageState>;
  messages(conversation: string): Promise<SeenMessage[]>;
  say(words: { channel: string; thread?: string; text: string }): Promise<{ delivered: boolean }>;
  press(click: { messageId: string; action: JsonObject; theme: Theme }): Promise<Answer>;
  submitDialog(form: { messageId: string; data: Json; theme: Theme }): Promise<Answer>;
  edit(messageId: string, text: string): Promise<{ delivered: boolean }>;
  /** A message of one's own; undelete brings it back. */
  remove(messageId: string): Promise<{ delivered: boolean }>;
  undelete(messageId: string): Promise<{ delivered: boolean }>;
  setLanguage(language: 'nl' | 'en'): Promise<unknown>;
  /** For cards that draw themselves anew for each reader. */
  refresh(messageId: string): Promise<unknown>;
  changeTeam(team: string, change: TeamChange): Promise<{ delivered: boolean }>;
  saveTab(channel: string, tab: Tab): Promise<Tab>;
  removeTab(channel: string, tab: string): Promise<unknown>;
  tabToken(): Promise<TabToken>;
  live(): EventSource;
}

/** The sentence for a call that failed: the server said no, or isn't there. */
export function sentenceFor(error: unknown, text: PageText): string {
  return error instanceof Refused ? text.failed : text.offline;
}

/** All calls reject as callApi does. */
export function createApi(person: string): Api {
  const query = `person=${encodeURIComponent(person)}`;
  const post = <T>(path: string, body: object) => callApi<T>(path, { person, ...body });
  return {
    state: () => callApi(`state?${query}`),
    messages: (conversation) =>
      callApi(`messages?${query}&conversation=${encodeURIComponent(conversation)}`),
    say: (words) => post('say', words),
    press: (click) => post('press', click),
    submitDialog: (form) => post('dialog', form),
    edit: (messageId, words) => post('edit', { messageId, text: words }),
    remove: (messageId) => post('delete', { messageId }),
    undelete: (messageId) => post('undelete', { messageId }),
    setLanguage: (language) => post('language', { language }),
    refresh: (messageId) => post('refresh', { messageId }),
    changeTeam: (team, change) => post('team', { team, change }),
    saveTab: (channel, tab) => post('tabs/save', { channel, tab }),
    removeTab: (channel, tab) => post('tabs/remove', { channel, tab }),
    tabToken: () => post('tabs/token', {}),
    live: () => new EventSource(`/page-api/live?${query}`),
  };
}
