import { Button } from '@fluentui/react-components';
import { DarkThemeRegular } from '@fluentui/react-icons/svg/dark-theme';
import { CommandBox } from './extensions';
import { usePage } from './page-context';
import { People } from './people';
import { WeatherButton } from './weather-panel';

/** The bar over everything: where you are, light or dark, who you are. */
export function TopBar(props: { dark: boolean; onToggleTheme: () => void }) {
  const { text } = usePage();
  return (
    <header className="top-bar">
      <span className="app-name">{text.app}</span>
      <Button
        appearance="subtle"
        icon={<DarkThemeRegular />}
        aria-label={text.theme}
        aria-pressed={props.dark}
        title={text.theme}
        onClick={props.onToggleTheme}
      />
      <CommandBox />
      <WeatherButton />
      <People />
    </header>
  );
}
