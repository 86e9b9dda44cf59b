import type { Theme } from '../model';
import { CommandBox } from './extensions';
import { usePage } from './page-context';
import { People } from './people';
import { SettingsMenu } from './settings-menu';
import { WeatherButton } from './weather-panel';

/** The bar over everything: where you are, looks and language, who you are. */
export function TopBar({ onTheme }: { onTheme: (theme: Theme) => void }) {
  const { text } = usePage();
  return (
    <header className="top-bar">
      <span className="app-name">{text.app}</span>
      <CommandBox />
      <WeatherButton />
      <SettingsMenu onTheme={onTheme} />
      <People />
    </header>
  );
}
