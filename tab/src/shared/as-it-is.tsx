import { Body1, Body1Strong, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles({
  list: { margin: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  value: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

interface AsItIsProps {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly value: string }[];
}

/** What somebody else made of it that is another than is filled in, below the problem of a form. */
export function AsItIs({ title, rows }: AsItIsProps) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  // It comes after the problem was shown, and belongs to it.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={place}>
      <Body1>{title}</Body1>
      <dl className={styles.list}>
        {rows.map(({ name, value }) => (
          <div key={name}>
            <dt>
              <Body1Strong>{name}</Body1Strong>
            </dt>
            <dd className={styles.value}>
              <Body1>{value}</Body1>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
