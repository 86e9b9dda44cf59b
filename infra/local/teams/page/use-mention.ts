import { type KeyboardEvent, type RefObject, useState } from 'react';

export interface Mention {
  /** The bot's name is offered now. */
  offered: boolean;
  /** Looks at what stands before the cursor. */
  look(): void;
  choose(): void;
  /** True when the key was for the suggestion. */
  handle(event: KeyboardEvent): boolean;
}

/** Offers the bot's name to whoever types an at-sign, and puts it in its place. */
export function useMention(
  field: RefObject<HTMLTextAreaElement | null>,
  botName: string,
  onText: (text: string) => void,
): Mention {
  const [offered, setOffered] = useState(false);
  const begun = () => {
    const { value, selectionStart } = field.current ?? { value: '', selectionStart: 0 };
    const [, typed] = value.slice(0, selectionStart).match(/(?:^|\s)@([\p{L}\d]*)$/u) ?? [];
    const matches = botName.toLowerCase().startsWith(typed?.toLowerCase() ?? ' ');
    return typed !== undefined && matches ? typed : undefined;
  };
  const choose = () => {
    const typed = begun();
    const element = field.current;
    setOffered(false);
    if (typed === undefined || !element) return;
    const start = element.selectionStart - typed.length;
    const text = `${element.value.slice(0, start)}${botName} ${element.value.slice(element.selectionStart)}`;
    onText(text);
    const cursor = start + botName.length + 1;
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(cursor, cursor);
    });
  };
  const handle = (event: KeyboardEvent) => {
    if (!offered || !['Enter', 'Tab', 'Escape'].includes(event.key)) return false;
    event.preventDefault();
    if (event.key === 'Escape') setOffered(false);
    else choose();
    return true;
  };
  const look = () => {
    const typed = begun();
    // A name that is complete needs no suggestion, and Enter has to send then.
    setOffered(typed !== undefined && typed.length < botName.length);
  };
  return { offered, look, choose, handle };
}
