import { Injectable } from '@nestjs/common';
import type { InitiativeAction, InitiativeState } from '../../domain/workflow/initiative';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import type { ReachedAgencies } from '../people';
import type { Author, Initiative, InitiativeDraft, Recognition, UseDraft } from './initiative';

const INITIATIVE = `i.id, i.agency_id AS "agencyId", g.code AS "agencyCode", i.title, i.content, i.year, i.state, i.scope,
       i.is_replicable AS "isReplicable", i.decision_number AS "decisionNumber", i.decided_on::text AS "decidedOn", i.council, i.version,
       (SELECT json_build_object('fileId', f.id, 'name', f.name, 'sha256', f.sha256)
          FROM stored_file f WHERE f.id = i.certificate_file_id) AS certificate,
       (SELECT n.name FROM agency_name n WHERE n.agency_id = i.agency_id
         ORDER BY daterange(n.valid_from, n.valid_to, '[)') @> make_date(i.year, 12, 31) DESC, n.valid_from DESC NULLS LAST
         LIMIT 1) AS "agencyName",
       (SELECT json_agg(json_build_object('personId', a.person_id, 'name', a.name, 'share', a.share::text) ORDER BY a.position)
          FROM initiative_author a WHERE a.initiative_id = i.id) AS authors,
       coalesce((SELECT json_agg(json_build_object('personName', p.full_name, 'awardKind', u.award_kind,
                         'awardName', u.award_name, 'year', u.year, 'releasedReason', u.released_reason) ORDER BY u.used_at, u.id)
          FROM initiative_use u JOIN person p ON p.id = u.person_id WHERE u.initiative_id = i.id), '[]') AS uses
  FROM initiative i JOIN agency g ON g.id = i.agency_id`;

/** SQL of the register of initiatives. */
@Injectable()
export class InitiativesRepository {
  constructor(private readonly database: Database) {}

  /** Initiatives of the reached agencies, the newest year first, by part of a title or of an author's name without marks. */
  list(agencies: ReachedAgencies, text: string, state: InitiativeState | null, limit: number): Promise<Initiative[]> {
    return this.database.query<Initiative>(
      `SELECT ${INITIATIVE}
        WHERE ($1::uuid[] IS NULL OR i.agency_id = ANY($1))
          AND ($2 = '' OR fold_text(i.title) LIKE '%' || fold_text($2) || '%'
               OR EXISTS (SELECT FROM initiative_author a
                           WHERE a.initiative_id = i.id AND fold_text(a.name) LIKE '%' || fold_text($2) || '%'))
          AND ($3::text IS NULL OR i.state = $3)
        ORDER BY i.year DESC, i.title COLLATE "vi-x-icu", i.id LIMIT $4`,
      [agencies, text.replace(/[\\%_]/g, '\\$&'), state, limit],
    );
  }

  async find(id: string): Promise<Initiative | null> {
    const [row] = await this.database.query<Initiative>(`SELECT ${INITIATIVE} WHERE i.id::text = $1`, [id]);
    return row ?? null;
  }

  async lock(id: string): Promise<void> {
    await this.database.query(`SELECT FROM initiative WHERE id::text = $1 FOR UPDATE`, [id]);
  }

  async create(agencyId: string, draft: InitiativeDraft): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO initiative (agency_id, title, content, year, scope, is_replicable)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [agencyId, draft.title, draft.content, draft.year, draft.scope, draft.isReplicable],
    );
    if (!row) throw new Error('the new initiative was not returned');
    await this.writeAuthors(row.id, draft.authors);
    return row.id;
  }

  async change(id: string, draft: InitiativeDraft): Promise<void> {
    await this.database.execute(
      `UPDATE initiative SET title = $2, content = $3, year = $4, scope = $5, is_replicable = $6, version = version + 1
        WHERE id = $1`,
      [id, draft.title, draft.content, draft.year, draft.scope, draft.isReplicable],
    );
    await this.database.execute(`DELETE FROM initiative_author WHERE initiative_id = $1`, [id]);
    await this.writeAuthors(id, draft.authors);
  }

  /** Puts an initiative into a state, with the decision where it is recognised. */
  async move(id: string, state: InitiativeState, recognition: Recognition | null): Promise<void> {
    await this.database.execute(
      `UPDATE initiative SET state = $2, decision_number = coalesce($3, decision_number), decided_on = coalesce($4, decided_on),
              council = coalesce($5, council), scope = coalesce($6, scope), is_replicable = coalesce($7, is_replicable),
              version = version + 1 WHERE id = $1`,
      [
        ...[id, state, recognition?.decisionNumber ?? null, recognition?.decidedOn ?? null],
        ...[recognition?.council ?? null, recognition?.scope ?? null, recognition?.isReplicable ?? null],
      ],
    );
  }

  /** Keeps which file certifies an initiative. */
  async certify(id: string, fileId: string): Promise<void> {
    await this.database.execute(`UPDATE initiative SET certificate_file_id = $2, version = version + 1 WHERE id = $1`, [
      id,
      fileId,
    ]);
  }

  async addEvent(
    actor: Actor,
    id: string,
    event: { action: InitiativeAction; from: InitiativeState; to: InitiativeState; reason: string; at: Date },
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO initiative_event (initiative_id, sequence, action, from_state, to_state, reason, actor_id, actor_name, happened_at)
       SELECT $1, coalesce(max(sequence), 0) + 1, $2, $3, $4, $5, $6, $7, $8 FROM initiative_event WHERE initiative_id = $1`,
      [...[id, event.action, event.from, event.to, event.reason], ...[actor.userId, actor.name, event.at]],
    );
  }

  async use(actor: Actor, use: UseDraft, at: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO initiative_use (initiative_id, person_id, award_kind, award_code, award_name, year, reference, used_by_id, used_by, used_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[use.initiativeId, use.personId, use.awardKind, use.awardCode, use.awardName, use.year, use.reference],
        ...[actor.userId, actor.name, at],
      ],
    );
  }

  /** Gives back everything that a reference has used; promises how many. */
  release(reference: string, reason: string, at: Date): Promise<number> {
    return this.database.execute(
      `UPDATE initiative_use SET released_reason = $2, released_at = $3 WHERE reference = $1 AND released_at IS NULL`,
      [reference, reason, at],
    );
  }

  private async writeAuthors(id: string, authors: readonly Author[]): Promise<void> {
    for (const [index, { personId, name, share }] of authors.entries()) {
      await this.database.query(
        `INSERT INTO initiative_author (initiative_id, position, person_id, name, share) VALUES ($1, $2, $3, $4, $5)`,
        [id, index + 1, personId, name, share],
      );
    }
  }
}
