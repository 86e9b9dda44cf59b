import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '16px' },
});

/** A list that is folded away below a page, as few look for it: its heading opens and closes it. */
export function Folded({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <Accordion collapsible>
      <AccordionItem value="folded">
        <AccordionHeader as="h2">{title}</AccordionHeader>
        <AccordionPanel className={styles.list}>{children}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
