import type { PageChannel, PageState, PageTeam } from '../page-model';

export interface ShownPlace {
  channel: PageChannel;
  /** Absent for the chat with the bot. */
  team?: PageTeam;
}

/** The conversation with this id; undefined when this person has none. */
export function placeOf(state: PageState, open: string | undefined): ShownPlace | undefined {
  if (open === state.chat.id) return { channel: state.chat };
  for (const team of state.teams) {
    const channel = team.channels.find(({ id }) => id === open);
    if (channel) return { channel, team };
  }
  return undefined;
}
