import { app } from '@microsoft/teams-js';
import { useEffect, useState } from 'react';
import { enterTeams, type Place } from './place';

/** Own judgement, in milliseconds: Teams answers well within one second. */
const patience = 4_000;

/** The place in Teams; 'outside' when nobody answered in time, and what it is when somebody does later. */
export function usePlace(): Place | 'entering' | 'outside' {
  const [place, setPlace] = useState<Place | 'entering' | 'outside'>('entering');
  useEffect(() => {
    const nobody = () => setPlace((now) => (now === 'entering' ? 'outside' : now));
    const timer = setTimeout(nobody, patience);
    enterTeams().then((entered) => {
      setPlace(entered);
      app.registerOnThemeChangeHandler((theme) => setPlace({ ...entered, theme }));
    }, nobody);
    return () => clearTimeout(timer);
  }, []);
  return place;
}
