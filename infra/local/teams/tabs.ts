import type { Issuer } from '../issuer/issuer';
import type { AppPages } from './app-pages';
import type { Feed } from './feed';
import { localTenantId } from './identity';
import { guidOf } from './ids';
import type { Person, Place, Tab } from './model';
import { notVisible } from './not-visible';
import type { TabToken } from './page-model';
import type { World } from './world';

/** The tabs of channels, and the tokens that Teams gives to the pages in them. */
export interface Tabs {
  /**
   * Puts a page of the app on a channel, by a person of its team; replaces the tab with the same id.
   * @returns undefined when the page isn't the app's own; throws for what is no address
   */
  save(person: string, channel: string, tab: Tab): Tab | undefined;
  /** Puts the page at a path of the app on a channel; not again where it stands already. */
  add(person: string, channel: string, tab: { name: string; path: string }): void;
  remove(person: string, channel: string, tab: string): void;
  token(person: Person): Promise<TabToken>;
}

export interface TabsParts {
  world: World;
  feed: Feed;
  issuer: Issuer;
  pages: AppPages;
}

/** Throws notVisible for a channel that doesn't exist, isn't theirs, or is in a team without the app. */
export function createTabs({ world, feed, issuer, pages }: TabsParts): Tabs {
  function change(person: string, conversation: string, to: (tabs: Tab[]) => Tab[]): void {
    const { team, channel } = placeFor(world, person, conversation);
    const channels = team.channels.map((each) =>
      each.id === channel.id ? { ...each, tabs: to(each.tabs ?? []) } : each,
    );
    world.saveTeam({ ...team, channels });
    feed.tell({ kind: 'teams' });
  }

  return {
    save: (person, channel, tab) => {
      const kept = pages.kept(tab);
      if (!kept) return undefined;
      change(person, channel, (tabs) => {
        const known = tabs.some(({ id }) => id === tab.id);
        return known ? tabs.map((each) => (each.id === tab.id ? kept : each)) : [...tabs, kept];
      });
      return tab;
    },
    add: (person, channel, { name, path }) => {
      const id = guidOf('tab', channel + path);
      const tab: Tab = { id, entityId: 'leerwerkplaats', name, contentUrl: path };
      change(person, channel, (tabs) => [...tabs.filter((each) => each.id !== id), tab]);
    },
    remove: (person, channel, tab) =>
      change(person, channel, (tabs) => tabs.filter(({ id }) => id !== tab)),
    token: async (person) => {
      // That it can fail for guests and for people of elsewhere is known; with which of the SDK's words isn't.
      if (person.role !== 'user') return { error: 'resourceRequiresConsent' };
      const { objectId: oid, name, userPrincipalName } = person;
      const claims = { oid, name, preferred_username: userPrincipalName, tid: localTenantId };
      return { token: await issuer.signTabToken(claims) };
    },
  };
}

function placeFor(world: World, person: string, conversation: string) {
  const place: Place | undefined = world.place(conversation);
  const channel = place?.kind === 'channel' && world.mayRead(person, place) ? place : undefined;
  if (!channel?.team.installed) throw notVisible('There is no such channel with the app.');
  return channel;
}
