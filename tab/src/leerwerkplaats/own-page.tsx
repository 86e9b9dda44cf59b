import type { ComponentType } from 'react';
import { PersonalPage } from '../polls/personal-page';
import { useTexts } from '../shared/page';
import { part } from '../shared/part';
import { Sections } from '../shared/sections';
import { leerwerkplaatsTexts } from './text';

type Section = 'to-choose' | 'own-items';

/** What somebody's own page shows, over all their leerwerkplaatsen. It opens with the first. */
const pages: Readonly<Record<Section, ComponentType>> = {
  'to-choose': PersonalPage,
  'own-items': part(async () => (await import('../action-items/own-items-page')).OwnItemsPage),
};
const sections = Object.keys(pages) as [Section, ...Section[]];

/** The page in the app's own place, which belongs to no channel: one part of it at a time. */
export function OwnPage() {
  const text = useTexts(leerwerkplaatsTexts);
  return (
    <Sections label={text('own-sections')} sections={sections} nameOf={(one) => text(one)}>
      {(section) => {
        const Page = pages[section];
        return <Page />;
      }}
    </Sections>
  );
}
