import { Injectable } from '@nestjs/common';
import type {
  CompletionLevel,
  DisciplineRecord,
  EvaluationRecord,
  Gender,
  PostRecord,
  VerificationRecord,
} from '../../domain/commendation/records';
import { Database } from '../../database/database';
import type { CandidateQuestion } from './candidate';
import { agencyNameOn } from './people.repository';

type Keyed<Row> = Row & { readonly key: string };

/** What of a person the rules ask. */
export interface PersonRow {
  readonly gender: Gender | null;
  readonly serviceFrom: string | null;
  readonly retiresAtHigherAge: boolean | null;
}

/** A person of a collective on the day that counts. */
export interface MemberRow {
  readonly personId: string;
  readonly gender: Gender | null;
  readonly isHead: boolean;
  /** Null: not evaluated for the achievement year. */
  readonly level: CompletionLevel | null;
}

/** Questions as a table q, with the last day that counts for posts. */
const QUESTIONS = `(SELECT q.*, least(make_date(q.year, 12, 31), q."on") AS day
    FROM json_to_recordset($1::json) AS q (key text, kind text, id uuid, year integer, "on" date)) q`;

/** Ids are random, so that one of a person is never one of an agency. */
const ABOUT = (fact: string): string =>
  `(${fact}.person_id = q.id OR ${fact}.agency_id = q.id OR ${fact}.division_id = q.id)`;

/** Main posts x in the collective that a question is about, on its day: who holds others beside it counts once. */
const MEMBERS = `person_post x ON (x.agency_id = q.id OR x.division_id = q.id) AND x.is_main
    AND daterange(x.valid_from, x.valid_to, '[)') @> q.day`;

const DISCIPLINE = `d.system, d.kind, d.valid_from::text AS "from", d.valid_to::text AS "to", d.decision_number AS "decisionNumber"`;

/** SQL of what the registers know of many candidates at once: one statement for each register, however many are asked. */
@Injectable()
export class CandidateRecordsRepository {
  constructor(private readonly database: Database) {}

  persons(questions: readonly CandidateQuestion[]): Promise<Keyed<PersonRow>[]> {
    return this.ask(
      questions,
      `SELECT q.key, p.gender, p.service_from::text AS "serviceFrom",
              p.retires_at_higher_age AS "retiresAtHigherAge" FROM ${QUESTIONS} JOIN person p ON p.id = q.id`,
    );
  }

  /** All posts of persons, the first first, each with the name that its agency had last while it was held. */
  posts(questions: readonly CandidateQuestion[]): Promise<Keyed<PostRecord>[]> {
    return this.ask(
      questions,
      `SELECT q.key, x.position_title AS title, ${agencyNameOn('x.agency_id', 'least(q."on", x.valid_to - 1)')} AS "agencyName",
              x.leading_group AS "group", x.valid_from::text AS "from", x.valid_to::text AS "to",
              x.is_end_unknown AS "isEndUnknown"
         FROM ${QUESTIONS} JOIN person_post x ON x.person_id = q.id ORDER BY q.key, x.valid_from NULLS FIRST, x.id`,
    );
  }

  /** The evaluations that hold, by system and year. */
  evaluations(questions: readonly CandidateQuestion[]): Promise<Keyed<EvaluationRecord>[]> {
    return this.ask(
      questions,
      `SELECT e.key, e.system, e.year, e.level, e.source
         FROM (SELECT DISTINCT ON (q.key, e.system, e.year) q.key, e.system, e.year, e.level, e.source_document AS source
                 FROM ${QUESTIONS} JOIN evaluation e ON ${ABOUT('e')}
                ORDER BY q.key, e.system, e.year, e.version DESC) e
        WHERE e.level IS NOT NULL ORDER BY e.key, e.system, e.year`,
    );
  }

  disciplines(questions: readonly CandidateQuestion[]): Promise<Keyed<DisciplineRecord>[]> {
    return this.ask(
      questions,
      `SELECT q.key, ${DISCIPLINE} FROM ${QUESTIONS} JOIN discipline d ON ${ABOUT('d')}
        WHERE d.annulled_reason IS NULL ORDER BY q.key, d.valid_from, d.id`,
    );
  }

  verifications(questions: readonly CandidateQuestion[]): Promise<Keyed<VerificationRecord>[]> {
    return this.ask(
      questions,
      `SELECT q.key, v.reason, v.valid_from::text AS "from", v.valid_to::text AS "to", v.outcome
         FROM ${QUESTIONS} JOIN verification v ON ${ABOUT('v')} ORDER BY q.key, v.valid_from, v.id`,
    );
  }

  /** The persons of collectives, each with the level of the achievement year. */
  members(questions: readonly CandidateQuestion[]): Promise<Keyed<MemberRow>[]> {
    return this.ask(
      questions,
      `SELECT q.key, x.person_id AS "personId", p.gender, x.is_head AS "isHead",
              (SELECT e.level FROM evaluation e WHERE e.person_id = x.person_id AND e.year = q.year AND e.system = 'state'
                ORDER BY e.version DESC LIMIT 1) AS level
         FROM ${QUESTIONS} JOIN ${MEMBERS} JOIN person p ON p.id = x.person_id ORDER BY q.key, p.id`,
    );
  }

  disciplinesOfMembers(
    questions: readonly CandidateQuestion[],
  ): Promise<Keyed<DisciplineRecord & { isHead: boolean }>[]> {
    return this.ask(
      questions,
      `SELECT q.key, ${DISCIPLINE}, x.is_head AS "isHead"
         FROM ${QUESTIONS} JOIN ${MEMBERS} JOIN discipline d ON d.person_id = x.person_id
        WHERE d.annulled_reason IS NULL ORDER BY q.key, d.valid_from, d.id`,
    );
  }

  /** Keys of the candidates of whose agency it is confirmed that all disciplines of the achievement are recorded. */
  async confirmed(questions: readonly CandidateQuestion[]): Promise<Set<string>> {
    const rows = await this.ask<{ key: string }>(
      questions,
      `SELECT q.key FROM ${QUESTIONS}
        WHERE EXISTS (
          SELECT FROM discipline_check c
           WHERE c.year >= q.year AND c.agency_id IN (
             SELECT q.id UNION SELECT v.agency_id FROM division v WHERE v.id = q.id
              UNION SELECT x.agency_id FROM (
                SELECT agency_id FROM person_post
                 WHERE person_id = q.id AND (valid_from IS NULL OR valid_from <= q.day)
                 ORDER BY is_main DESC, valid_from DESC NULLS LAST LIMIT 1) x))`,
    );
    return new Set(rows.map(({ key }) => key));
  }

  private ask<Row>(questions: readonly CandidateQuestion[], sql: string): Promise<Row[]> {
    const asked = questions.map(({ key, kind, id, achievementYear, on }) => ({
      key,
      kind,
      id,
      year: achievementYear,
      on,
    }));
    return this.database.query<Row>(sql, [JSON.stringify(asked)]);
  }
}
