import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { MembersView } from '../../../domain/members/api';
import { memberTerms } from '../../../domain/members/text';
import { LivePage } from '../shared/live-page';
import { useTexts } from '../shared/page';
import { PageFrame } from '../shared/page-frame';
import { useLive } from '../shared/use-live';
import { seldom } from '../shared/watch';
import type { Listed } from './found';
import { MemberList } from './member-list';
import { ProfileDialog } from './profile-dialog';
import { RepresentedDialog } from './represented-dialog';
import { RoleDialog } from './role-dialog';
import { membersPageTexts } from './text';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  done: { margin: 0 },
});

/** Who takes part in the leerwerkplaats of a channel, and what one may change of it. */
export function MembersPage({ channelId }: { channelId: string }) {
  const path = `channels/${encodeURIComponent(channelId)}`;
  const live = useLive<MembersView>(`${path}/members`, seldom);
  return (
    <LivePage live={live}>
      {(view) => <Members view={view} path={path} onChange={(now) => live.change(() => now)} />}
    </LivePage>
  );
}

interface MembersProps {
  readonly view: MembersView;
  readonly path: string;
  readonly onChange: (view: MembersView) => void;
}

function Members({ view, path, onChange }: MembersProps) {
  const styles = useStyles();
  const term = useTexts(memberTerms);
  const text = useTexts(membersPageTexts);
  const back = useRestoreFocusTarget();
  const [open, setOpen] = useState<'profile' | 'represented' | Listed>();
  const [done, setDone] = useState('');
  const show = useCallback((window: 'profile' | 'represented' | Listed) => {
    setDone('');
    setOpen(window);
  }, []);
  const onClose = () => setOpen(undefined);
  const onSaved = (now: MembersView, sentence: string) => {
    onChange(now);
    setDone(sentence);
    onClose();
  };
  const window = { path, onSaved, onClose };
  const { leerwerkplaats, members, represented, may, mine } = view;
  const count = members.length + represented.length;
  const { name } = leerwerkplaats;
  const hint = text(count === 1 ? 'one-member' : 'many-members', { name, count });
  return (
    <PageFrame title={text('title')} hint={hint}>
      <div className={styles.buttons}>
        <Button {...back} onClick={() => show('profile')}>
          {term('profile-title')}
        </Button>
        {may.addRepresented && (
          <Button {...back} onClick={() => show('represented')}>
            {term('add-button')}
          </Button>
        )}
        <Body1 as="p" block role="status" className={styles.done}>
          {done}
        </Body1>
      </div>
      <MemberList view={view} onChange={show} />
      <Caption1 as="p">{text('privacy')}</Caption1>
      {open === 'profile' && <ProfileDialog {...window} mine={mine} />}
      {open === 'represented' && <RepresentedDialog {...window} members={members} />}
      {typeof open === 'object' && open.member && <RoleDialog {...window} member={open.member} />}
      {typeof open === 'object' && open.represented && (
        <RepresentedDialog {...window} members={members} known={open.represented} />
      )}
    </PageFrame>
  );
}
