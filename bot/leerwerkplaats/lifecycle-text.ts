import type { Texts } from '../../domain/shared/language';

/** What the bot says when the app, a channel or the project leader is gone. */
export const lifecycleTexts = {
  'the-team': { nl: 'het team {subject}', en: 'the team {subject}' },
  'some-team': { nl: 'een team', en: 'a team' },
  'team-gone-title': {
    nl: 'Ik ben uit een team gehaald',
    en: 'I was removed from a team',
  },
  'team-gone-body': {
    nl: 'De app Leerwerkplaats is verwijderd uit {which}. Daarom kan ik daar niets plaatsen voor leerwerkplaats {name}.',
    en: 'The app Leerwerkplaats was removed from {which}. So I can’t post anything there for leerwerkplaats {name}.',
  },
  'gone-kept': {
    nl: 'Alles is bewaard: de peilingen, de stemmen en wie meedoet.',
    en: 'Everything is kept: the polls, the votes and who takes part.',
  },
  'team-gone-next': {
    nl: 'Wilt u verder? Voeg de app weer toe aan het team: kies Apps, zoek Leerwerkplaats en kies Toevoegen aan een team. Dan ga ik verder waar we waren.',
    en: 'Do you want to go on? Add the app to the team again: choose Apps, look for Leerwerkplaats and choose Add to a team. Then I go on where we were.',
  },
  'the-channel': { nl: 'Het kanaal {subject}', en: 'The channel {subject}' },
  'some-channel': { nl: 'Een kanaal', en: 'A channel' },
  'channel-gone-title': { nl: 'Een kanaal is verwijderd', en: 'A channel was deleted' },
  'channel-gone-body': {
    nl: '{which} van leerwerkplaats {name} is verwijderd. Daarom kan ik daar niets meer plaatsen.',
    en: '{which} of leerwerkplaats {name} was deleted. So I can’t post anything there any more.',
  },
  'channel-gone-next': {
    nl: 'Een eigenaar van het team kan het kanaal binnen 30 dagen terugzetten. Liever een ander kanaal? Typ daar: @Leerwerkplaats koppel {name}',
    en: 'An owner of the team can restore the channel within 30 days. Rather use another channel? Type there: @Leerwerkplaats couple {name}',
  },
  'leader-gone-title': { nl: 'Wie wordt projectleider?', en: 'Who will be project leader?' },
  'leader-gone-body': {
    nl: '{person} is niet meer in dit team. Wie neemt de taak van projectleider over?',
    en: '{person} is no longer in this team. Who takes over as project leader?',
  },
  'take-over': { nl: 'Ik neem dit over', en: 'I take this over' },
  'taken-over': {
    nl: 'U bent nu projectleider. Dank u wel.',
    en: 'You are the project leader now. Thank you.',
  },
  'leader-taken-over': {
    nl: '{person} is nu projectleider van leerwerkplaats {name}.',
    en: '{person} is now the project leader of leerwerkplaats {name}.',
  },
} as const satisfies Texts<string>;
