import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { Document } from '../../documents/model';
import { invitation, type InvitationFacts } from '../../../templates/documents/invitation/invitation';
import { minutes, type MinutesDuty, type MinutesFacts } from '../../../templates/documents/minutes/minutes';
import { type BlocIssuer, type BlocPlace, IssuersService } from '../blocs';
import { CommentsRepository } from './comments.repository';
import { DocumentsRepository, type SentInvitation, type SignedMinutes } from './documents.repository';
import type { Meeting, MeetingComment, MeetingItem } from './meeting';
import { RecordsService } from './records.service';

/** Number and day of a document, as far as they are given. */
export interface DocumentNumbering {
  readonly number: string | null;
  readonly date: BusinessDate | null;
}

const OPEN: DocumentNumbering = { number: null, date: null };

/** Gathers what the invitation and the minutes of a meeting say, and draws them up. */
@Injectable()
export class MeetingDocumentsService {
  constructor(
    private readonly issuers: IssuersService,
    private readonly repository: DocumentsRepository,
    private readonly records: RecordsService,
    private readonly comments: CommentsRepository,
  ) {}

  /** The invitation that was sent last; null while none was. */
  lastInvitation({ id }: Pick<Meeting, 'id'>): Promise<SentInvitation | null> {
    return this.repository.lastInvitation(id);
  }

  /** The signed minutes as they were; null until they are signed. */
  async signedMinutes({ id, kept }: Pick<Meeting, 'id' | 'kept'>): Promise<SignedMinutes | null> {
    if (kept?.minutes == null) return this.repository.minutes(id);
    const { facts, contentHash, signed } = kept.minutes;
    return signed && { facts, contentHash, signedBy: signed.by, signedAt: new Date(signed.at) };
  }

  /**
   * The invitation as it stands, under the number it was sent with. It is a draft while nothing was sent, and again as
   * soon as it says something else than what was sent. Conflict while the bloc has no chair.
   */
  async invitation(place: BlocPlace, meeting: Meeting): Promise<Document> {
    const sent = await this.repository.lastInvitation(meeting.id);
    const numbering = sent === null ? OPEN : { number: sent.number, date: sent.issuedOn };
    const final = invitation(meeting.kept?.invitation ?? (await this.invitationFacts(place, meeting, numbering)));
    if (sent !== null && final.meta.contentHash === sent.contentHash) return final;
    return { ...final, meta: { ...final.meta, draft: true } };
  }

  /** What the invitation says under a number, as a final document. */
  async invitationFacts(place: BlocPlace, meeting: Meeting, numbering: DocumentNumbering): Promise<InvitationFacts> {
    const issued = await this.issuers.of(place);
    const { items } = await this.records.read(meeting);
    const leader = await this.repository.leaderInCharge(place.bloc.id, place.year.id);
    const facts = head(place, meeting, issued, numbering);
    return {
      ...facts,
      // When it ended is written down in the session; that does not change what people were sent.
      meeting: { ...facts.meeting, endsAt: null },
      signer: issued.signer,
      leader: meeting.withLeader ? leader : null,
      withHomeAffairs: meeting.withHomeAffairs,
      agencies: place.members.map(({ name }) => name),
      others: linesOf(meeting.otherInvitees),
      agenda: agendaOf(items),
    };
  }

  /**
   * The minutes: as they were signed, or as they stand, a draft. Those of a closed period are as they were kept. Conflict
   * while the bloc has no chair.
   */
  async minutes(place: BlocPlace, meeting: Meeting): Promise<Document> {
    const signed = await this.signedMinutes(meeting);
    if (signed !== null) return minutes(signed.facts);
    const document = minutes(meeting.kept?.minutes?.facts ?? (await this.minutesFacts(place, meeting, OPEN)));
    return { ...document, meta: { ...document.meta, draft: true } };
  }

  /** What the minutes say under a number, as a final document. */
  async minutesFacts(place: BlocPlace, meeting: Meeting, numbering: DocumentNumbering): Promise<MinutesFacts> {
    const issued = await this.issuers.of(place);
    const { items, texts, conclusions } = await this.records.read(meeting);
    const names = new Map(place.members.map(({ agencyId, name }) => [agencyId, name]));
    const comments = await this.comments.list(meeting.id);
    const duties = (kind: MeetingItem['kind']): MinutesDuty[] =>
      items
        .filter((item) => item.kind === kind)
        .map(({ content, agencyId, dueOn }) => ({
          content,
          agency: agencyId === null ? null : (names.get(agencyId) ?? null),
          due: dueOn,
        }));
    const { bloc, period, document, issuer, meeting: occasion } = head(place, meeting, issued, numbering);
    return {
      ...{ bloc, period, document, issuer },
      meeting: { ...occasion, recordedBy: meeting.recordedBy },
      units: meeting.attendance.map((unit) => ({
        agency: unit.name,
        status: unit.status,
        attendee: unit.attendeeName,
        position: unit.attendeePosition,
        authorisation: unit.authorisation,
      })),
      count: { present: meeting.count.present, total: meeting.count.total, required: meeting.count.required },
      agenda: agendaOf(items),
      comments: comments.map((comment) => commentOf(comment, names)),
      texts: Object.fromEntries(texts.map(({ section, content }) => [section, content])),
      conclusions: place.members.flatMap(({ agencyId, name }) => {
        const conclusion = conclusions.find((one) => one.agencyId === agencyId);
        if (conclusion === undefined) return [];
        return [{ agency: name, judgement: conclusion.judgement, remark: conclusion.remark }];
      }),
      ballots: await this.repository.ballots(meeting.id, names),
      decisions: duties('decision'),
      nextTasks: duties('next_task'),
    };
  }
}

function head(place: BlocPlace, meeting: Meeting, issued: BlocIssuer, { number, date }: DocumentNumbering) {
  const { title, heldOn, startsAt, endsAt, venue, presidedBy } = meeting;
  return {
    bloc: { code: place.bloc.code, name: place.bloc.name },
    period: { code: place.period.code, name: place.period.name, to: place.period.to },
    meeting: { title, heldOn, startsAt, endsAt, venue, presidedBy },
    document: {
      layout: issued.layout,
      ...{ date, number },
      place: issued.provinceName,
      draft: false,
      demonstration: issued.demonstration,
    },
    issuer: issued.issuer,
  };
}

function agendaOf(items: readonly MeetingItem[]): { content: string; presenter: string }[] {
  return items.filter(({ kind }) => kind === 'agenda').map(({ content, presenter }) => ({ content, presenter }));
}

function commentOf(comment: MeetingComment, names: ReadonlyMap<string, string>): MinutesFacts['comments'][number] {
  const { agencyId, section, content, answerKind, answer } = comment;
  const author = agencyId === null ? 'Lãnh đạo phụ trách khối' : (names.get(agencyId) ?? comment.authorName);
  return { author, section, content, answerKind, answer };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
