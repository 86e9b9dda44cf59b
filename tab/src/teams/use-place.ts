import { app } from '@microsoft/teams-js';
import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';
import { enterTeams, type Place, placeNow } from './place';

/** Own judgement, in milliseconds: Teams answers well within one second. */
const patience = 4_000;

type Where = Place | 'entering' | 'outside';

/** The place in Teams; 'outside' when nobody answered in time, and what it is when somebody does later. */
export function usePlace(): Where {
  const [place, setPlace] = useState<Where>('entering');
  useEffect(() => {
    const nobody = () => setPlace((now) => (now === 'entering' ? 'outside' : now));
    const whenSeen = () => {
      if (document.visibilityState === 'visible') void followLocale(setPlace);
    };
    const timer = setTimeout(nobody, patience);
    enterTeams().then((entered) => {
      setPlace(entered);
      app.registerOnThemeChangeHandler((theme) =>
        setPlace((now) => ({ ...(typeof now === 'string' ? entered : now), theme })),
      );
      document.addEventListener('visibilitychange', whenSeen);
    }, nobody);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', whenSeen);
    };
  }, []);
  return place;
}

/** Changes nothing of a place where the language is the same: it would be read all over again. */
async function followLocale(setPlace: Dispatch<SetStateAction<Where>>): Promise<void> {
  const { locale } = await placeNow().catch(() => ({ locale: undefined }));
  if (locale === undefined) return;
  setPlace((now) => (typeof now === 'string' || now.locale === locale ? now : { ...now, locale }));
}
