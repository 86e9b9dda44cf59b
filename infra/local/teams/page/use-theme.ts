import {
  type Theme as Tokens,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';
import type { Theme } from '../model';

const stored = 'theme';
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const forced = window.matchMedia('(forced-colors: active)');

export const themes: Record<Theme, Tokens> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

function watchSystem(changed: () => void): () => void {
  for (const each of [dark, forced]) each.addEventListener('change', changed);
  return () => {
    for (const each of [dark, forced]) each.removeEventListener('change', changed);
  };
}

function systemTheme(): Theme {
  if (forced.matches) return 'contrast';
  return dark.matches ? 'dark' : 'default';
}

/** What was chosen in this browser, or else what the computer is set to. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const system = useSyncExternalStore(watchSystem, systemTheme);
  const [chosen, setChosen] = useState(localStorage.getItem(stored));
  const choose = (theme: Theme) => {
    localStorage.setItem(stored, theme);
    setChosen(theme);
  };
  const known = chosen !== null && chosen in themes;
  return [known ? (chosen as Theme) : system, choose];
}
