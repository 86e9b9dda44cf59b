import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles({
  problem: {
    margin: 0,
    color: tokens.colorStatusDangerForeground1,
    ':not(:empty)': {
      padding: '8px 12px',
      backgroundColor: tokens.colorStatusDangerBackground1,
      border: `1px solid ${tokens.colorStatusDangerBorder1}`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
});

/** Why a form wasn't saved; a screen reader says it at once, and it comes into view. */
export function FormProblem({ problem }: { problem: string | undefined }) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) place.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  return (
    <div ref={place}>
      <Body1 as="p" block role="alert" className={styles.problem}>
        {problem}
      </Body1>
    </div>
  );
}
