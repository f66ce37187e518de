import { Injectable } from '@nestjs/common';
import { type AttendanceDraft, attendanceViolations } from '../../domain/meetings/attendance';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService, chainOfBloc, type FieldValues } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import { FilesService, type IncomingFile } from '../../platform/files';
import { accessPlace, type BlocPlace, ReviewStatesService } from '../blocs';
import { type AgencyAccount, AttendanceRepository } from './attendance.repository';
import type { AttendanceRow, Meeting } from './meeting';
import { auditedChange, isChange, requireOpenPart, subjectOf } from './meeting-fields';
import { MeetingReader } from './meeting-reader';

/** What the secretary takes down about a unit. */
export type TypedAttendance = Omit<AttendanceDraft, 'hasAuthorisationFile'> & { readonly userId: string | null };

/** Takes down who attends: by unit, with the account that acts for it and, for a substitute, the authorisation. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly database: Database,
    private readonly reader: MeetingReader,
    private readonly repository: AttendanceRepository,
    private readonly files: FilesService,
    private readonly states: ReviewStatesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The accounts that may act for the members today, by name. */
  accounts(place: BlocPlace): Promise<AgencyAccount[]> {
    const ids = place.members.map(({ agencyId }) => agencyId);
    return this.repository.accounts(ids, this.clock.today());
  }

  /**
   * Throws before a file is read: Forbidden for who does not manage meetings, NotFound without the meeting or the unit.
   */
  async requireKeeper(actor: Actor, place: BlocPlace, key: string, agencyCode: string): Promise<void> {
    const meeting = await this.reader.find(actor, place, key);
    unitOf(meeting, agencyCode);
    if (!may(actor, 'meeting.manage', accessPlace(place))) throw new Forbidden();
  }

  /**
   * Writes the attendance of a unit over the version that was seen (0: nothing was there), with the file of the
   * authorisation where one is sent; the one that is kept stays otherwise; promises the new version. The same again changes nothing. Throws
   * InvalidInput for a substitute without authorisation or an account of another agency, StaleWrite with both sides,
   * Conflict while nobody is invited, after the conclusion, and once the result is closed, or published where it may rest
   * on the meeting.
   */
  async record(
    actor: Actor,
    place: BlocPlace,
    key: string,
    agencyCode: string,
    version: number,
    typed: TypedAttendance,
    file: IncomingFile | null = null,
  ): Promise<number> {
    return this.database.transaction(async () => {
      const meeting = await this.reader.lock(actor, place, key, 'meeting.manage');
      const unit = unitOf(meeting, agencyCode);
      requireOpenPart('attendance', meeting);
      if (await this.repository.isBehindResult(meeting.id)) await this.states.holdOpen(place);
      const draft = draftOf(typed);
      await this.check(unit, draft, file !== null || unit.authorisationFile !== null);
      const before = await this.fieldsOf(unit);
      const after = await this.typedFields(unit, draft, file);
      const stored = { version: unit.version, fields: before, saved: unit.saved };
      if (!isChange(`Điểm danh ${unit.name}`, stored, after, version)) return unit.version;
      const fileId = await this.keptFile(actor, place, unit, draft, file);
      const saved = await this.repository.save(meeting.id, version, {
        ...{ agencyId: unit.agencyId, ...draft, fileId, changedBy: actor.name, changedAt: this.clock.now() },
      });
      if (!saved) throw new Conflict('Điểm danh vừa được người khác ghi. Hãy xem lại rồi lưu.');
      const change = { agency: unit.code, ...auditedChange('Điểm danh', before, after) };
      const record = { chain: chainOfBloc(place.bloc.code), actor, subject: subjectOf(place, meeting) };
      this.audit.record({ ...record, action: 'meeting.changed', data: change });
      return version + 1;
    });
  }

  private async check(unit: AttendanceRow, draft: TypedAttendance, hasAuthorisationFile: boolean): Promise<void> {
    const violations = [...attendanceViolations({ ...draft, hasAuthorisationFile })];
    if (violations.length > 0) throw new InvalidInput(violations);
    if (draft.userId === null) return;
    const accounts = await this.repository.accounts([unit.agencyId], this.clock.today());
    if (accounts.some(({ userId }) => userId === draft.userId)) return;
    throw new InvalidInput([{ code: 'account_of_other_agency', place: 'userId' }]);
  }

  private async keptFile(
    actor: Actor,
    place: BlocPlace,
    unit: AttendanceRow,
    draft: TypedAttendance,
    file: IncomingFile | null,
  ): Promise<string | null> {
    if (draft.status !== 'substitute') return null;
    if (file === null) return unit.authorisationFile?.id ?? null;
    const owner = { purpose: 'bloc_document', agencyId: null, blocId: place.bloc.id } as const;
    return (await this.files.keep(actor, file, owner)).id;
  }

  private async fieldsOf(unit: AttendanceRow): Promise<FieldValues> {
    const stored = { ...unit, status: unit.status ?? 'absent' };
    const fields = await this.fields(stored, unit.authorisationFile?.name ?? '');
    return { ...fields, status: unit.status ?? '' };
  }

  private typedFields(unit: AttendanceRow, draft: TypedAttendance, file: IncomingFile | null): Promise<FieldValues> {
    const kept = file?.name ?? unit.authorisationFile?.name ?? '';
    return this.fields(draft, draft.status === 'substitute' ? kept : '');
  }

  private async fields(draft: TypedAttendance, fileName: string): Promise<FieldValues> {
    const account = draft.userId === null ? '' : await this.repository.nameOf(draft.userId);
    return {
      status: draft.status,
      attendeeName: draft.attendeeName,
      attendeePosition: draft.attendeePosition,
      account,
      authorisationNumber: draft.authorisationNumber,
      authorisationDate: draft.authorisationDate ?? '',
      authorisationFile: fileName,
    };
  }
}

/** Who is absent sends nobody and authorises nobody; who comes itself needs no authorisation. */
function draftOf(typed: TypedAttendance): TypedAttendance {
  const { status } = typed;
  if (status === 'substitute') return typed;
  const none = { authorisationNumber: '', authorisationDate: null };
  if (status === 'present') return { ...typed, ...none };
  return { status, attendeeName: '', attendeePosition: '', userId: null, ...none };
}

function unitOf(meeting: Meeting, agencyCode: string): AttendanceRow {
  const unit = meeting.attendance.find(({ code }) => code === agencyCode);
  if (!unit) throw new NotFound('Không tìm thấy cơ quan này trong khối.');
  return unit;
}
