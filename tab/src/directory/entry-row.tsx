import {
  Badge,
  Body1,
  Button,
  Caption1,
  Link,
  makeStyles,
  Subtitle2,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import type { EntryView } from '../../../domain/directory/api';
import { roomText } from '../../../domain/directory/text';
import { disciplineText } from '../../../domain/leerwerkplaats/disciplines';
import { calledAs, say } from '../../../domain/shared/language';
import { dateOf } from '../../../domain/shared/time';
import { usePage, useTexts } from '../shared/page';
import { useRowStyles } from '../shared/use-row-styles';
import { directoryTexts } from './text';
import type { OpenWindow } from './windows';

const useStyles = makeStyles({
  // As high as a finger is wide.
  phone: { minHeight: '44px', display: 'inline-flex', alignItems: 'center', fontSize: '16px' },
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 16px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const roomColour = { yes: 'success', little: 'warning', no: 'informative' } as const;

interface EntryRowProps {
  readonly entry: EntryView;
  readonly why?: 'need' | 'first' | 'also' | undefined;
  readonly onOpen: (window: OpenWindow) => void;
  readonly onCheck: (entry: EntryView) => void;
}

/** Somebody or something: who, whether there is room, what to call them for, and how. */
export function EntryRow({ entry, why, onOpen, onCheck }: EntryRowProps) {
  const rowStyles = useRowStyles();
  const { language } = usePage();
  const text = useTexts(directoryTexts);
  const { name, discipline, organisation, area, room, callMeFor, checkedAt, keptBy } = entry;
  const work = [
    discipline && say(disciplineText[discipline], language),
    organisation,
    area,
    why && text(`why-${why}`),
  ];
  return (
    <li className={rowStyles.row}>
      <div className={rowStyles.who}>
        <span className={rowStyles.head}>
          <Subtitle2>{name}</Subtitle2>
          {room && (
            <Badge appearance="tint" color={roomColour[room]}>
              {say(roomText[room], language)}
            </Badge>
          )}
        </span>
        <Body1 className={rowStyles.quiet}>{work.filter(Boolean).join(' · ')}</Body1>
        {callMeFor && <Body1>{text('call-me-for', { text: callMeFor })}</Body1>}
        <Ways entry={entry} />
        <Caption1 className={rowStyles.quiet}>
          {checkedAt === null
            ? text('own-profile')
            : text('checked', { day: dateOf(checkedAt, language), name: calledAs(keptBy) })}
        </Caption1>
      </div>
      <Buttons entry={entry} onOpen={onOpen} onCheck={onCheck} />
    </li>
  );
}

/** Links that open outside the tab: the mobile Teams shows an error where they don't. */
function Ways({ entry }: { entry: EntryView }) {
  const styles = useStyles();
  const text = useTexts(directoryTexts);
  const { name, phone, dial, mail, reach } = entry;
  const outside = { target: '_blank', rel: 'noopener noreferrer' };
  return (
    <>
      {(phone || mail) && (
        <span className={styles.ways}>
          {phone && (
            <Link
              {...outside}
              href={`tel:${dial}`}
              className={styles.phone}
              aria-label={text('call', { name, phone })}
            >
              {phone}
            </Link>
          )}
          {mail && (
            <Link
              {...outside}
              href={`mailto:${mail}`}
              className={styles.phone}
              aria-label={text('mail', { name, mail })}
            >
              {mail}
            </Link>
          )}
        </span>
      )}
      {reach && <Body1>{reach}</Body1>}
    </>
  );
}

function Buttons({ entry, onOpen, onCheck }: Omit<EntryRowProps, 'why'>) {
  const styles = useStyles();
  const text = useTexts(directoryTexts);
  const back = useRestoreFocusTarget();
  const { name, may } = entry;
  if (may.length === 0) return null;
  return (
    <span className={styles.buttons}>
      {may.includes('check') && (
        <Button aria-label={text('still-right-name', { name })} onClick={() => onCheck(entry)}>
          {text('still-right')}
        </Button>
      )}
      {may.includes('edit') && (
        <Button
          {...back}
          aria-label={text('change-name', { name })}
          onClick={() => onOpen({ kind: 'change', entry })}
        >
          {text('change')}
        </Button>
      )}
    </span>
  );
}
