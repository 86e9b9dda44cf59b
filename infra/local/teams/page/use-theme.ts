import { teamsDarkTheme, teamsLightTheme } from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';

const stored = 'theme';
const system = window.matchMedia('(prefers-color-scheme: dark)');

function watchSystem(changed: () => void): () => void {
  system.addEventListener('change', changed);
  return () => system.removeEventListener('change', changed);
}

/** Light or dark: what was chosen here, or else what the computer is set to. */
export function useTheme() {
  const systemDark = useSyncExternalStore(watchSystem, () => system.matches);
  const [chosen, setChosen] = useState(localStorage.getItem(stored));
  const dark = chosen === null ? systemDark : chosen === 'dark';
  const toggle = () => {
    const next = dark ? 'light' : 'dark';
    localStorage.setItem(stored, next);
    setChosen(next);
  };
  return { dark, toggle, theme: dark ? teamsDarkTheme : teamsLightTheme };
}
