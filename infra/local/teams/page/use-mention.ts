import { type KeyboardEvent, type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';

export interface Candidate {
  key: string;
  name: string;
  /** What they do, or that it is an app. */
  detail: string;
}

export interface Mention {
  /** Who could be meant by what stands before the cursor. */
  offered: Candidate[];
  /** Which of them Enter would take. */
  chosen: number;
  look(): void;
  choose(candidate: Candidate): void;
  /** True when the key was for the list. */
  handle(event: KeyboardEvent): boolean;
}

/** As many names as Teams offers without scrolling. */
const most = 6;

/** Offers names to whoever types an at-sign, and puts the one they choose in its place. */
export function useMention(
  field: RefObject<HTMLTextAreaElement | null>,
  candidates: Candidate[],
  onText: (text: string) => void,
): Mention {
  const [offered, setOffered] = useState<Candidate[]>([]);
  const [chosen, setChosen] = useState(0);
  const begun = () => {
    const { value, selectionStart } = field.current ?? { value: '', selectionStart: 0 };
    return value.slice(0, selectionStart).match(/(?:^|\s)@([\p{L}\d .'-]*)$/u)?.[1];
  };
  const choose = ({ name }: Candidate) => {
    const typed = begun();
    const element = field.current;
    setOffered([]);
    if (typed === undefined || !element) return;
    const { value, selectionStart } = element;
    const start = selectionStart - typed.length;
    // Drawn at once: a key that comes before the cursor is in its place would land elsewhere.
    flushSync(() => onText(`${value.slice(0, start)}${name} ${value.slice(selectionStart)}`));
    const cursor = start + name.length + 1;
    element.focus();
    element.setSelectionRange(cursor, cursor);
  };
  const handle = (event: KeyboardEvent) => {
    const candidate = offered[chosen];
    if (!candidate) return false;
    const { length } = offered;
    if (event.key === 'ArrowDown') setChosen((chosen + 1) % length);
    else if (event.key === 'ArrowUp') setChosen((chosen + length - 1) % length);
    else if (event.key === 'Escape') setOffered([]);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(candidate);
    else return false;
    event.preventDefault();
    return true;
  };
  const look = () => {
    const typed = begun()?.toLowerCase();
    setChosen(0);
    setOffered(typed === undefined ? [] : matching(candidates, typed));
  };
  return { offered, chosen, look, choose, handle };
}

/** A name that is complete needs no suggestion, and Enter has to send then. */
function matching(candidates: Candidate[], typed: string): Candidate[] {
  const fits = ({ name }: Candidate) => {
    const whole = name.toLowerCase();
    return whole !== typed && (whole.startsWith(typed) || whole.includes(` ${typed}`));
  };
  return candidates.filter(fits).slice(0, most);
}
