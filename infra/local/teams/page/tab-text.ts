/** What the page says about tabs. */
export const dutchTabs = {
  tabs: 'Tabs',
  posts: 'Berichten',
  addTab: 'Tab toevoegen',
  aboutTab: (name: string) => `Meer over ${name}`,
  tabSettings: 'Instellingen',
  removeTab: 'Tab verwijderen',
  save: 'Opslaan',
  tabSilent: 'De app reageert niet. Probeer het later opnieuw.',
  tryAgain: 'Opnieuw proberen',
  linkNowhere: 'Deze link werkt niet, of u kunt er niet bij.',
  linkTo: 'Link naar deze tab',
  copy: 'Kopiëren',
};

export const englishTabs: typeof dutchTabs = {
  tabs: 'Tabs',
  posts: 'Posts',
  addTab: 'Add a tab',
  aboutTab: (name: string) => `More about ${name}`,
  tabSettings: 'Settings',
  removeTab: 'Remove tab',
  save: 'Save',
  tabSilent: 'The app does not respond. Try again later.',
  tryAgain: 'Try again',
  linkNowhere: 'This link does not work, or you have no access.',
  linkTo: 'Link to this tab',
  copy: 'Copy',
};
