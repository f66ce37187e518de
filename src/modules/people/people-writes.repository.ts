import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import { givenNameOf } from './people.policy';
import type { PersonDraft, PostDraft } from './person';

/** Writes persons and their posts. */
@Injectable()
export class PeopleWritesRepository {
  constructor(private readonly database: Database) {}

  async create(draft: PersonDraft): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO person (full_name, given_name, gender, born_on, identity_number, service_from, qualification, academic_title,
              home_place, residence, retires_at_higher_age)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, coalesce($9, ''), coalesce($10, ''), $11) RETURNING id`,
      valuesOf(draft),
    );
    if (!row) throw new Error('the new person was not returned');
    return row.id;
  }

  /** What is hidden on screen stays as it is where nothing was typed. */
  async change(id: string, draft: PersonDraft): Promise<void> {
    await this.database.execute(
      `UPDATE person SET full_name = $1, given_name = $2, gender = $3, born_on = coalesce($4, born_on),
              identity_number = coalesce($5, identity_number), service_from = $6, qualification = $7, academic_title = $8,
              home_place = coalesce($9, home_place), residence = coalesce($10, residence),
              retires_at_higher_age = $11, version = version + 1
        WHERE id = $12`,
      [...valuesOf(draft), id],
    );
  }

  /** Takes the next version for a change of a post. */
  async advance(id: string): Promise<void> {
    await this.database.execute(`UPDATE person SET version = version + 1 WHERE id = $1`, [id]);
  }

  /** Ends the main post that is open on the day before. */
  async endOpenPost(personId: string, on: BusinessDate): Promise<void> {
    await this.database.execute(
      `UPDATE person_post SET valid_to = $2
        WHERE person_id = $1 AND is_main AND valid_to IS NULL AND (valid_from IS NULL OR valid_from < $2)`,
      [personId, on],
    );
  }

  async addPost(personId: string, agencyId: string, draft: PostDraft): Promise<void> {
    await this.database.query(
      `INSERT INTO person_post (person_id, agency_id, division_id, position_title, is_head, is_main, valid_from, valid_to,
              leading_group, is_end_unknown)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [personId, ...postValues(agencyId, draft)],
    );
  }

  async changePost(postId: string, agencyId: string, draft: PostDraft): Promise<void> {
    await this.database.execute(
      `UPDATE person_post SET agency_id = $2, division_id = $3, position_title = $4, is_head = $5, is_main = $6, valid_from = $7,
              valid_to = $8, leading_group = $9, is_end_unknown = $10
        WHERE id = $1`,
      [postId, ...postValues(agencyId, draft)],
    );
  }
}

function valuesOf(draft: PersonDraft): unknown[] {
  const { fullName, gender, bornOn, identityNumber, serviceFrom, qualification, academicTitle } = draft;
  return [
    ...[fullName, givenNameOf(fullName), gender, bornOn, identityNumber, serviceFrom],
    ...[qualification, academicTitle, draft.homePlace, draft.residence, draft.retiresAtHigherAge],
  ];
}

function postValues(agencyId: string, draft: PostDraft): unknown[] {
  const { divisionId, positionTitle, isHead, isMain, validFrom, validTo, leadingGroup, isEndUnknown } = draft;
  return [agencyId, divisionId, positionTitle, isHead, isMain, validFrom, validTo, leadingGroup, isEndUnknown];
}
