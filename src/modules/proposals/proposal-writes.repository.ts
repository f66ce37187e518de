import { Injectable } from '@nestjs/common';
import type { ProposalLevel } from '../../domain/commendation/award';
import type { AwardSystem, CommendationSubject, CommendationType } from '../../domain/commendation/subjects';
import type { CandidateState } from '../../domain/workflow/candidate';
import type { ProposalState } from '../../domain/workflow/proposal';
import { Database } from '../../database/database';
import type { Candidate, CandidateMovement, CandidateSnapshot, ProposalStep } from './proposal';

/** A proposal to begin. */
export interface ProposalDraft {
  readonly title: string;
  readonly system: AwardSystem;
  readonly type: CommendationType;
  readonly blocId: string | null;
  readonly agencyId: string | null;
  readonly periodId: string | null;
  readonly achievementFrom: number;
  readonly achievementYear: number;
  readonly isSecret: boolean;
}

/** A candidate to add; the caller has found the award and the holder. */
export interface CandidateDraft {
  readonly awardCode: string;
  readonly awardVersionId: string;
  readonly subject: CommendationSubject;
  readonly agencyId: string;
  readonly personId: string | null;
  readonly divisionId: string | null;
  readonly householdId: string | null;
  readonly name: string;
  readonly snapshot: CandidateSnapshot;
}

/** What people write about a candidate. */
export type CandidateTexts = Pick<Candidate, 'achievements' | 'explanation' | 'attested'>;

/** SQL that writes proposals. Callers hold the proposal locked. */
@Injectable()
export class ProposalWritesRepository {
  constructor(private readonly database: Database) {}

  /** Begins a proposal under the next code of its year. */
  async insert(
    draft: ProposalDraft,
    route: readonly ProposalLevel[],
    creator: { readonly id: string | null; readonly name: string; readonly at: Date; readonly year: number },
  ): Promise<{ readonly id: string; readonly code: string }> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtext('proposal.code'))`);
    const prefix = `DN-${String(creator.year)}-`;
    const [row] = await this.database.query<{ id: string; code: string }>(
      `INSERT INTO proposal (code, title, system, type, bloc_id, agency_id, period_id, achievement_from, achievement_year,
                             is_secret, route, created_by_id, created_by, created_at)
       SELECT $1 || lpad((coalesce(max(substr(code, length($1) + 1)::integer), 0) + 1)::text, 4, '0'),
              $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14
         FROM proposal WHERE starts_with(code, $1)
       RETURNING id, code`,
      [
        ...[prefix, draft.title, draft.system, draft.type, draft.blocId, draft.agencyId, draft.periodId],
        ...[draft.achievementFrom, draft.achievementYear, draft.isSecret, route, creator.id, creator.name, creator.at],
      ],
    );
    if (!row) throw new Error('the proposal was not returned');
    return row;
  }

  /** Adds a candidate at the end of the list; null when the same one stands in it already. */
  async addCandidate(proposalId: string, draft: CandidateDraft): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO proposal_candidate (proposal_id, position, award_code, award_version_id, subject, agency_id, person_id,
                                       division_id, household_id, name, snapshot)
       SELECT $1, coalesce(max(position), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10
         FROM proposal_candidate WHERE proposal_id = $1
       ON CONFLICT ON CONSTRAINT proposal_candidate_once_unique DO NOTHING RETURNING id`,
      [
        ...[proposalId, draft.awardCode, draft.awardVersionId, draft.subject, draft.agencyId, draft.personId],
        ...[draft.divisionId, draft.householdId, draft.name, JSON.stringify(draft.snapshot)],
      ],
    );
    return row?.id ?? null;
  }

  /** Takes a candidate out of a draft that nobody has submitted yet. */
  async removeCandidate(candidateId: string): Promise<void> {
    await this.database.query(`DELETE FROM proposal_candidate WHERE id = $1`, [candidateId]);
  }

  /** Writes what is known of a candidate; false when somebody wrote since `seen`. */
  async writeCandidate(
    candidateId: string,
    seen: number,
    { achievements, explanation, attested }: CandidateTexts,
  ): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE proposal_candidate SET achievements = $3, explanation = $4, attested = $5, version = version + 1
        WHERE id = $1 AND version = $2`,
      [candidateId, seen, achievements, explanation, JSON.stringify(attested)],
    );
    return changed > 0;
  }

  /** Writes the movement of a candidate; false when somebody wrote since `seen`. */
  async writeMovement(candidateId: string, seen: number, movement: CandidateMovement | null): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE proposal_candidate SET snapshot = snapshot || jsonb_build_object('movement', $3::jsonb), version = version + 1
        WHERE id = $1 AND version = $2`,
      [candidateId, seen, JSON.stringify(movement)],
    );
    return changed > 0;
  }

  /** Keeps what the rules say of every candidate at this moment, in one statement. */
  async keepSnapshots(snapshots: ReadonlyMap<string, CandidateSnapshot>): Promise<void> {
    await this.database.query(
      `UPDATE proposal_candidate c SET snapshot = s.snapshot
         FROM jsonb_to_recordset($1::jsonb) AS s(id uuid, snapshot jsonb) WHERE c.id = s.id`,
      [JSON.stringify([...snapshots].map(([id, snapshot]) => ({ id, snapshot })))],
    );
  }

  /** Moves a proposal; `receivedAt` is kept from the first time it is given. */
  async move(
    proposalId: string,
    to: { readonly state: ProposalState; readonly level: ProposalLevel | null; readonly receivedAt: Date | null },
  ): Promise<void> {
    await this.database.query(
      `UPDATE proposal SET state = $2, level = $3, received_at = coalesce(received_at, $4), version = version + 1 WHERE id = $1`,
      [proposalId, to.state, to.level, to.receivedAt],
    );
  }

  /** Closes a proposal with the decision that it ended with. */
  async decide(proposalId: string, decisionId: string): Promise<void> {
    await this.database.query(
      `UPDATE proposal SET state = 'decided', level = NULL, decision_id = $2, version = version + 1 WHERE id = $1`,
      [proposalId, decisionId],
    );
  }

  async moveCandidates(candidateIds: readonly string[], state: CandidateState): Promise<void> {
    await this.database.query(`UPDATE proposal_candidate SET state = $2, version = version + 1 WHERE id = ANY($1)`, [
      candidateIds,
      state,
    ]);
  }

  /** Counts a change of the list or the head of a draft, so that nobody goes on from an older sight of it. */
  async touch(proposalId: string): Promise<void> {
    await this.database.query(`UPDATE proposal SET version = version + 1 WHERE id = $1`, [proposalId]);
  }

  /** Writes the head of a draft. */
  async writeHead(proposalId: string, title: string, isSecret: boolean): Promise<void> {
    await this.database.query(`UPDATE proposal SET title = $2, is_secret = $3, version = version + 1 WHERE id = $1`, [
      proposalId,
      title,
      isSecret,
    ]);
  }

  /** Puts the candidates of a list in an order; those not named keep their place behind. */
  async reorder(proposalId: string, candidateIds: readonly string[]): Promise<void> {
    await this.database.query(
      `UPDATE proposal_candidate c SET position = o.position
         FROM (SELECT d.id, row_number() OVER (ORDER BY coalesce(array_position($2::uuid[], d.id), 100000), d.position, d.id) AS position
                 FROM proposal_candidate d WHERE d.proposal_id = $1) o
        WHERE c.id = o.id`,
      [proposalId, candidateIds],
    );
  }

  /** Sets the route, the stations that the candidates' awards ask for together. */
  async setRoute(proposalId: string, route: readonly ProposalLevel[]): Promise<void> {
    await this.database.query(`UPDATE proposal SET route = $2 WHERE id = $1`, [proposalId, route]);
  }

  /** Notes steps, in order. */
  async addSteps(
    proposalId: string,
    steps: readonly Pick<
      ProposalStep,
      'candidateId' | 'action' | 'fromState' | 'toState' | 'fromLevel' | 'toLevel' | 'reason'
    >[],
    by: { readonly id: string | null; readonly name: string; readonly at: Date },
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO proposal_step (proposal_id, sequence, candidate_id, action, from_state, to_state, from_level, to_level,
                                  reason, actor_id, actor_name, happened_at)
       SELECT $1, coalesce((SELECT max(sequence) FROM proposal_step WHERE proposal_id = $1), 0) + s.number,
              (s.step->>'candidateId')::uuid, s.step->>'action', s.step->>'fromState', s.step->>'toState',
              s.step->>'fromLevel', s.step->>'toLevel', s.step->>'reason', $3, $4, $5
         FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS s(step, number)`,
      [proposalId, JSON.stringify(steps), by.id, by.name, by.at],
    );
  }

  /** Adds files to a dossier; one that stands there under the same component is not added again. Promises how many were added. */
  async addFiles(
    proposalId: string,
    files: readonly {
      readonly candidateId: string | null;
      readonly componentCode: string;
      readonly fileId: string;
      readonly note: string;
      readonly source: 'attached' | 'evidence';
    }[],
    by: { readonly name: string; readonly at: Date },
  ): Promise<number> {
    const added = await this.database.query<{ id: string }>(
      `INSERT INTO dossier_item (proposal_id, candidate_id, component_code, file_id, note, source, added_by, added_at)
       SELECT $1, f."candidateId", f."componentCode", f."fileId", f.note, f.source, $3, $4
         FROM jsonb_to_recordset($2::jsonb)
              AS f("candidateId" uuid, "componentCode" text, "fileId" uuid, note text, source text)
        WHERE NOT EXISTS (SELECT FROM dossier_item d
                           WHERE d.proposal_id = $1 AND d.candidate_id IS NOT DISTINCT FROM f."candidateId"
                             AND d.component_code = f."componentCode" AND d.file_id = f."fileId" AND d.removed_at IS NULL)
       RETURNING id`,
      [proposalId, JSON.stringify(files), by.name, by.at],
    );
    return added.length;
  }

  /** Takes a file out of a dossier; false when it does not stand there. */
  async removeFile(
    proposalId: string,
    itemId: string,
    reason: string,
    by: { readonly name: string; readonly at: Date },
  ): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE dossier_item SET removed_by = $3, removed_at = $4, removed_reason = $5
        WHERE proposal_id = $1 AND id = $2 AND removed_at IS NULL`,
      [proposalId, itemId, by.name, by.at, reason],
    );
    return changed > 0;
  }
}
