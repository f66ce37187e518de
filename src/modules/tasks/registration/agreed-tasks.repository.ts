import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../../domain/calendar';
import { Database } from '../../../database/database';
import type { Registration } from './registration';

/** A task that a concluded meeting of the bloc agreed on for an agency, or for all of them. */
export interface AgreedTask {
  readonly id: string;
  readonly content: string;
  readonly due: BusinessDate | null;
  /** For the whole bloc: every agency may take it in. */
  readonly isOfBloc: boolean;
  readonly meetingTitle: string;
  readonly meetingNumber: number;
  /** Code of the meeting's period. */
  readonly periodCode: string;
  /** Number of the line that was made of it; null while it was not taken in. */
  readonly takenAs: number | null;
}

/** SQL of the tasks that meetings agreed on, as registrations see them. */
@Injectable()
export class AgreedTasksRepository {
  constructor(private readonly database: Database) {}

  /** Those of the agency and of the whole bloc, from meetings of the year and the year before, the newest meeting first. */
  list({ place, member, id }: Pick<Registration, 'place' | 'member' | 'id'>): Promise<AgreedTask[]> {
    return this.database.query<AgreedTask>(
      `SELECT t.id, t.content, t.due_on::text AS due, t.agency_id IS NULL AS "isOfBloc",
              t.meeting_title AS "meetingTitle", t.meeting_number AS "meetingNumber", p.code AS "periodCode",
              (SELECT l.number FROM registered_task l
                WHERE l.agreed_item_id = t.id AND l.registration_id = $5::uuid) AS "takenAs"
         FROM agreed_next_task t JOIN period p ON p.id = t.period_id
        WHERE t.bloc_id = $1 AND (t.agency_id IS NULL OR t.agency_id = $2)
          AND p.ends_on BETWEEN $3::date - interval '1 year' AND $4
        ORDER BY p.ends_on DESC, t.meeting_number DESC, t.position, t.id`,
      [place.bloc.id, member.agencyId, place.year.from, place.year.to, id],
    );
  }
}
