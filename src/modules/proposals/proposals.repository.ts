import { Injectable } from '@nestjs/common';
import type { YearKind } from '../../domain/agencies';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import { Clock } from '../../platform/clock';
import { isDecidedByAgency } from './agency-decides';
import { hasJudgeInBloc } from './bloc-judge';
import type { Candidate, DossierItem, ListedProposal, Opinion, Proposal, ProposalStep } from './proposal';

/** Proposals that a reader may know of; `province` means all that have left their draft, and drafts of blocs. */
export interface ProposalScope {
  readonly province: boolean;
  readonly agencyIds: readonly string[];
  readonly blocIds: readonly string[];
  /** Agencies of the reader that may have been asked for an opinion. */
  readonly askedAgencyIds: readonly string[];
  /** The account of a member of councils; null for others. */
  readonly memberId: string | null;
  /** The day on which that member must sit in the Council of the province. */
  readonly on: BusinessDate;
}

/** What a list is narrowed to; null does not narrow. */
export interface ProposalFilter {
  readonly state: string | null;
  readonly level: string | null;
  readonly year: number | null;
  readonly award: string | null;
  /** Code of a bloc. */
  readonly bloc: string | null;
  /** Who began them. */
  readonly createdById: string | null;
  /** Under review, and received by Sở Nội vụ before this instant: their term to be submitted is over. */
  readonly receivedBefore: Date | null;
  /** Proposals with a smaller id follow: ids grow with time, the newest stand first. */
  readonly before: string | null;
}

/** What tells a proposal by hand from another while nobody stands in it. */
export interface EmptyDraft extends Pick<
  Proposal,
  'title' | 'system' | 'type' | 'achievementFrom' | 'achievementYear' | 'isSecret' | 'createdById'
> {
  readonly agencyId: string;
}

const PAGE = 50;

/** The name of the agency that submits the proposal, as it was when the proposal was begun. */
const AGENCY_NAME = `(SELECT n.name FROM agency_name n WHERE n.agency_id = p.agency_id
    AND daterange(n.valid_from, n.valid_to, '[)') @> (p.created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)`;

/** Columns of a proposal; `day` is SQL of today. */
function proposalOn(day: string): string {
  return `p.id, p.code, p.title, p.system, p.type, p.bloc_id AS "blocId", b.code AS "blocCode", b.name AS "blocName",
  p.agency_id AS "agencyId", a.code AS "agencyCode",
  ${AGENCY_NAME} AS "agencyName", ${isDecidedByAgency('p')} AS "isDecidedByAgency",
  p.period_id AS "periodId", y.code AS "periodCode", ${hasJudgeInBloc('p', day)} AS "hasJudgeInBloc",
  p.achievement_from AS "achievementFrom",
  p.achievement_year AS "achievementYear", p.state, p.level, p.route, p.is_secret AS "isSecret",
  p.received_at AS "receivedAt", p.created_by_id AS "createdById", p.created_by AS "createdBy", p.created_at AS "createdAt",
  p.version, p.decision_id AS "decisionId"`;
}

const FROM = `FROM proposal p LEFT JOIN bloc b ON b.id = p.bloc_id LEFT JOIN agency a ON a.id = p.agency_id
  LEFT JOIN period y ON y.id = p.period_id`;

/**
 * $1 province, $2 agencies, $3 blocs, $4 agencies asked, $5 account of a member of councils, $6 today: drafts belong to who
 * writes them.
 * Who sits in the Council of the province knows of what has reached it, a member of any council of what its agendas named then.
 */
const KNOWN = `(
  p.agency_id = ANY($2)
  OR (p.bloc_id = ANY($3) AND (p.agency_id IS NULL OR p.state IN ('under_review', 'decided')))
  OR ($1 AND (p.agency_id IS NULL OR p.state IN ('under_review', 'decided')))
  OR (p.state IN ('under_review', 'decided')
      AND EXISTS (SELECT FROM proposal_opinion o WHERE o.proposal_id = p.id AND o.agency_id = ANY($4)))
  OR EXISTS (SELECT FROM council_member m JOIN council k ON k.id = m.council_id
      WHERE m.user_id = $5::uuid
        AND ((k.kind = 'provincial' AND daterange(m.valid_from, m.valid_to, '[)') @> $6::date
              AND (p.level IN ('council', 'authority') OR p.state = 'decided'))
             OR EXISTS (SELECT FROM proposal_candidate c JOIN session_item i ON i.candidate_id = c.id
                          JOIN council_session s ON s.id = i.session_id
                         WHERE c.proposal_id = p.id AND s.council_id = m.council_id
                           AND daterange(m.valid_from, m.valid_to, '[)') @> s.held_on))))`;

/** SQL that reads proposals. */
@Injectable()
export class ProposalsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest first, a page of 50. */
  list(scope: ProposalScope, filter: ProposalFilter): Promise<ListedProposal[]> {
    return this.database.query<ListedProposal>(
      `SELECT ${proposalOn('$6::date')}, c.candidates, c.standing ${FROM}
        CROSS JOIN LATERAL (SELECT count(*)::integer AS candidates,
                                   (count(*) FILTER (WHERE d.state IN ('standing', 'paused', 'awarded')))::integer AS standing
                              FROM proposal_candidate d WHERE d.proposal_id = p.id) c
        WHERE ${KNOWN}
          AND ($7::text IS NULL OR p.state = $7) AND ($8::text IS NULL OR p.level = $8)
          AND ($9::integer IS NULL OR p.achievement_year = $9)
          AND ($10::text IS NULL OR EXISTS (SELECT FROM proposal_candidate d WHERE d.proposal_id = p.id AND d.award_code = $10))
          AND ($11::uuid IS NULL OR p.id < $11) AND ($12::text IS NULL OR b.code = $12)
          AND ($13::uuid IS NULL OR p.created_by_id = $13)
          AND ($14::timestamptz IS NULL OR (p.state = 'under_review' AND p.received_at < $14))
        ORDER BY p.id DESC LIMIT ${String(PAGE)}`,
      [
        ...[...parametersOf(scope), filter.state, filter.level, filter.year, filter.award, filter.before, filter.bloc],
        ...[filter.createdById, filter.receivedBefore],
      ],
    );
  }

  /** The proposal by its code, for who may know of it; null otherwise. */
  async find(scope: ProposalScope, code: string): Promise<Proposal | null> {
    const [row] = await this.database.query<Proposal>(
      `SELECT ${proposalOn('$6::date')} ${FROM} WHERE ${KNOWN} AND p.code = $7`,
      [...parametersOf(scope), code],
    );
    return row ?? null;
  }

  /** A proposal by its code, for callers that know their actor may. */
  async byCode(code: string): Promise<Proposal> {
    const [row] = await this.database.query<Proposal>(`SELECT ${proposalOn('$2::date')} ${FROM} WHERE p.code = $1`, [
      ...[code, this.clock.today()],
    ]);
    if (!row) throw new Error('the proposal is gone');
    return row;
  }

  /** The code of a draft begun by the same person in the same words that holds nobody yet; null when there is none. */
  async emptyDraft(draft: EmptyDraft): Promise<string | null> {
    const [row] = await this.database.query<{ code: string }>(
      `SELECT p.code FROM proposal p
        WHERE p.agency_id = $1 AND p.created_by_id = $2 AND p.title = $3 AND p.system = $4 AND p.type = $5
          AND p.achievement_from = $6 AND p.achievement_year = $7 AND p.is_secret = $8 AND p.state = 'drafting'
          AND NOT EXISTS (SELECT FROM proposal_candidate c WHERE c.proposal_id = p.id)
          AND NOT EXISTS (SELECT FROM proposal_step s WHERE s.proposal_id = p.id)
        ORDER BY p.id DESC LIMIT 1`,
      [
        ...[draft.agencyId, draft.createdById, draft.title, draft.system, draft.type],
        ...[draft.achievementFrom, draft.achievementYear, draft.isSecret],
      ],
    );
    return row?.code ?? null;
  }

  /** The same proposal as it stands now; nobody else changes it until the end of the transaction. */
  async lock(id: string): Promise<Proposal> {
    await this.database.query(`SELECT FROM proposal WHERE id = $1 FOR UPDATE`, [id]);
    const [row] = await this.database.query<Proposal>(`SELECT ${proposalOn('$2::date')} ${FROM} WHERE p.id = $1`, [
      ...[id, this.clock.today()],
    ]);
    if (!row) throw new Error('the proposal is gone');
    return row;
  }

  /** In the order of the list. */
  candidates(proposalId: string): Promise<Candidate[]> {
    return this.database.query<Candidate>(
      `SELECT c.id, c.proposal_id AS "proposalId", c.position, c.award_code AS "awardCode",
              c.award_version_id AS "awardVersionId", v.definition->>'name' AS "awardName", c.subject,
              c.agency_id AS "agencyId", g.code AS "agencyCode", c.person_id AS "personId", c.division_id AS "divisionId", c.household_id AS "householdId", c.name,
              c.snapshot, c.state, c.achievements, c.explanation, c.attested, c.version
         FROM proposal_candidate c JOIN agency g ON g.id = c.agency_id JOIN award_version v ON v.id = c.award_version_id
        WHERE c.proposal_id = $1 ORDER BY c.position, c.id`,
      [proposalId],
    );
  }

  /** The year that each agency of the candidates is commended by. */
  async yearKinds(proposalId: string): Promise<Map<string, YearKind>> {
    const rows = await this.database.query<{ agencyId: string; yearKind: YearKind }>(
      `SELECT g.id AS "agencyId", g.year_kind AS "yearKind" FROM agency g
        WHERE g.id IN (SELECT agency_id FROM proposal_candidate WHERE proposal_id = $1)`,
      [proposalId],
    );
    return new Map(rows.map(({ agencyId, yearKind }) => [agencyId, yearKind]));
  }

  /** The day of the last council session that concluded about one of the candidates; null while none has. */
  async lastSession(proposalId: string): Promise<BusinessDate | null> {
    const [row] = await this.database.query<{ day: BusinessDate | null }>(
      `SELECT max(s.held_on)::text AS day FROM proposal_candidate c JOIN session_item i ON i.candidate_id = c.id
         JOIN council_session s ON s.id = i.session_id AND s.state = 'concluded' WHERE c.proposal_id = $1`,
      [proposalId],
    );
    return row?.day ?? null;
  }

  /** Whether a step or a file, also one taken out, names the candidate, or the list was submitted with them. */
  async hasHistory(candidateId: string): Promise<boolean> {
    const [row] = await this.database.query<{ kept: boolean }>(
      `SELECT EXISTS (SELECT FROM proposal_step WHERE candidate_id = $1)
           OR EXISTS (SELECT FROM dossier_item WHERE candidate_id = $1)
           OR EXISTS (SELECT FROM proposal_candidate WHERE id = $1 AND snapshot->>'eligibility' IS NOT NULL) AS kept`,
      [candidateId],
    );
    return row?.kept === true;
  }

  /** Newest first. */
  steps(proposalId: string): Promise<ProposalStep[]> {
    return this.database.query<ProposalStep>(
      `SELECT sequence, candidate_id AS "candidateId", action, from_state AS "fromState", to_state AS "toState",
              from_level AS "fromLevel", to_level AS "toLevel", reason, actor_id AS "actorId", actor_name AS "actorName",
              happened_at AS "happenedAt"
         FROM proposal_step WHERE proposal_id = $1 ORDER BY sequence DESC`,
      [proposalId],
    );
  }

  /** Files that stand in the dossier, oldest first. */
  dossier(proposalId: string): Promise<DossierItem[]> {
    return this.database.query<DossierItem>(
      `SELECT d.id, d.candidate_id AS "candidateId", d.component_code AS "componentCode", d.file_id AS "fileId",
              f.name AS "fileName", d.note, d.source, d.added_by AS "addedBy", d.added_at AS "addedAt"
         FROM dossier_item d JOIN stored_file f ON f.id = d.file_id
        WHERE d.proposal_id = $1 AND d.removed_at IS NULL ORDER BY d.id`,
      [proposalId],
    );
  }

  /** In official order of the agencies, under their names of the day they were asked. */
  opinions(proposalId: string): Promise<Opinion[]> {
    return this.database.query<Opinion>(
      `SELECT o.id, o.agency_id AS "agencyId", g.code AS "agencyCode", coalesce(n.name, g.code) AS "agencyName", o.question,
              o.due_on::text AS "dueOn", o.asked_by AS "askedBy", o.asked_at AS "askedAt", o.answer, o.agrees,
              o.answered_by AS "answeredBy", o.answered_at AS "answeredAt"
         FROM proposal_opinion o JOIN agency g ON g.id = o.agency_id
         LEFT JOIN agency_name n ON n.agency_id = g.id
          AND daterange(n.valid_from, n.valid_to, '[)') @> (o.asked_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
        WHERE o.proposal_id = $1 ORDER BY g.official_order, g.code`,
      [proposalId],
    );
  }
}

function parametersOf({ province, agencyIds, blocIds, askedAgencyIds, memberId, on }: ProposalScope): unknown[] {
  return [province, agencyIds, blocIds, askedAgencyIds, memberId, on];
}
