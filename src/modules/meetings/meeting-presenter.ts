import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DocumentView } from '../../documents/renderers/html';
import { shortHash } from '../../documents/model';
import { formatDate, formatInstant } from '../../text/date';
import { AttendancePage } from '../../../templates/pages/meetings/attendance';
import { CommentsPage } from '../../../templates/pages/meetings/comments';
import { MinutesPage } from '../../../templates/pages/meetings/minutes';
import { SavedPartState, SaveState } from '../../../templates/pages/meetings/part-form';
import { PreparationPage } from '../../../templates/pages/meetings/preparation';
import { SessionPage } from '../../../templates/pages/meetings/session';
import { isPartOpen, type MeetingPart } from '../../domain/workflow/meeting';
import { meetingStateWords } from '../../text/vi';
import type { Actor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { type FormOutcome, UNSENT } from '../../platform/forms';
import { Pages } from '../../platform/web';
import { type BlocPlace, PlacesService } from '../blocs';
import { AttendanceService } from './attendance.service';
import { COMMENT_FORM_ID, commentViews, SECTION_OPTIONS, unitViews } from './attendance.view';
import { CommentsService } from './comments.service';
import type { SentInvitation } from './documents.repository';
import { FiguresService } from './figures.service';
import type { Meeting } from './meeting';
import { MeetingDocumentsService } from './meeting-documents.service';
import { meetingPath } from './meeting-paths';
import type { MeetingParameters } from './meetings.dto';
import { readVersion } from './meetings.fields';
import { actionsFor, commentersOf, isClosed, mayManage, mayWrite } from './meetings.policy';
import { MeetingsService } from './meetings.service';
import { headOf, planFacts, planValues, type StepsSent, stepsView } from './meetings.view';
import { partForm, sentPart, type SentPart } from './part-forms';
import { reportHref } from './report-address';
import { RecordsService } from './records.service';
import { conclusionViews, itemsView, textView, textViews } from './session.view';

/** A request for a page of a meeting by somebody who may read it. */
export interface Visit {
  readonly actor: Actor;
  readonly place: BlocPlace;
  readonly meeting: Meeting;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

export type MeetingPage = 'preparation' | 'attendance' | 'comments' | 'session' | 'minutes';

/** A part that is being saved: its form, and the page that it stands on with its address below the meeting. */
export interface SavedPart {
  readonly formId: string;
  readonly fields: object;
  readonly page: MeetingPage;
  readonly path: string;
}

/** What was sent and refused: a part or a step. */
export interface Refused {
  readonly part: SentPart | null;
  readonly step: StepsSent | null;
}

export const NOTHING_REFUSED: Refused = { part: null, step: null };
export const PLAN_FORM_ID = 'thong-tin';

/** Shows the pages of a meeting, also with what was typed into a form that was refused. */
@Injectable()
export class MeetingPresenter {
  constructor(
    private readonly places: PlacesService,
    private readonly meetings: MeetingsService,
    private readonly records: RecordsService,
    private readonly attendance: AttendanceService,
    private readonly comments: CommentsService,
    private readonly documents: MeetingDocumentsService,
    private readonly figures: FiguresService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  /** NotFound for who may not know of the place or of the meeting. */
  async visit(
    actor: Actor,
    { bloc, period, meeting }: MeetingParameters,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Visit> {
    const place = await this.places.find(actor, bloc, period, 'meeting.read');
    return { actor, place, meeting: await this.meetings.find(actor, place, meeting), request, reply };
  }

  /** Shows a page of the meeting as it is now. */
  async show(visit: Visit, page: MeetingPage, refused: Refused = NOTHING_REFUSED): Promise<FastifyReply> {
    const fresh = { ...visit, meeting: await this.meetings.find(visit.actor, visit.place, visit.meeting.id) };
    const status = refused.part?.outcome.status ?? refused.step?.status ?? 200;
    return this.pages.send(visit.reply, await this.draw(fresh, page, refused), status);
  }

  /**
   * Saves a part of the meeting; `work` promises its new version. A script is told what became of it; without one the
   * page is read again, or shown with everything typed and what is wrong.
   */
  async save(visit: Visit, part: SavedPart, work: () => Promise<number>): Promise<FastifyReply> {
    const isScript = visit.request.headers['hx-request'] === 'true';
    try {
      const version = await work();
      return await (isScript ? this.saved(visit, part, version) : this.goTo(visit, part.path, 'Đã lưu.'));
    } catch (error) {
      const keepHref = `${meetingPath(visit.place, visit.meeting)}${part.path}`;
      const sent = sentPart(error, part.formId, part.fields, keepHref);
      return isScript ? this.notSaved(visit, sent) : await this.show(visit, part.page, { part: sent, step: null });
    }
  }

  /** Tells a script, without calling it a mistake, what is still to be filled in before the part can be saved. */
  waiting({ reply }: Visit, { formId, fields }: SavedPart, waitingText: string): FastifyReply {
    const form = partForm(formId, '', { values: {}, version: readVersion(fields) }, null);
    return this.pages.sendFragment(reply, SaveState({ form, savedText: null, waitingText }));
  }

  /** Goes to a page of the meeting with GET. */
  goTo(visit: Visit, path: string, text: string): FastifyReply {
    const { place, meeting, request, reply } = visit;
    return this.pages.redirect(request, reply, `${meetingPath(place, meeting)}${path}`, { kind: 'ok', text });
  }

  private async saved(visit: Visit, { formId, page }: SavedPart, version: number): Promise<FastifyReply> {
    const { actor, place, meeting, reply } = visit;
    const form = partForm(formId, '', { values: {}, version }, null);
    const savedText = `Đã lưu lúc ${formatInstant(this.clock.now())}`;
    const fresh = page === 'attendance' ? await this.meetings.find(actor, place, meeting.id) : null;
    const head = fresh === null ? null : headOf(place, fresh);
    return this.pages.sendFragment(reply, SavedPartState({ form, savedText, head }));
  }

  private notSaved(visit: Visit, sent: SentPart): FastifyReply {
    const form = partForm(sent.formId, '', { values: {}, version: sent.version }, sent);
    return this.pages.sendFragment(visit.reply, SaveState({ form, savedText: null }), sent.outcome.status);
  }

  private draw(visit: Visit, page: MeetingPage, refused: Refused) {
    switch (page) {
      case 'preparation':
        return this.preparation(visit, refused);
      case 'attendance':
        return this.attendancePage(visit, refused.part);
      case 'comments':
        return this.commentsPage(visit, refused.part);
      case 'session':
        return this.session(visit, refused.part);
      case 'minutes':
        return this.minutes(visit, refused);
    }
  }

  private async preparation(visit: Visit, { part, step }: Refused) {
    const { actor, place, meeting } = visit;
    const { items } = await this.records.read(meeting);
    const isOpen = mayWrite(actor, place, 'plan', meeting.state);
    const stored = { values: planValues(meeting), version: meeting.version };
    const path = meetingPath(place, meeting);
    return PreparationPage({
      ...(await this.common(visit, part ?? step)),
      plan: isOpen ? partForm(PLAN_FORM_ID, path, stored, part) : null,
      facts: planFacts(meeting),
      agenda: itemsView(place, meeting, items, 'agenda', isOpen, part),
      steps: await this.steps(visit, step),
      invitation: {
        words: await this.invitationWords(visit),
        downloads: downloads(`${path}/giay-moi/tai`),
      },
      reportHref: reportHref(actor, place, meeting),
    });
  }

  private async invitationWords({ place, meeting }: Visit): Promise<string> {
    const sent = await this.documents.lastInvitation(meeting);
    if (sent === null) return 'Chưa gửi giấy mời. Bản tải về là bản nháp.';
    const { meta } = await this.documents.invitation(place, meeting);
    const changed = meta.draft ? ' Nội dung đã đổi từ lúc gửi: gửi lại để các đơn vị biết.' : '';
    return `${sentWords(sent)}${changed}`;
  }

  private async attendancePage(visit: Visit, sent: SentPart | null) {
    const { actor, place, meeting } = visit;
    const record = await this.records.read(meeting);
    const manages = mayManage(actor, place);
    const isOpen = mayWrite(actor, place, 'attendance', meeting.state);
    const accounts = isOpen ? await this.attendance.accounts(place) : [];
    const guests = textView(place, meeting, record, 'guests', mayWrite(actor, place, 'record', meeting.state), sent);
    return AttendancePage({
      ...(await this.common(visit, sent)),
      units: unitViews(place, meeting, accounts, isOpen, sent),
      lockedText: manages ? lockedText(place, 'attendance', meeting) : '',
      guests: guests.form,
      guestsText: guests.content,
    });
  }

  private async commentsPage(visit: Visit, sent: SentPart | null) {
    const { actor, place, meeting } = visit;
    const comments = await this.comments.list(meeting);
    const { members, asLeader } = commentersOf(actor, place);
    const isOpen = isPartOpen('comments', meeting.state) && !isClosed(place);
    const mayComment = members.length > 0 || asLeader;
    const nothing = { values: {}, version: 0 };
    return CommentsPage({
      ...(await this.common(visit, sent)),
      comments: commentViews(place, meeting, comments, mayWrite(actor, place, 'answers', meeting.state), sent),
      add:
        mayComment && isOpen ? partForm(COMMENT_FORM_ID, `${meetingPath(place, meeting)}/gop-y`, nothing, sent) : null,
      agencies: members.map(({ code, name }) => ({ value: code, label: name })),
      sections: SECTION_OPTIONS,
      lockedText: mayComment ? lockedText(place, 'comments', meeting) : '',
      reportHref: reportHref(actor, place, meeting),
    });
  }

  private async session(visit: Visit, sent: SentPart | null) {
    const { actor, place, meeting } = visit;
    const record = await this.records.read(meeting);
    const figures = await this.figures.of(actor, place);
    const inSession = mayWrite(actor, place, 'conclusions', meeting.state);
    const isOpen = mayWrite(actor, place, 'record', meeting.state);
    return SessionPage({
      ...(await this.common(visit, sent)),
      agenda: itemsView(place, meeting, record.items, 'agenda', false, null),
      currentAction: inSession ? `${meetingPath(place, meeting)}/dang-hop` : null,
      conclusions: conclusionViews(place, meeting, record, figures, inSession, sent),
      decisions: itemsView(place, meeting, record.items, 'decision', isOpen, sent),
      nextTasks: itemsView(place, meeting, record.items, 'next_task', isOpen, sent),
      texts: textViews(place, meeting, record, isOpen, sent),
      lockedText: mayManage(actor, place) ? lockedText(place, 'conclusions', meeting) : '',
    });
  }

  private async minutes(visit: Visit, { step }: Refused) {
    const { place, meeting } = visit;
    const document = await this.documents.minutes(place, meeting);
    const signed = await this.documents.signedMinutes(meeting);
    return MinutesPage({
      ...(await this.common(visit, step)),
      preview: DocumentView({ document }),
      words:
        signed === null
          ? 'Bản nháp, lập từ những gì đã ghi của cuộc họp. Chốt sau khi biên bản giấy đã ký.'
          : `Đã chốt: ${signed.signedBy}, ${formatInstant(signed.signedAt)}.`,
      hash: shortHash(document.meta.contentHash),
      downloads: downloads(`${meetingPath(place, meeting)}/bien-ban/tai`),
      steps: await this.steps(visit, step),
    });
  }

  private async steps({ actor, place, meeting }: Visit, sent: StepsSent | null) {
    const events = await this.meetings.events(meeting);
    return stepsView(place, meeting, actionsFor(actor, place, meeting.state), events, sent);
  }

  private async common(visit: Visit, refused: { outcome: FormOutcome } | StepsSent | null) {
    const { place, meeting, request, reply } = visit;
    const frame = await this.pages.frame(request, reply, {
      title: meeting.title,
      section: 'meetings',
      place: { blocCode: place.bloc.code, periodCode: place.period.code },
    });
    const outcome = refused === null ? UNSENT : 'outcome' in refused ? refused.outcome : refused;
    return { frame, head: headOf(place, meeting), errors: outcome.errors };
  }
}

function lockedText(place: BlocPlace, part: MeetingPart, { state }: Meeting): string {
  if (isClosed(place)) return `${place.period.name} đã đóng: cuộc họp chỉ còn để xem.`;
  if (isPartOpen(part, state)) return '';
  return `Cuộc họp ở trạng thái “${meetingStateWords[state]}”: phần này chưa ghi hoặc không ghi được nữa.`;
}

function sentWords({ number, issuedOn, sentBy, sentAt }: SentInvitation): string {
  return `Đã gửi giấy mời số ${number} ngày ${formatDate(issuedOn)} (${sentBy}, ${formatInstant(sentAt)}).`;
}

function downloads(path: string) {
  return [
    { href: `${path}?dinh-dang=pdf`, label: 'Tải bản PDF' },
    { href: `${path}?dinh-dang=docx`, label: 'Tải bản Word' },
    { href: `${path}?dinh-dang=xlsx`, label: 'Xuất Excel' },
  ];
}
