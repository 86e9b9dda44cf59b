import { type KeyboardEvent, useState } from 'react';

const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * One stop of the Tab key for a group; the arrow keys move within it and come round.
 * @param start where the Tab key arrives first
 */
export function useRovingFocus(start: number) {
  const [focused, setFocused] = useState<number>();
  return {
    tabIndexOf: (position: number) => (position === (focused ?? start) ? 0 : -1),
    onFocus: setFocused,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const step = steps[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')];
      const from = stops.indexOf(document.activeElement as HTMLElement);
      stops.at((from + step) % stops.length)?.focus();
    },
  };
}
