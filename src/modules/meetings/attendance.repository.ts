import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { AttendanceStatus } from '../../domain/meetings/attendance';
import { Database } from '../../database/database';

/** What is stored of the attendance of one unit. */
export interface StoredAttendance {
  readonly agencyId: string;
  readonly status: AttendanceStatus;
  readonly attendeeName: string;
  readonly attendeePosition: string;
  readonly userId: string | null;
  readonly authorisationNumber: string;
  readonly authorisationDate: BusinessDate | null;
  readonly fileId: string | null;
  readonly fileName: string | null;
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: Date;
}

/** An account that may act for an agency. */
export interface AgencyAccount {
  readonly agencyId: string;
  readonly userId: string;
  readonly name: string;
}

type NewAttendance = Omit<StoredAttendance, 'version' | 'fileName'>;

/** SQL of who attended a meeting. */
@Injectable()
export class AttendanceRepository {
  constructor(private readonly database: Database) {}

  /**
   * Whether a published result may rest on the meeting: it is held before the publication, or holds the ballot that the
   * ranking takes its votes from. Others come after the result, to vote on commendation.
   */
  async isBehindResult(meetingId: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT m.id FROM meeting m
        WHERE m.id = $1
          AND (NOT EXISTS (SELECT FROM review_step s WHERE s.review_id = m.review_id AND s.action = 'publish'
                               AND (s.happened_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date <= m.held_on)
               OR EXISTS (SELECT FROM ballot b WHERE b.meeting_id = m.id AND b.is_acclaim AND b.state <> 'cancelled'))`,
      [meetingId],
    );
    return rows.length > 0;
  }

  list(meetingId: string): Promise<StoredAttendance[]> {
    return this.database.query<StoredAttendance>(
      `SELECT a.agency_id AS "agencyId", a.status, a.attendee_name AS "attendeeName",
              a.attendee_position AS "attendeePosition", a.user_id AS "userId",
              a.authorisation_number AS "authorisationNumber", a.authorisation_date::text AS "authorisationDate",
              a.authorisation_file_id AS "fileId", f.name AS "fileName", a.version,
              a.changed_by AS "changedBy", a.changed_at AS "changedAt"
         FROM meeting_attendance a LEFT JOIN stored_file f ON f.id = a.authorisation_file_id
        WHERE a.meeting_id = $1`,
      [meetingId],
    );
  }

  /** Writes the attendance of a unit over a version (0: nothing was there); false when somebody else was faster. */
  async save(meetingId: string, version: number, row: NewAttendance): Promise<boolean> {
    const touched = await this.database.query(
      `INSERT INTO meeting_attendance AS a (meeting_id, agency_id, status, attendee_name, attendee_position, user_id,
              authorisation_number, authorisation_date, authorisation_file_id, changed_by, changed_at)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11
        WHERE $12::int = 0 OR EXISTS (SELECT FROM meeting_attendance WHERE meeting_id = $1 AND agency_id = $2)
       ON CONFLICT (meeting_id, agency_id) DO UPDATE
          SET status = excluded.status, attendee_name = excluded.attendee_name,
              attendee_position = excluded.attendee_position, user_id = excluded.user_id,
              authorisation_number = excluded.authorisation_number, authorisation_date = excluded.authorisation_date,
              authorisation_file_id = excluded.authorisation_file_id, changed_by = excluded.changed_by,
              changed_at = excluded.changed_at, version = a.version + 1
        WHERE a.version = $12 RETURNING a.version`,
      [
        ...[meetingId, row.agencyId, row.status, row.attendeeName, row.attendeePosition, row.userId],
        ...[row.authorisationNumber, row.authorisationDate, row.fileId, row.changedBy, row.changedAt, version],
      ],
    );
    return touched.length > 0;
  }

  /** Accounts of officers and leaders of the agencies on a day, by name; locked ones are left out. */
  accounts(agencyIds: readonly string[], day: BusinessDate): Promise<AgencyAccount[]> {
    return this.database.query<AgencyAccount>(
      `SELECT DISTINCT r.agency_id AS "agencyId", u.id AS "userId", u.display_name AS name
         FROM role_assignment r JOIN app_user u ON u.id = r.user_id AND u.locked_at IS NULL
        WHERE r.agency_id = ANY($1) AND r.role IN ('OFFICER','LEADER')
          AND daterange(r.valid_from, r.valid_to, '[)') @> $2::date
        ORDER BY 1, 3, 2`,
      [[...agencyIds], day],
    );
  }

  /** The name of an account, '' when there is none. */
  async nameOf(userId: string): Promise<string> {
    const [row] = await this.database.query<{ name: string }>(
      `SELECT display_name AS name FROM app_user WHERE id::text = $1`,
      [userId],
    );
    return row?.name ?? '';
  }
}
