import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { FilesService, type IncomingFile } from '../../platform/files';
import { InvalidInput, NotFound } from '../../platform/errors';
import type { RosterLine, SessionDetails, SessionItem } from './council';
import { requireState, sessionSubject, SessionReader } from './session-reader';
import { SessionWritesRepository } from './session-writes.repository';

/** What an absent member wrote about a matter. */
export interface OpinionDraft {
  readonly itemId: string;
  readonly memberId: string;
  readonly agrees: boolean;
  readonly givenOn: BusinessDate;
  readonly note: string;
}

/** Records what absent members write: a vote that counts, open by its nature even where the vote at the session is secret. */
@Injectable()
export class OpinionsService {
  constructor(
    private readonly database: Database,
    private readonly reader: SessionReader,
    private readonly writes: SessionWritesRepository,
    private readonly files: FilesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps an opinion, or its correction. InvalidInput for a member who is there or voted on the matter at the session, for a
   * matter without a vote, and for a file about a state secret.
   */
  async record(actor: Actor, sessionId: string, draft: OpinionDraft, file: IncomingFile | null): Promise<void> {
    await this.database.transaction(async () => {
      const session = await this.reader.lockFor(actor, sessionId, null);
      requireState(session, ['preparing', 'in_session']);
      const item = session.items.find(({ id, voteKind }) => id === draft.itemId && voteKind !== null);
      const member = session.roster.find(({ memberId }) => memberId === draft.memberId);
      if (item === undefined) throw wrong('item', 'nội dung');
      if (member === undefined) throw wrong('member', 'thành viên vắng mặt');
      requireAbsent(session, item, member);
      if (file !== null && item.isSecretProposal) {
        throw new InvalidInput([{ code: 'council_opinion_secret_file', place: 'file' }]);
      }
      const { agencyId, blocId } = session.council;
      const owner = { purpose: 'agency_document', agencyId, blocId } as const;
      const fileId = file === null ? null : (await this.files.keep(actor, file, owner)).id;
      await this.writes.attend(sessionId, [{ memberId: member.memberId, status: 'written', note: member.note }]);
      await this.writes.writeOpinion({ ...draft, fileId }, actor.name, this.clock.now());
      await this.writes.touch(sessionId);
      const data = { member: member.name, title: item.title, answer: draft.agrees ? 'Đồng ý' : 'Không đồng ý' };
      this.audit.record({ actor, action: 'council_session.opinion_recorded', subject: sessionSubject(session), data });
    });
  }

  /** Takes an opinion back while the session is not concluded. NotFound when there is none. */
  async remove(actor: Actor, sessionId: string, itemId: string, memberId: string): Promise<void> {
    await this.database.transaction(async () => {
      const session = await this.reader.lockFor(actor, sessionId, null);
      requireState(session, ['preparing', 'in_session']);
      const opinion = session.opinions.find((one) => one.itemId === itemId && one.memberId === memberId);
      if (opinion === undefined) throw new NotFound('Không tìm thấy ý kiến bằng văn bản này.');
      await this.writes.removeOpinion(itemId, memberId);
      await this.writes.touch(sessionId);
      const data = { member: opinion.name, answer: opinion.agrees ? 'Đồng ý' : 'Không đồng ý' };
      this.audit.record({ actor, action: 'council_session.opinion_removed', subject: sessionSubject(session), data });
    });
  }
}

function wrong(place: string, label: string): InvalidInput {
  return new InvalidInput([{ code: 'unknown_choice', place, parameters: { label } }]);
}

/** A member has one vote: at the session, or in writing. */
function requireAbsent(session: SessionDetails, item: SessionItem, member: RosterLine): void {
  const vote = session.votes.find(({ round }) => round === item.round);
  const isVoter = vote?.voters.some(({ memberId }) => memberId === member.memberId) ?? member.status === 'present';
  if (!isVoter) return;
  throw new InvalidInput([{ code: 'council_opinion_of_present', place: 'member', parameters: { name: member.name } }]);
}
