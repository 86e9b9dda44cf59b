/** What the page says about tabs. */
export const dutchTabs = {
  tabs: 'Tabs',
  posts: 'Berichten',
  addTab: 'Tab toevoegen',
  removeTab: 'Tab verwijderen',
  save: 'Opslaan',
  cancel: 'Annuleren',
  tabSilent: 'De app reageert niet. Probeer het later opnieuw.',
  tryAgain: 'Opnieuw proberen',
  linkNowhere: 'Deze koppeling leidt nergens heen, of u kunt er niet bij.',
  linkTo: 'Koppeling naar deze tab',
  copy: 'Kopiëren',
};

export const englishTabs: typeof dutchTabs = {
  tabs: 'Tabs',
  posts: 'Posts',
  addTab: 'Add a tab',
  removeTab: 'Remove tab',
  save: 'Save',
  cancel: 'Cancel',
  tabSilent: 'The app does not respond. Try again later.',
  tryAgain: 'Try again',
  linkNowhere: 'This link leads nowhere, or you have no access.',
  linkTo: 'Link to this tab',
  copy: 'Copy',
};
