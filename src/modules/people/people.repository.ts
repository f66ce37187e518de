import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import type { ReachedAgencies } from './agency-reach';
import type { Identity, ListedPerson, Person, Post } from './person';

const PERSON = `p.id, p.full_name AS "fullName", p.gender, extract(year FROM p.born_on)::int AS "birthYear",
       right(p.identity_number, 4) AS "identityTail", p.service_from::text AS "serviceFrom",
       p.retires_at_higher_age AS "retiresAtHigherAge",
       p.qualification, p.academic_title AS "academicTitle", p.home_place <> '' AS "hasHomePlace", p.residence <> '' AS "hasResidence",
       p.version`;

/** SQL of the name of an agency on a day, or the nearest it had. */
export const agencyNameOn = (agencyId: string, day: string): string => `(
  SELECT n.name FROM agency_name n WHERE n.agency_id = ${agencyId}
   ORDER BY daterange(n.valid_from, n.valid_to, '[)') @> ${day} DESC, n.valid_from DESC NULLS LAST LIMIT 1)`;

/** A post x, with its agency g and its division v; `today` is SQL of a date. */
const post = (
  today: string,
): string => `x.id, x.agency_id AS "agencyId", g.code AS "agencyCode", x.division_id AS "divisionId", v.name AS "divisionName",
       ${agencyNameOn('x.agency_id', `least(${today}::date, x.valid_to - 1)`)} AS "agencyName",
       x.position_title AS "positionTitle", x.is_head AS "isHead", x.is_main AS "isMain",
       x.leading_group AS "leadingGroup", x.is_end_unknown AS "isEndUnknown",
       x.valid_from::text AS "validFrom", x.valid_to::text AS "validTo"`;

const POST_TABLES = `person_post x JOIN agency g ON g.id = x.agency_id LEFT JOIN division v ON v.id = x.division_id`;

/** The present main post of the person p, or the last one, as the row x. */
const LAST_POST = `JOIN LATERAL (SELECT * FROM person_post WHERE person_id = p.id
    ORDER BY is_main DESC, valid_from DESC NULLS LAST LIMIT 1) x ON true JOIN agency g ON g.id = x.agency_id LEFT JOIN division v ON v.id = x.division_id`;

/** What a list is narrowed to. */
export interface PersonFilter {
  readonly agencies: ReachedAgencies;
  /** Part of a name, without marks; '' for all. */
  readonly text: string;
  readonly agencyCode: string | null;
}

/** $1 reached agencies, $2 part of a name, $3 the agency. Those who once worked in a reached agency count as well. */
const FILTER = `EXISTS (SELECT FROM person_post y JOIN agency h ON h.id = y.agency_id
                  WHERE y.person_id = p.id AND ($1::uuid[] IS NULL OR y.agency_id = ANY($1))
                    AND ($3::text IS NULL OR h.code = $3))
    AND ($2 = '' OR fold_text(p.full_name) LIKE '%' || fold_text($2) || '%')`;

/** SQL of persons and their posts. The full number and the day of birth are read by `identity` alone. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly database: Database) {}

  /** Persons by given name, with the present post or the last one. */
  async list(filter: PersonFilter, today: BusinessDate, limit: number, offset: number): Promise<ListedPerson[]> {
    const rows = await this.database.query<Person & { post: Post }>(
      `SELECT ${PERSON}, (SELECT to_json(o) FROM (SELECT ${post('$6')}) o) AS post
         FROM person p ${LAST_POST}
        WHERE ${FILTER}
        ORDER BY p.given_name COLLATE "vi-x-icu", p.full_name COLLATE "vi-x-icu", p.id LIMIT $4 OFFSET $5`,
      [filter.agencies, likeText(filter.text), filter.agencyCode, limit, offset, today],
    );
    return rows;
  }

  async count(filter: PersonFilter): Promise<number> {
    const [row] = await this.database.query<{ total: string }>(
      `SELECT count(*) AS total FROM person p WHERE ${FILTER}`,
      [filter.agencies, likeText(filter.text), filter.agencyCode],
    );
    return Number(row?.total ?? 0);
  }

  async find(id: string): Promise<Person | null> {
    const [row] = await this.database.query<Person>(`SELECT ${PERSON} FROM person p WHERE p.id::text = $1`, [id]);
    return row ?? null;
  }

  /** Posts of a person: main ones first, the newest first. */
  posts(personId: string, today: BusinessDate): Promise<Post[]> {
    return this.database.query<Post>(
      `SELECT ${post('$1')} FROM ${POST_TABLES} WHERE x.person_id = $2 ORDER BY x.is_main DESC, x.valid_from DESC NULLS LAST`,
      [today, personId],
    );
  }

  /** Persons of an agency of the same name, and of the same year of birth where both are known. */
  sameName(agencyId: string, fullName: string, bornOn: BusinessDate | null): Promise<Person[]> {
    return this.database.query<Person>(
      `SELECT ${PERSON} FROM person p
        WHERE fold_text(p.full_name) = fold_text($2)
          AND EXISTS (SELECT FROM person_post x WHERE x.person_id = p.id AND x.agency_id = $1)
          AND (p.born_on IS NULL OR $3::date IS NULL OR extract(year FROM p.born_on) = extract(year FROM $3::date))
        ORDER BY p.id LIMIT 1`,
      [agencyId, fullName, bornOn],
    );
  }

  async identity(personId: string): Promise<Identity> {
    const [row] = await this.database.query<Identity>(
      `SELECT identity_number AS "identityNumber", born_on::text AS "bornOn", home_place AS "homePlace", residence
         FROM person WHERE id = $1`,
      [personId],
    );
    if (!row) throw new Error('the person has vanished');
    return row;
  }

  /** Holds a person until the end of the transaction. */
  async lock(id: string): Promise<void> {
    await this.database.query(`SELECT FROM person WHERE id::text = $1 FOR UPDATE`, [id]);
  }
}

/** A typed text for LIKE: its signs stand for themselves. */
function likeText(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
