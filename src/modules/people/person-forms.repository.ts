import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import type { PersonOnForm, PostOnForm } from './person-on-form';
import { agencyNameOn } from './people.repository';

/** A person with everything that is stored, and the agency that answers for them. */
export type StoredPersonOnForm = Omit<PersonOnForm, 'isHidden'> & { readonly agencyId: string | null };

type StoredRow = Omit<StoredPersonOnForm, 'held' | 'posts'> & {
  readonly posts: readonly (PostOnForm & { readonly isHeld: boolean })[];
};

/** A post x as it was on a day: the agency bears its name of that day. */
const POST = `json_build_object('positionTitle', x.position_title, 'divisionName', v.name,
   'agencyName', ${agencyNameOn('x.agency_id', `least($2::date, x.valid_to - 1)`)},
   'isHead', x.is_head, 'isMain', x.is_main, 'from', x.valid_from, 'to', x.valid_to,
   'isEndUnknown', x.is_end_unknown,
   'isHeld', NOT x.is_end_unknown AND daterange(x.valid_from, x.valid_to, '[)') @> $2::date)`;

/** SQL of persons as the forms of achievement reports ask for them. */
@Injectable()
export class PersonFormsRepository {
  constructor(private readonly database: Database) {}

  /** Persons with the posts that had begun by a day, the newest first. One query, however many are asked. */
  async find(personIds: readonly string[], on: BusinessDate): Promise<StoredPersonOnForm[]> {
    const rows = await this.database.query<StoredRow>(
      `SELECT p.id, p.full_name AS "fullName", p.gender, p.born_on::text AS "bornOn", p.home_place AS "homePlace", p.residence,
              p.qualification, p.academic_title AS "academicTitle", p.service_from::text AS "serviceFrom",
              (SELECT y.agency_id FROM person_post y WHERE y.person_id = p.id
                ORDER BY y.is_main DESC, y.valid_from DESC NULLS LAST LIMIT 1) AS "agencyId",
              (SELECT coalesce(json_agg(${POST} ORDER BY x.valid_from DESC NULLS LAST, x.is_main DESC), '[]')
                 FROM person_post x LEFT JOIN division v ON v.id = x.division_id
                WHERE x.person_id = p.id AND (x.valid_from IS NULL OR x.valid_from <= $2::date)) AS posts
         FROM person p WHERE p.id::text = ANY($1)`,
      [personIds, on],
    );
    return rows.map(({ posts, ...person }) => ({
      ...person,
      held: posts
        .filter((post) => post.isHeld)
        .map(toldPost)
        .toSorted((one, other) => Number(other.isMain) - Number(one.isMain)),
      posts: posts.map(toldPost),
    }));
  }
}

function toldPost({
  positionTitle,
  divisionName,
  agencyName,
  isHead,
  isMain,
  from,
  to,
  isEndUnknown,
}: PostOnForm): PostOnForm {
  return { positionTitle, divisionName, agencyName, isHead, isMain, from, to, isEndUnknown };
}
