import { type KeeperDocument, keeperAsked, uncheckedOf } from '../../domain/directory/checking';
import type { ImportDocument } from '../../domain/directory/import-records';
import type { DirectoryReader } from '../../domain/directory/reading';
import { homeChannel } from '../../domain/leerwerkplaats/channels';
import { isHere } from '../../domain/leerwerkplaats/members';
import { type Documents, type NamedQuery, workOf } from '../../domain/shared/documents';
import type { EventDocument } from '../../domain/shared/event';
import type { Clock } from '../../domain/shared/time';
import type { LeaderMessages } from '../leerwerkplaats/leader-messages';
import { messageOf } from '../leerwerkplaats/message';
import {
  type Attempt,
  type NoticeOutcome,
  type Notices,
  notReadableYet,
  oneNotice,
  unneeded,
} from '../shared/notice';
import type { TeamsMessages } from '../shared/teams-messages';
import { checkCard, importedCard, importLostCard, unreachableCard } from './check-cards';

const unreachableKeepers: NamedQuery = {
  name: 'unreachable-keepers',
  text: "SELECT * FROM c WHERE c.type = 'keeper' AND c.unreachable = true",
  parameters: {},
};

/**
 * Once a year each keeper is asked 1:1; who can't be reached is told to the project leader, together.
 * Who brought in a file hears when it is done, or stopped.
 */
export function createDirectoryNotices(options: {
  documents: Documents;
  reader: DirectoryReader;
  messages: Pick<TeamsMessages, 'toPerson'>;
  toLeader: LeaderMessages;
  clock: Clock;
}): Notices {
  const { documents, reader, messages, toLeader, clock } = options;

  async function askKeeper(event: EventDocument, attempt: Attempt): Promise<NoticeOutcome> {
    const { leerwerkplaatsId, subjectId } = event;
    const [keeper, home, directory] = await Promise.all([
      documents.get<KeeperDocument>(workOf(leerwerkplaatsId), subjectId),
      homeChannel(documents, leerwerkplaatsId),
      reader.read(leerwerkplaatsId),
    ]);
    if (!keeper || !home) return notReadableYet;
    const entries = uncheckedOf(directory.entries, keeper.personId, clock());
    if (entries.length === 0) return unneeded;
    const member = directory.members.find(({ personId }) => personId === keeper.personId);
    if (!member || !isHere(member)) return missed(keeper);
    const { teamsId, language } = member;
    const { tenantId, serviceUrl, name } = home;
    const card = checkCard(entries, { leerwerkplaatsId, name }, language);
    const message = messageOf(card, attempt);
    const outcome = await messages.toPerson({ teamsId, tenantId, serviceUrl }, message);
    if (outcome.kind === 'gone') return missed(keeper);
    const reached = outcome.kind === 'sent' ? keeperAsked(keeper, true, clock()) : [];
    return { outcome, record: reached };
  }

  function missed(keeper: KeeperDocument): NoticeOutcome {
    return { ...unneeded, record: keeperAsked(keeper, false, clock()) };
  }

  /** Who waited for a long file may have closed the tab. */
  async function tellImporter(
    event: EventDocument,
    attempt: Attempt,
    cardOf: typeof importedCard,
  ): Promise<NoticeOutcome> {
    const { leerwerkplaatsId, subjectId } = event;
    const [job, home] = await Promise.all([
      documents.get<ImportDocument>(workOf(leerwerkplaatsId), subjectId),
      homeChannel(documents, leerwerkplaatsId),
    ]);
    if (!job || !home) return notReadableYet;
    const { by, total } = job;
    const { tenantId, serviceUrl, name } = home;
    const card = cardOf({ count: total, name }, by.language);
    const to = { teamsId: by.teamsId, tenantId, serviceUrl };
    const outcome = await messages.toPerson(to, messageOf(card, attempt));
    // Who blocked the bot sees it in the list.
    return outcome.kind === 'gone' ? unneeded : { outcome };
  }

  async function tellLeader(event: EventDocument, attempt: Attempt): Promise<NoticeOutcome> {
    const { leerwerkplaatsId } = event;
    const [keepers, { entries }] = await Promise.all([
      documents.query<KeeperDocument>(unreachableKeepers, workOf(leerwerkplaatsId)),
      reader.read(leerwerkplaatsId),
    ]);
    const left = keepers.flatMap(({ personId }) => uncheckedOf(entries, personId, clock()));
    if (left.length === 0) return unneeded;
    return toLeader(leerwerkplaatsId, (language) =>
      messageOf(unreachableCard(left, leerwerkplaatsId, language), attempt),
    );
  }

  return {
    'keeper-due': oneNotice('keeper', askKeeper),
    'import-completed': oneNotice('importer', (event, attempt) =>
      tellImporter(event, attempt, importedCard),
    ),
    'import-lost': oneNotice('importer', (event, attempt) =>
      tellImporter(event, attempt, importLostCard),
    ),
    'keepers-unreachable': oneNotice('project-leader', tellLeader),
  };
}
