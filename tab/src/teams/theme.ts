import {
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';

/** How the page looks in a theme of Teams; one without a look of its own ('glass') is a dark one. */
export function lookOf(theme: string): Theme {
  if (theme === 'default') return teamsLightTheme;
  return theme === 'contrast' ? teamsHighContrastTheme : teamsDarkTheme;
}
