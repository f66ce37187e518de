import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';

/** An account that works for a bloc or an agency. */
export interface OfficeHolder {
  readonly userId: string;
  readonly loginName: string;
  readonly displayName: string;
  /** Code of the agency the account works for; null for a secretary, who works for the bloc. */
  readonly agencyCode: string | null;
}

/** A secretary's role for a bloc in a time. */
export interface HeldSecretariat {
  readonly id: string;
  readonly userId: string;
  readonly validFrom: BusinessDate;
  readonly validTo: BusinessDate | null;
}

/** SQL of who is secretary of a bloc, and who could be. */
@Injectable()
export class SecretariatRepository {
  constructor(private readonly database: Database) {}

  /** Accounts that are secretaries of a bloc on a day, by name. */
  secretaries(blocId: string, day: BusinessDate): Promise<OfficeHolder[]> {
    return this.database.query<OfficeHolder>(
      `SELECT DISTINCT u.id AS "userId", u.login_name AS "loginName", u.display_name AS "displayName", NULL AS "agencyCode"
         FROM role_assignment a JOIN app_user u ON u.id = a.user_id
        WHERE a.role = 'SECRETARY' AND a.bloc_id = $1 AND daterange(a.valid_from, a.valid_to, '[)') @> $2::date
        ORDER BY u.display_name, u.login_name`,
      [blocId, day],
    );
  }

  /** Accounts that are officers or leaders of these agencies on a day and can sign in, by agency and name. */
  officeHolders(agencyIds: readonly string[], day: BusinessDate): Promise<OfficeHolder[]> {
    return this.database.query<OfficeHolder>(
      `SELECT DISTINCT u.id AS "userId", u.login_name AS "loginName", u.display_name AS "displayName", g.code AS "agencyCode",
              g.official_order
         FROM role_assignment a JOIN app_user u ON u.id = a.user_id JOIN agency g ON g.id = a.agency_id
        WHERE a.role IN ('OFFICER', 'LEADER') AND a.agency_id = ANY($1) AND u.locked_at IS NULL
          AND daterange(a.valid_from, a.valid_to, '[)') @> $2::date
        ORDER BY g.official_order, u.display_name, u.login_name`,
      [[...agencyIds], day],
    );
  }

  /** Gives a role another end; null: none. */
  async holdUntil(id: string, validTo: BusinessDate | null): Promise<void> {
    await this.database.query(`UPDATE role_assignment SET valid_to = $2 WHERE id = $1`, [id, validTo]);
  }

  /** The secretary's roles for a bloc that hold on a day or later, by their beginning; locked until the end of the transaction. */
  heldFrom(blocId: string, day: BusinessDate): Promise<HeldSecretariat[]> {
    return this.database.query<HeldSecretariat>(
      `SELECT id, user_id AS "userId", valid_from::text AS "validFrom", valid_to::text AS "validTo" FROM role_assignment
        WHERE role = 'SECRETARY' AND bloc_id = $1 AND (valid_to IS NULL OR valid_to > $2)
        ORDER BY valid_from, id FOR UPDATE`,
      [blocId, day],
    );
  }
}
