import { usePage } from './page-context';

const dutch = {
  manage: 'Team beheren',
  members: 'Leden bekijken',
  addMember: 'Toevoegen',
  others: 'Iemand toevoegen',
  removeMember: 'Verwijderen',
  removeSurely: 'Echt verwijderen?',
  removeAgain: (name: string) => `Druk nog eens om ${name} uit dit team te halen.`,
  leave: 'Team verlaten',
  addChannel: 'Kanaal toevoegen',
  renameChannel: 'Kanaal hernoemen',
  removeChannel: 'Kanaal verwijderen',
  restoreChannel: (name: string) => `Kanaal ${name} terugzetten`,
  renameTeam: 'Team hernoemen',
  archive: 'Team archiveren',
  unarchive: 'Team weer openen',
  removeApp: 'App verwijderen',
  name: 'Naam',
  failed: 'Dat is niet gelukt. Probeer het opnieuw.',
};

const english: typeof dutch = {
  manage: 'Manage team',
  members: 'View members',
  addMember: 'Add',
  others: 'Add somebody',
  removeMember: 'Remove',
  removeSurely: 'Really remove?',
  removeAgain: (name: string) => `Press once more to take ${name} out of this team.`,
  leave: 'Leave the team',
  addChannel: 'Add channel',
  renameChannel: 'Rename channel',
  removeChannel: 'Delete channel',
  restoreChannel: (name: string) => `Restore channel ${name}`,
  renameTeam: 'Rename team',
  archive: 'Archive team',
  unarchive: 'Open the team again',
  removeApp: 'Remove app',
  name: 'Name',
  failed: 'That did not work. Please try again.',
};

/** The words of the team's menu, in the language of this window's person. */
export function useManageText(): typeof dutch {
  return usePage().state.person.language === 'en' ? english : dutch;
}
