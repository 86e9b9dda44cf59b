import { FluentProvider, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import { type ComponentType, type ReactNode, useEffect, useMemo } from 'react';
import { type Language, languageOf, say } from '../../domain/shared/language';
import { ChannelPage } from './leerwerkplaats/channel-page';
import { ConfigPage } from './leerwerkplaats/config-page';
import { OwnPage } from './leerwerkplaats/own-page';
import { createApi } from './shared/api';
import { PageProvider } from './shared/page';
import { PageFrame } from './shared/page-frame';
import { sharedTexts } from './shared/text';
import type { Place } from './teams/place';
import { lookOf } from './teams/theme';
import { tokenFromTeams } from './teams/token';
import { usePlace } from './teams/use-place';

/** Each page by its path; the manifest and the configuration page name them. */
const pages: Record<string, ComponentType> = {
  '/tab/config': ConfigPage,
  '/tab/channel': ChannelPage,
  '/tab/personal': OwnPage,
};

const useBody = makeStaticStyles({
  // Long Dutch words must break before a phone has to scroll sideways.
  body: { margin: 0, overflowWrap: 'anywhere' },
  // A list is otherwise as wide as the longest in it, beyond the edge of what it stands in.
  select: { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
});

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** The page at a path, once Teams has said where it stands. */
export function App({ path }: { path: string }) {
  useBody();
  const styles = useStyles();
  const place = usePlace();
  if (place === 'entering') return null;
  const Shown = place === 'outside' ? undefined : pages[path.replace(/\/$/, '')];
  const theme = place === 'outside' ? themeOfTheBrowser() : place.theme;
  const language = languageOf(place === 'outside' ? navigator.language : place.locale);
  return (
    <FluentProvider theme={lookOf(theme)}>
      <main className={styles.page}>
        {place === 'outside' || !Shown ? (
          <Outside language={language} />
        ) : (
          <Inside place={place} language={language}>
            <Shown />
          </Inside>
        )}
      </main>
    </FluentProvider>
  );
}

interface InsideProps {
  readonly place: Place;
  readonly language: Language;
  readonly children: ReactNode;
}

function Inside({ place, language, children }: InsideProps) {
  useLanguage(language);
  useScheme(place.theme);
  const api = useMemo(() => createApi({ language, tokenFor: tokenFromTeams }), [language]);
  const page = useMemo(() => ({ place, language, api }), [place, language, api]);
  return <PageProvider value={page}>{children}</PageProvider>;
}

function Outside({ language }: { language: Language }) {
  useLanguage(language);
  const title = say(sharedTexts['outside-title'], language);
  return <PageFrame title={title} hint={say(sharedTexts.outside, language)} />;
}

function useLanguage(language: Language): void {
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = say(sharedTexts.app, language);
  }, [language]);
}

/** The mark in a field for a day or an hour is the browser's own, which doesn't know Teams' theme. */
function useScheme(theme: string): void {
  useEffect(() => {
    document.documentElement.style.colorScheme = theme === 'default' ? 'light' : 'dark';
  }, [theme]);
}

function themeOfTheBrowser(): string {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
}
