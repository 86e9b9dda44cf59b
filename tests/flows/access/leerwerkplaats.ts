import {
  type LeerwerkplaatsAction,
  leerwerkplaatsActions,
  mayForLeerwerkplaats,
} from '../../../domain/leerwerkplaats/access';
import { changes, doorsOf, type Knock, restoring, type Stage, says, type Table } from './attempt';
import { lisa } from './stage';

export const leerwerkplaats: Table = {
  feature: 'leerwerkplaats and members',
  actions: leerwerkplaatsActions,
  may: ({ action }, role) => mayForLeerwerkplaats(role, action as LeerwerkplaatsAction),
  attempts,
};

const settings = {
  phase: 'goals',
  language: 'nl',
  timeZone: 'Europe/Amsterdam',
  worksFrom: '09:00',
  worksUntil: '17:00',
};

/** As somebody does who has just looked at the settings. */
function havingSeen(
  { running, leerwerkplaatsId }: Stage,
  knocking: (seen: object) => Knock,
): Knock {
  const knock: Knock['knock'] = async (who, channel) => {
    const all = await running.documents('leerwerkplaats');
    const here = all.find((one) => one.leerwerkplaatsId === leerwerkplaatsId);
    const { version = 0 } = (here?.settings ?? {}) as { version?: number };
    return knocking({ ...settings, version }).knock(who, channel);
  };
  return { ...knocking(settings), knock };
}

function attempts(stage: Stage) {
  const { card, opened, sent, tab } = doorsOf(stage);
  const { leerwerkplaatsId, requestId } = stage;
  const here = { leerwerkplaatsId };
  const person = { name: 'Mien', discipline: 'hospice' };
  const given = { role: 'core-group' };
  const role = { member: lisa.objectId, role: 'core-group' };
  const byTab = { ...person, organisation: '', contact: '' };
  const toLisa = `/members/${lisa.objectId}/role`;
  const mien = { representedId: stage.representedId };
  const onePath = `/represented/${stage.representedId}`;
  const ofMien = (knock: Knock) => changes(stage, 'add-represented', 'represented', knock);
  const wish = { ...here, requestId, answer: 'refuse' };
  return [
    says('answer-coupling', 'Geweigerd', card('leerwerkplaats/answer-coupling', wish, 'chat')),
    ...restoring(
      stage,
      ['member'],
      [
        changes(stage, 'change-role', 'role-change', sent('members/who-is-who', role)),
        changes(
          stage,
          'change-role',
          'role-change',
          sent('members/who-is-who', { ...here, ...role }, 'chat'),
        ),
        changes(stage, 'change-role', 'role-change', tab('tab-role', toLisa, 'PUT', given)),
      ],
    ),
    changes(stage, 'confirm-members', 'list-confirmation', card('members/confirm', here, 'chat')),
    changes(
      stage,
      'change-settings',
      'leerwerkplaats',
      havingSeen(stage, (seen) => sent('leerwerkplaats/settings', seen)),
    ),
    changes(
      stage,
      'change-settings',
      'leerwerkplaats',
      havingSeen(stage, (seen) =>
        tab('tab-settings-change', '/settings', 'PUT', { ...seen, daysOff: '' }),
      ),
    ),
    says('see-settings', stage.leerwerkplaatsId, tab('tab-settings', '/settings')),
    says('see-settings', 'Zo werkt leerwerkplaats Gooise', opened('leerwerkplaats/settings', {})),
    changes(stage, 'add-represented', 'represented', sent('members/add-represented', person)),
    changes(
      stage,
      'add-represented',
      'represented',
      sent('members/add-represented', { ...here, ...person }, 'chat'),
    ),
    changes(
      stage,
      'add-represented',
      'represented',
      tab('tab-represented', '/represented', 'POST', byTab),
    ),
    ...restoring(
      stage,
      ['represented'],
      [
        ofMien(sent('members/change-represented', { ...mien, ...person })),
        ofMien(sent('members/change-represented', { ...here, ...mien, ...person }, 'chat')),
        ofMien(tab('tab-represented-change', onePath, 'PUT', byTab)),
        ofMien(sent('members/remove-represented', mien)),
        ofMien(sent('members/remove-represented', { ...here, ...mien }, 'chat')),
        ofMien(tab('tab-represented-removal', `${onePath}/removal`, 'POST')),
      ],
    ),
    says('see-members', stage.leerwerkplaatsId, tab('tab-members', '/members')),
    says('see-members', 'Leerwerkplaats Gooise Meren.', opened('members/who-is-who', {})),
    says('see-members', 'Leerwerkplaats Gooise Meren.', opened('members/who-is-who', here, 'chat')),
  ];
}
