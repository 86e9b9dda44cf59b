import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { adviceText } from '../../../domain/polls/advice-text';
import type { PollView } from '../../../domain/polls/api';
import { usePage, useTexts } from '../shared/page';
import { pollTexts } from './text';

const useStyles = makeStyles({
  best: {
    margin: 0,
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
  },
});

/** Which date was chosen, or suits best so far and why. */
export function BestDate({ poll }: { poll: PollView }) {
  const styles = useStyles();
  const { language } = usePage();
  const text = useTexts(pollTexts);
  const { bestDate, chosenDate, voters } = poll;
  const said =
    chosenDate !== undefined
      ? text('chosen-date', { date: chosenDate })
      : bestDate &&
        text('best-date', { date: bestDate.text, why: adviceText(bestDate, voters, language) });
  if (!said) return null;
  return (
    <Body1 as="p" block className={styles.best}>
      {said}
    </Body1>
  );
}
