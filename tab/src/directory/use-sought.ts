import { useEffect, useState } from 'react';
import type { SearchRequest } from '../../../domain/directory/api';

/** What somebody looks for: a need, a discipline, words, or (none of these) everybody. */
export type Sought = Omit<SearchRequest, 'most'>;

/** Own judgement, in milliseconds: who types on isn't answered letter by letter. */
const pause = 250;

/** What is typed or chosen, and what that looks for; undefined: nothing yet. */
export function useSought() {
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<Sought>();
  const [last, setLast] = useState<Sought>();
  useEffect(() => {
    const timer = setTimeout(() => setWords(typed.trim().slice(0, 200)), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const sought: Sought | undefined = words === '' ? chosen : { words };
  return {
    typed,
    sought,
    type: (value: string) => {
      setTyped(value);
      setChosen(undefined);
    },
    /** Undefined: back to all needs. */
    choose: (one: Sought | undefined) => {
      setTyped('');
      setWords('');
      setChosen(one);
      setLast(sought);
    },
    /** What was shown before that: the keyboard goes back there. */
    last,
  };
}
