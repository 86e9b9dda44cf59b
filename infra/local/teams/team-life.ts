import type { MembershipChange, Occasion } from './activities';
import type { Delivered } from './delivery';
import type { Team } from './model';
import { notVisible } from './not-visible';

/** What happens to a team as a whole. */
export interface TeamLife {
  renameTeam(team: string, by: string, name: string): Promise<Delivered>;
  deleteTeam(team: string, by: string): Promise<Delivered>;
  restoreTeam(team: string, by: string): Promise<Delivered>;
  /** Read only from now on. */
  archiveTeam(team: string, by: string): Promise<Delivered>;
  unarchiveTeam(team: string, by: string): Promise<Delivered>;
}

export interface TeamLifeParts {
  teamFor(id: string): Team;
  occasionIn(person: string, conversation: string): Occasion;
  save(team: Team): void;
  tell(team: Team, at: Occasion, change: MembershipChange): Promise<Delivered>;
}

/** Throws notVisible for a team that isn't there, or not in a state to be changed so. */
export function createTeamLife(parts: TeamLifeParts): TeamLife {
  async function change(id: string, by: string, what: string, to: Partial<Team>) {
    const before = parts.teamFor(id);
    const team = { ...before, ...to };
    // Of a deleted team nobody sees anything, so where this happened is asked while it is there.
    const seenBefore = before.deleted ? undefined : parts.occasionIn(by, team.id);
    parts.save(team);
    const at = seenBefore ?? parts.occasionIn(by, team.id);
    const place = at.place.kind === 'channel' ? { ...at.place, team } : at.place;
    return parts.tell(team, { ...at, place }, { eventType: what });
  }
  const mustBe = (id: string, state: 'deleted' | 'archived') => {
    if (!parts.teamFor(id)[state]) throw notVisible(`This team is not ${state}.`);
  };
  return {
    renameTeam: (id, by, name) => change(id, by, 'teamRenamed', { name }),
    deleteTeam: (id, by) => change(id, by, 'teamDeleted', { deleted: true }),
    restoreTeam: async (id, by) => {
      mustBe(id, 'deleted');
      return change(id, by, 'teamRestored', { deleted: false });
    },
    archiveTeam: (id, by) => change(id, by, 'teamArchived', { archived: true }),
    unarchiveTeam: async (id, by) => {
      mustBe(id, 'archived');
      return change(id, by, 'teamUnarchived', { archived: false });
    },
  };
}
