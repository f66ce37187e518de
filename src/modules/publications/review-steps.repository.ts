import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { Decision, NewReviewStep, ReviewStep } from './publication';

interface StepRow extends Omit<ReviewStep, 'decision'> {
  readonly number: string | null;
  readonly decidedOn: string | null;
  readonly signer: string | null;
  readonly issuingBody: string | null;
  readonly file: Decision['file'] | null;
}

/** A document of a bloc that can be attached as the decision. */
export interface BlocDocument {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

/** Documents to choose from: the newest. */
const MOST_DOCUMENTS = 30;

/** SQL of the steps of reviews. */
@Injectable()
export class ReviewStepsRepository {
  constructor(private readonly database: Database) {}

  /** The steps of a review, the oldest first. */
  async list(reviewId: string): Promise<ReviewStep[]> {
    const rows = await this.database.query<StepRow>(
      `SELECT s.sequence, s.action, s.from_state AS "from", s.to_state AS "to", s.reason, s.decision_number AS number,
              s.decided_on::text AS "decidedOn", s.signer, s.issuing_body AS "issuingBody",
              CASE WHEN f.id IS NOT NULL
                   THEN json_build_object('id', f.id, 'name', f.name, 'size', f.size, 'sha256', f.sha256) END AS file,
              s.actor_id AS "actorId", s.actor_name AS "actorName", s.happened_at AS "happenedAt"
         FROM review_step s LEFT JOIN stored_file f ON f.id = s.file_id
        WHERE s.review_id = $1 ORDER BY s.sequence`,
      [reviewId],
    );
    return rows.map(stepOf);
  }

  async add(reviewId: string, step: NewReviewStep): Promise<void> {
    const { decision } = step;
    await this.database.query(
      `INSERT INTO review_step (review_id, sequence, action, from_state, to_state, reason, decision_number, decided_on, signer,
                                issuing_body, file_id, actor_id, actor_name, happened_at, place)
       SELECT $1, coalesce(max(sequence), 0) + 1, $2, $3, $4, $5, $6, $7::date, $8, $9, $10::uuid, $11::uuid, $12, $13, $14::jsonb
         FROM review_step WHERE review_id = $1`,
      [
        ...[reviewId, step.action, step.from, step.to, step.reason],
        ...[decision?.number ?? null, decision?.decidedOn ?? null, decision?.signer ?? null],
        ...[decision?.issuingBody ?? null, decision?.fileId ?? null, step.actorId, step.actorName, step.happenedAt],
        step.place === null ? null : JSON.stringify(step.place),
      ],
    );
  }

  /** The newest documents of a bloc. */
  documents(blocId: string): Promise<BlocDocument[]> {
    return this.database.query<BlocDocument>(
      `SELECT id, name, size FROM stored_file WHERE purpose = 'bloc_document' AND owner_bloc_id = $1
        ORDER BY uploaded_at DESC, id DESC LIMIT $2`,
      [blocId, MOST_DOCUMENTS],
    );
  }

  /** Whether a file is a document of the bloc. */
  async isDocument(blocId: string, fileId: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT FROM stored_file WHERE purpose = 'bloc_document' AND owner_bloc_id = $1 AND id::text = $2`,
      [blocId, fileId],
    );
    return rows.length > 0;
  }

  /** SHA-256 of the content of a file; null for no such file. */
  async contentOf(fileId: string): Promise<string | null> {
    const [row] = await this.database.query<{ sha256: string }>(`SELECT sha256 FROM stored_file WHERE id::text = $1`, [
      fileId,
    ]);
    return row?.sha256 ?? null;
  }
}

function stepOf({ number, decidedOn, signer, issuingBody, file, ...step }: StepRow): ReviewStep {
  const isDecided = number !== null && decidedOn !== null && signer !== null && issuingBody !== null && file !== null;
  return { ...step, decision: isDecided ? { number, decidedOn, signer, issuingBody, file } : null };
}
