import { Injectable } from '@nestjs/common';
import { addDays } from '../../../domain/calendar';
import { isDisclosed, mayBeAnswered } from '../../../domain/appraisal/disclosure';
import { Database } from '../../../database/database';
import { businessDateOf, formatInstant, instantInVietnam } from '../../../text/date';
import {
  appraisalShown,
  type NoticeWords,
  replied,
  replyExtended,
  replyInvited,
} from '../../../text/notices/appraisals';
import { nfc } from '../../../text/search';
import { type Actor, may } from '../../../platform/access';
import { AuditService, chainOfBloc } from '../../../platform/audit';
import { Clock } from '../../../platform/clock';
import { Conflict, Forbidden, InvalidInput } from '../../../platform/errors';
import { requiredReason } from '../../../platform/forms';
import { NoticesService, type Recipient } from '../../../platform/notices';
import { accessPlace, type BlocPlace, requireUnlocked } from '../../blocs';
import { appraisalPath, leafOf, type Sheet, SheetsService, sheetPath, subjectOf } from '../../sheets';
import { isContested } from '../appraisal/appraised-criteria';
import type { SheetAppraisal } from '../appraisal/appraisal';
import { requireAppraiser } from '../appraisal/appraisal.policy';
import { AppraisalService } from '../appraisal/appraisal.service';
import { type VisibleAppraisal, visibleTo } from './own-appraisal';
import type { ReplyTerm } from './reply';
import { RepliesRepository } from './replies.repository';

const LONGEST_REPLY = 4_000;
const END_OF_DAY = '23:59';

/** The right of an agency to answer the appraisal of its sheet: once for each decision about a criterion, until the term ends. */
@Injectable()
export class RepliesService {
  constructor(
    private readonly database: Database,
    private readonly sheets: SheetsService,
    private readonly appraisals: AppraisalService,
    private readonly replies: RepliesRepository,
    private readonly notices: NoticesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** One sheet with what the reader may see of what was said of it. NotFound for another agency's. */
  async read(actor: Actor, place: BlocPlace, agencyCode: string): Promise<VisibleAppraisal> {
    const sheet = await this.sheets.read(actor, place, agencyCode);
    return visibleTo(actor, await this.appraisals.around(actor, sheet));
  }

  /**
   * Answers the appraisal of a criterion. The same text again by the same person changes nothing. Throws Forbidden for
   * whoever does not speak for the agency, InvalidInput for no text, Conflict for a criterion whose points do not differ,
   * before the appraisal is finished, after the term, after publication, and when there is an answer already.
   */
  async reply(actor: Actor, place: BlocPlace, agencyCode: string, code: string, typed: string): Promise<void> {
    await this.database.transaction(async () => {
      const sheet = await this.sheets.lock(actor, place, agencyCode);
      if (!mayReply(actor, sheet)) throw new Forbidden();
      leafOf(sheet, code);
      const text = textOf(typed);
      const appraisal = await this.appraisals.around(actor, sheet);
      const appraised = appraisal.criteria.get(code);
      const current = appraised?.reply;
      if (current?.text === text && current.authorId === actor.userId) return;
      requireAnswerable(appraisal, code, this.clock.now());
      const judgementVersion = appraised?.appraisal?.version ?? 0;
      const reply = {
        sheetId: sheet.id ?? '',
        code,
        judgementVersion,
        text,
        authorId: actor.userId,
        authorName: actor.name,
        recordedAt: this.clock.now(),
      };
      if (current !== undefined || !(await this.replies.add(reply))) {
        throw new Conflict(`Tiêu chí ${code} đã được giải trình. Mỗi lần thẩm định, mỗi tiêu chí giải trình một lần.`);
      }
      this.audit.record({ ...audited(actor, sheet), action: 'score.replied', data: { criterion: code, text } });
      const words = replied(sheet.member.name, place.period.name, code);
      const path = `${appraisalPath(place, agencyCode)}#${code}`;
      await this.notices.tell(actor, { role: 'APPRAISER' }, { ...words, path });
    });
  }

  /** Whether the agency may still answer the appraisal of some criterion. NotFound for a sheet that the actor may not see. */
  async isAwaited(actor: Actor, place: BlocPlace, agencyCode: string): Promise<boolean> {
    const sheet = await this.sheets.read(actor, place, agencyCode);
    const appraisal = await this.appraisals.around(actor, sheet);
    return [...appraisal.criteria.keys()].some((code) => isAnswerable(appraisal, code, this.clock.now()));
  }

  /**
   * Begins the term in which the agency may answer a finished appraisal, and tells it what it may read. Call it in the
   * transaction that finishes the appraisal.
   */
  async begin(actor: Actor, appraisal: SheetAppraisal): Promise<void> {
    const { sheet, criteria, term } = appraisal;
    const { definition } = sheet.scheme;
    const contested = [...criteria.values()].filter((one) => one.reply === undefined && isContested(one, definition));
    const days = definition.appraisal?.replyDays ?? 0;
    if (contested.length > 0 && days > 0 && sheet.id !== null) {
      const now = this.clock.now();
      const dueAt = instantInVietnam(addDays(businessDateOf(now), days), END_OF_DAY) ?? now;
      const next = {
        version: (term?.version ?? 0) + 1,
        dueAt,
        reason: '',
        setById: actor.userId,
        setBy: actor.name,
        setAt: now,
      };
      await this.replies.setTerm(sheet.id, next);
      const codes = contested.map(({ criterion }) => criterion.code);
      await this.tellAgency(actor, sheet, replyInvited(sheet.place.period.name, codes, formatInstant(dueAt)));
    } else if (isDisclosed(definition.appraisal, 'appraised')) {
      await this.tellAgency(actor, sheet, appraisalShown(sheet.place.period.name));
    }
  }

  /**
   * Gives the agency longer to answer, for a stored reason. Throws Forbidden for whoever does not appraise its sheet,
   * InvalidInput without a reason or for a term that is not later, Conflict while there is nothing to answer.
   */
  async extend(actor: Actor, place: BlocPlace, agencyCode: string, dueAt: Date, typed: string): Promise<void> {
    await this.database.transaction(async () => {
      const sheet = await this.sheets.lock(actor, place, agencyCode);
      requireAppraiser(actor, place, sheet.member);
      requireUnlocked(sheet.place);
      const reason = requiredReason(typed);
      const term = sheet.id === null ? null : await this.replies.term(sheet.id);
      if (sheet.id === null || term === null || !mayBeAnswered(sheet.scheme.definition.appraisal, sheet.state)) {
        throw new Conflict('Phiếu chưa có hạn giải trình nào để gia hạn.');
      }
      if (isSameTerm(term, dueAt, reason, actor)) return;
      if (dueAt <= term.dueAt) {
        const parameters = { dueAt: formatInstant(term.dueAt) };
        throw new InvalidInput([{ code: 'term_not_later', place: 'dueAt', parameters }]);
      }
      const next = {
        version: term.version + 1,
        dueAt,
        reason,
        setById: actor.userId,
        setBy: actor.name,
        setAt: this.clock.now(),
      };
      await this.replies.setTerm(sheet.id, next);
      const data = { before: term.dueAt.toISOString(), after: dueAt.toISOString(), reason };
      this.audit.record({ ...audited(actor, sheet), action: 'reply.extended', data });
      await this.tellAgency(actor, sheet, replyExtended(place.period.name, formatInstant(dueAt), reason));
    });
  }

  /** Tells the people of an agency something about the appraisal of its sheet. */
  async tellAgency(actor: Actor, { place, member }: Sheet, words: NoticeWords): Promise<void> {
    const path = `${sheetPath(place, member.code)}/tham-dinh`;
    const recipients: Recipient[] = [
      { role: 'OFFICER', agencyId: member.agencyId },
      { role: 'LEADER', agencyId: member.agencyId },
    ];
    await this.notices.tellAll(
      actor,
      recipients.map((to) => ({ to, content: { ...words, path } })),
    );
  }
}

/** Who did something about a sheet, for the record. */
function audited(actor: Actor, sheet: Sheet) {
  return { chain: chainOfBloc(sheet.place.bloc.code), actor, subject: subjectOf(sheet) };
}

/** Whether the actor speaks for the agency of the sheet. */
export function mayReply(actor: Actor, { place, member }: Pick<Sheet, 'place' | 'member'>): boolean {
  return may(actor, 'appraisal.reply', accessPlace(place, member.agencyId));
}

/** Whether the agency may answer the appraisal of a criterion now. */
export function isAnswerable({ sheet, criteria, term }: SheetAppraisal, code: string, now: Date): boolean {
  const appraised = criteria.get(code);
  if (appraised === undefined || term === null || term.dueAt < now || appraised.reply !== undefined) return false;
  const isOpen = sheet.place.review?.state === 'open';
  return (
    isOpen &&
    mayBeAnswered(sheet.scheme.definition.appraisal, sheet.state) &&
    isContested(appraised, sheet.scheme.definition)
  );
}

function requireAnswerable(appraisal: SheetAppraisal, code: string, now: Date): void {
  const { sheet, criteria, term } = appraisal;
  const { definition } = sheet.scheme;
  const appraised = criteria.get(code);
  requireUnlocked(sheet.place);
  if (!mayBeAnswered(definition.appraisal, sheet.state)) {
    throw new Conflict(
      'Phiếu chưa chốt thẩm định, hoặc thang điểm không quy định giải trình, nên chưa giải trình được.',
    );
  }
  if (appraised === undefined || !isContested(appraised, definition)) {
    throw new Conflict(`Điểm thẩm định tiêu chí ${code} không lệch quá mức phải giải trình.`);
  }
  if (term === null || term.dueAt < now) {
    const due = term === null ? '' : ` ${formatInstant(term.dueAt)}`;
    throw new Conflict(`Đã quá hạn giải trình${due}. Liên hệ Sở Nội vụ để gia hạn.`);
  }
}

function isSameTerm(term: ReplyTerm, dueAt: Date, reason: string, actor: Actor): boolean {
  return term.dueAt.getTime() === dueAt.getTime() && term.reason === reason && term.setById === actor.userId;
}

function textOf(typed: string): string {
  const text = nfc(typed.replace(/\r\n?/g, '\n'));
  if (text === '') throw new InvalidInput([{ code: 'reply_missing', place: 'text' }]);
  if (text.length <= LONGEST_REPLY) return text;
  const parameters = { label: 'Nội dung giải trình', maximum: LONGEST_REPLY };
  throw new InvalidInput([{ code: 'too_long', place: 'text', parameters }]);
}
