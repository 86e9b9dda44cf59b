import {
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import type { Theme } from '../model';
import { usePage } from './page-context';

/** Looks and language: the looks are this browser's, the language is the person's. */
export function SettingsMenu({ onTheme }: { onTheme: (theme: Theme) => void }) {
  const { state, text, theme, api } = usePage();
  const { language } = state.person;
  const choose = (name: string, value: string | undefined) => {
    if (name === 'theme') onTheme(value as Theme);
    else void api.setLanguage(value as 'nl' | 'en').catch(() => undefined);
  };
  return (
    <Menu
      inline
      checkedValues={{ theme: [theme], language: [language] }}
      onCheckedValueChange={(_event, { name, checkedItems }) => choose(name, checkedItems[0])}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={text.settings}
          title={text.settings}
        />
      </MenuTrigger>
      <MenuPopover className="over">
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{text.theme}</MenuGroupHeader>
            {(['default', 'dark', 'contrast'] as const).map((each) => (
              <MenuItemRadio key={each} name="theme" value={each}>
                {text.themes[each]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuGroup>
            <MenuGroupHeader>{text.language}</MenuGroupHeader>
            <MenuItemRadio name="language" value="nl" lang="nl">
              Nederlands
            </MenuItemRadio>
            <MenuItemRadio name="language" value="en" lang="en">
              English
            </MenuItemRadio>
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
