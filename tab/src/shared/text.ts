import type { Texts } from '../../../domain/shared/language';

/** What every page of the tab says. */
export const sharedTexts = {
  app: { nl: 'Leerwerkplaats', en: 'Leerwerkplaats' },
  loading: { nl: 'Laden', en: 'Loading' },
  'no-connection': {
    nl: 'Geen verbinding. We proberen het steeds opnieuw. U hoeft niets te doen.',
    en: 'No connection. We keep trying. You don’t need to do anything.',
  },
  'not-signed-in-title': {
    nl: 'Deze pagina kan hier niet open',
    en: 'This page can’t be opened here',
  },
  'not-signed-in': {
    nl: 'Teams vertelt ons niet wie u bent. Dat komt voor bij gasten en in gedeelde kanalen. Op de kaarten in het kanaal kunt u alles doen: stemmen, uw keuze zien en een peiling maken.',
    en: 'Teams doesn’t tell us who you are. This can happen to guests and in shared channels. On the cards in the channel you can do everything: vote, see your choice and make a poll.',
  },
  'try-again': { nl: 'Opnieuw proberen', en: 'Try again' },
  'unfetched-title': {
    nl: 'Dit deel kon niet geladen worden',
    en: 'This part couldn’t be loaded',
  },
  unfetched: {
    nl: 'Misschien is er even geen verbinding, of is de app intussen vernieuwd.',
    en: 'Perhaps there is no connection for a moment, or the app was renewed meanwhile.',
  },
  saving: { nl: 'Bezig met bewaren', en: 'Saving' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  'not-saved-unreachable': {
    nl: 'Geen verbinding. Misschien is het niet bewaard. Probeer het straks nog een keer.',
    en: 'No connection. Perhaps it was not saved. Please try again in a while.',
  },
  'not-saved-not-signed-in': {
    nl: 'Het is niet bewaard. Teams vertelt ons niet meer wie u bent. Ververs de tab.',
    en: 'It was not saved. Teams no longer tells us who you are. Please refresh the tab.',
  },
  'not-opened-unreachable': {
    nl: 'Geen verbinding. Probeer het straks nog een keer.',
    en: 'No connection. Please try again in a while.',
  },
  'not-opened-not-signed-in': {
    nl: 'Teams vertelt ons niet meer wie u bent. Ververs de tab.',
    en: 'Teams no longer tells us who you are. Please refresh the tab.',
  },
  'refused-title': { nl: 'Dit kunt u hier niet zien', en: 'You can’t see this here' },
  'outside-title': { nl: 'Deze pagina hoort in Teams', en: 'This page belongs in Teams' },
  outside: {
    nl: 'Open Microsoft Teams en ga naar het kanaal van uw leerwerkplaats. Tik daar op het tabblad Leerwerkplaats.',
    en: 'Open Microsoft Teams and go to the channel of your leerwerkplaats. Tap the Leerwerkplaats tab there.',
  },
} as const satisfies Texts<string>;
