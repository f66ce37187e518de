import { Injectable } from '@nestjs/common';
import { attendanceOf } from '../../domain/commendation/votes';
import { councilMinutes } from '../../../templates/documents/council-minutes/council-minutes';
import { councilPaper, countingMinutes } from '../../../templates/documents/council-minutes/council-papers';
import type {
  CouncilDocumentFacts,
  CouncilMinutesFacts,
  MinutesMatter,
  MinutesVote,
} from '../../../templates/documents/council-minutes/facts';
import type { Document } from '../../documents/model';
import { tieText } from '../../text/commendation/nominations';
import { sessionAttendanceWords } from '../../text/words/councils';
import type { Actor } from '../../platform/access';
import { Conflict, Forbidden, NotFound } from '../../platform/errors';
import { isPrintedFormat, type PrintedFile, printFile } from '../../platform/files';
import { InstallationService } from '../../platform/installation';
import {
  attendanceRuleOf,
  currentVote,
  presentOf,
  type SessionDetails,
  type SessionItem,
  type SessionVote,
} from './council';
import { mayManage } from './councils.policy';
import { standingOf } from './session-results';
import { SessionsService } from './sessions.service';

/** The printed documents of sessions. */
@Injectable()
export class CouncilDocumentsService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly installation: InstallationService,
  ) {}

  /**
   * A document of a session as a file: 'bien-ban', 'kiem-phieu' (of the last vote), 'phieu-bau'. NotFound for another one or
   * format, Conflict while there is nothing to print, and for state secrets, which are not exported.
   */
  async file(actor: Actor, id: string, which: string, format: string): Promise<PrintedFile> {
    if (!isPrintedFormat(format)) throw new NotFound('Không có định dạng này.');
    const session = await this.sessions.find(actor, id);
    if (session.items.some(({ isSecretProposal }) => isSecretProposal)) {
      throw new Conflict('Phiên họp có đề nghị thuộc bí mật nhà nước: không xuất văn bản từ hệ thống.');
    }
    return printFile(`${which}-hoi-dong-${session.heldOn}`, await this.document(actor, session, which), format);
  }

  private async document(actor: Actor, session: SessionDetails, which: string): Promise<Document> {
    const facts = await this.factsOf(session);
    if (which === 'bien-ban') return councilMinutes(minutesFacts(session, facts));
    if (which === 'phieu-bau') {
      if (!mayManage(actor, session.council)) throw new Forbidden();
      const matters = session.items.filter(({ voteKind, inFavour }) => voteKind === 'secret' && inFavour === null);
      if (matters.length === 0) throw new Conflict('Không còn nội dung nào chờ bỏ phiếu kín.');
      return councilPaper({ ...facts, draft: false, matters });
    }
    if (which !== 'kiem-phieu') throw new NotFound('Không có văn bản này.');
    const vote = currentVote(session);
    const printed = vote === null ? null : minutesVote(session, vote);
    if (printed === null) throw new Conflict('Chưa có kết quả kiểm phiếu để in biên bản.');
    return countingMinutes({ ...facts, vote: printed });
  }

  private async factsOf({ council, heldOn, title, state }: SessionDetails): Promise<CouncilDocumentFacts> {
    const { provinceName, demonstration } = await this.installation.read();
    return {
      superior: council.superior === '' ? null : council.superior,
      ...{ council: council.name, symbol: council.symbol, place: provinceName, date: heldOn, session: title },
      ...{ demonstration, draft: state !== 'concluded' },
    };
  }
}

function minutesFacts(session: SessionDetails, facts: CouncilDocumentFacts): CouncilMinutesFacts {
  const { startsAt, venue, presidedBy, recordedBy, conclusion, roster, items, votes, opinions, council } = session;
  const { members, present, needed } = attendanceOf(
    attendanceRuleOf(council),
    roster.length,
    presentOf(session).length,
  );
  return {
    ...facts,
    ...{ startsAt, venue, presidedBy, recordedBy, conclusion, members, present, presentNeeded: needed },
    attendanceShare: council.attendanceShare,
    attendance: roster.map(({ name, positionTitle, status, note }) => ({
      ...{ name, office: positionTitle },
      status: `${sessionAttendanceWords[status].toLocaleLowerCase('vi')}${note === '' ? '' : ` (${note})`}`,
    })),
    matters: items.map((item) => matterOf(session, item)),
    votes: votes.flatMap((vote) => minutesVote(session, vote) ?? []),
    opinions: opinions.map(({ name, agrees, givenOn, itemId }) => ({
      ...{ name, agrees, date: givenOn },
      matter: items.find(({ id }) => id === itemId)?.title ?? '',
    })),
  };
}

function matterOf(session: SessionDetails, item: SessionItem): MinutesMatter {
  const standing = standingOf(session, item);
  const { title, subtitle, voteKind: kind, voteShare: share, cutReason, tie } = item;
  const { inFavour = 0, against = 0, invalid = 0, writtenInFavour = 0, writtenAgainst = 0 } = standing?.votes ?? {};
  const counts = { inFavour, against, invalid, writtenInFavour, writtenAgainst };
  const settled = tie === null ? {} : { tie: tieText(tie) };
  return { title, subtitle, kind, share, cutReason, ...counts, ...settled, result: standing?.result ?? null };
}

function minutesVote(session: SessionDetails, vote: SessionVote): MinutesVote | null {
  const { round, method, members, present, issued, collected, countingBoard } = vote;
  if (issued === null || collected === null) return null;
  const items = session.items.filter((item) => item.round === round);
  const matters = items.map((item) => matterOf(session, item));
  const openVotes = method === 'open' ? vote.voters.map((voter) => openSentence(voter, items)) : [];
  return { round, method, members, present, issued, collected, countingBoard, matters, openVotes };
}

function openSentence(
  { name, hasVoted, agreed }: SessionVote['voters'][number],
  items: readonly SessionItem[],
): string {
  if (!hasVoted || agreed === null) return `${name}: không biểu quyết.`;
  const titles = items.filter(({ id }) => agreed.includes(id)).map(({ title }) => title);
  if (titles.length === items.length) return `${name}: đồng ý tất cả.`;
  return titles.length === 0 ? `${name}: không đồng ý nội dung nào.` : `${name}: đồng ý ${titles.join('; ')}.`;
}
