import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { type ReactNode, Suspense, useId } from 'react';
import { LoadingPage } from './live-page';
import { useSection } from './use-section';

const useStyles = makeStyles({
  // On a phone they stand on two lines.
  list: { maxWidth: '720px', marginInline: 'auto', padding: '8px 4px 0', flexWrap: 'wrap' },
});

interface SectionsProps<Section extends string> {
  /** What the list of them is called. */
  readonly label: string;
  /** Each with its name; it opens with the first. */
  readonly sections: readonly [Section, ...Section[]];
  readonly nameOf: (section: Section) => string;
  readonly children: (section: Section) => ReactNode;
}

/** A page made of parts: one of them at a time. */
export function Sections<Section extends string>(props: SectionsProps<Section>) {
  const { label, sections, nameOf, children } = props;
  const styles = useStyles();
  const id = useId();
  const { section, choose } = useSection(sections);
  return (
    <>
      <TabList
        aria-label={label}
        className={styles.list}
        selectedValue={section}
        onTabSelect={(_event, { value }) => choose(value as Section)}
      >
        {sections.map((one) => (
          <Tab key={one} value={one} id={`${id}${one}`}>
            {nameOf(one)}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" aria-labelledby={`${id}${section}`}>
        <Suspense fallback={<LoadingPage />}>{children(section)}</Suspense>
      </div>
    </>
  );
}
