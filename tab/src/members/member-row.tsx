import { Badge, Body1, Button, Subtitle2, useRestoreFocusTarget } from '@fluentui/react-components';
import { memo } from 'react';
import { disciplineText } from '../../../domain/leerwerkplaats/disciplines';
import { roleText } from '../../../domain/leerwerkplaats/text';
import { memberTerms } from '../../../domain/members/text';
import { say } from '../../../domain/shared/language';
import { usePage, useTexts } from '../shared/page';
import { Reachable } from '../shared/reachable';
import { useRowStyles } from '../shared/use-row-styles';
import type { Listed } from './found';
import { membersPageTexts } from './text';

interface MemberRowProps {
  readonly listed: Listed;
  /** Absent: this person may not change it. */
  readonly onChange: ((listed: Listed) => void) | undefined;
}

/** One person: who they are, what to call them for, and how. */
export const MemberRow = memo(function MemberRow({ listed, onChange }: MemberRowProps) {
  const rowStyles = useRowStyles();
  const { language } = usePage();
  const term = useTexts(memberTerms);
  const { name, organisation, discipline, member, represented } = listed;
  const { callMeFor, reachability } = member?.told ?? {};
  const work = [discipline && say(disciplineText[discipline], language), organisation];
  return (
    <li className={rowStyles.row}>
      <div className={rowStyles.who}>
        <span className={rowStyles.head}>
          <Subtitle2>{name}</Subtitle2>
          {member && <Mark>{say(roleText[member.role], language)}</Mark>}
          {member?.guest && <Mark>{term('guest')}</Mark>}
          {represented && <Mark>{term('without-teams')}</Mark>}
        </span>
        <Body1 className={rowStyles.quiet}>{work.filter(Boolean).join(' · ')}</Body1>
        {callMeFor && <Body1>{term('call-for', { what: callMeFor })}</Body1>}
        {reachability && (
          <Body1>
            <Reachable text={reachability} />
          </Body1>
        )}
        {represented?.contact && <Body1>{term('contact', { name: represented.contact })}</Body1>}
      </div>
      {onChange && <ChangeButton listed={listed} onChange={onChange} />}
    </li>
  );
});

function Mark({ children }: { children: string }) {
  return (
    <Badge appearance="outline" color="informative">
      {children}
    </Badge>
  );
}

function ChangeButton({ listed, onChange }: Required<MemberRowProps>) {
  const text = useTexts(membersPageTexts);
  const back = useRestoreFocusTarget();
  const { name, member } = listed;
  return (
    <Button
      {...back}
      aria-label={text(member ? 'role-of' : 'change-of', { name })}
      onClick={() => onChange?.(listed)}
    >
      {text(member ? 'change-role' : 'change')}
    </Button>
  );
}
