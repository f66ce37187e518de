import { Injectable } from '@nestjs/common';
import {
  REPORT_LAYOUT_VERSION,
  SCORING_ENGINE_VERSION,
  SNAPSHOT_FORMAT_VERSION,
} from '../../domain/publication/rule-versions';
import type {
  SnapshotContent,
  SnapshotData,
  SnapshotDecision,
  SnapshotPlace,
  SnapshotTask,
} from '../../domain/publication/snapshot';
import { toExactString } from '../../domain/fraction';
import type { Actor } from '../../platform/access';
import { BallotDocumentsService } from '../ballots';
import { type BlocPlace, DeadlinesService } from '../blocs';
import { CommendationsService } from '../commendations';
import { MeetingsToKeep } from '../meetings';
import { ReportsService } from '../reports';
import { RankingService } from '../reviews';
import { TasksService, type TaskWithState } from '../tasks';
import type { ReviewStep } from './publication';
import { inputsOf, resultsOf } from './results';
import { SnapshotFactsRepository } from './snapshot-facts.repository';
import { SnapshotPactRepository } from './snapshot-pact.repository';

/** Gathers all that a period says at its closing. */
@Injectable()
export class SnapshotBuilder {
  constructor(
    private readonly facts: SnapshotFactsRepository,
    private readonly rankings: RankingService,
    private readonly tasks: TasksService,
    private readonly deadlines: DeadlinesService,
    private readonly commendations: CommendationsService,
    private readonly reports: ReportsService,
    private readonly ballots: BallotDocumentsService,
    private readonly meetings: MeetingsToKeep,
    private readonly pacts: SnapshotPactRepository,
  ) {}

  /**
   * The content of a snapshot of a published review, as plain JSON. Its canonical form does not depend on when or where
   * it is read. Call it in the transaction of the closing, before the review is moved.
   */
  async build(actor: Actor, place: BlocPlace, reviewId: string, publication: ReviewStep): Promise<SnapshotContent> {
    const { bloc, year, asOf } = place;
    const content: SnapshotContent = {
      format: SNAPSHOT_FORMAT_VERSION,
      rules: { engine: SCORING_ENGINE_VERSION, reportLayout: REPORT_LAYOUT_VERSION },
      place: placeToKeep(place),
      asOf,
      decision: decisionOf(publication),
      ...(await this.scores(place)),
      record: {
        entries: await this.facts.entries(reviewId),
        judgements: await this.facts.judgements(reviewId),
        replies: await this.facts.replies(reviewId),
        steps: await this.facts.steps(reviewId),
        evidence: await this.facts.evidence(reviewId),
        replyTerms: await this.facts.replyTerms(reviewId),
        crossChecks: await this.facts.crossChecks(reviewId),
      },
      unassigned: await this.facts.unassigned(reviewId),
      ballots: await this.ballots.toKeep(place),
      meetings: await this.meetings.of(place),
      pact: await this.pacts.inForce(bloc.id, year.id),
      exclusions: await this.facts.exclusions(reviewId),
      tasks: await this.kept(await this.tasks.statesOf(place)),
      blocTasks: await this.kept(await this.tasks.blocTasksOf(place)),
      deadlines: (await this.deadlines.list(place)).map(({ kind, dueAt, extensionReason }) => ({
        ...{ kind, dueAt: dueAt.toISOString(), reason: extensionReason },
      })),
      commendations: (await this.commendations.list(place)).map((commendation) => ({ ...commendation })),
      report: await this.report(actor, place),
    };
    // What is stored has been through JSON; the hash is that of the stored text.
    return JSON.parse(JSON.stringify(content)) as SnapshotContent;
  }

  private async scores(
    place: BlocPlace,
  ): Promise<Pick<SnapshotContent, 'scheme' | 'sheets' | 'inputs' | 'results' | 'scores'>> {
    const ranking = await this.rankings.read(place, 'submitted', 'final');
    if (ranking === null) return { scheme: null, sheets: [], inputs: [], results: [], scores: null };
    const { id, code, title, version, definition } = ranking.scheme;
    return {
      scheme: { id, code, title, version, definition },
      sheets: ranking.sheets.map(({ member, state, submittedAt }) => ({
        ...{ agency: member.code, state, submittedAt: submittedAt?.toISOString() ?? null },
      })),
      inputs: inputsOf(ranking),
      results: resultsOf(ranking),
      scores: await this.rankings.toKeep(place),
    };
  }

  private async kept(tasks: readonly TaskWithState[]): Promise<(SnapshotTask & SnapshotData)[]> {
    const marks = await this.facts.taskMarks(tasks.map(({ id }) => id));
    return tasks.flatMap((task) => {
      const mark = marks.get(task.id);
      return mark === undefined ? [] : [{ ...taskData(task), ...mark }];
    });
  }

  /** Campaigns have no official report of their own. */
  private async report(actor: Actor, { bloc, period }: BlocPlace): Promise<SnapshotContent['report']> {
    if (period.kind === 'campaign') return null;
    const { facts, prose } = await this.reports.read(actor, bloc.code, period.code);
    return { facts, prose };
  }
}

/** Bloc, period and members of a place under their names. */
export function placeToKeep({ bloc, period, year, members, predecessors }: BlocPlace): SnapshotPlace {
  return { bloc, period, year, members, predecessors };
}

function decisionOf({ decision, actorName, happenedAt }: ReviewStep): SnapshotDecision {
  if (decision === null) throw new Error('a publication has a decision');
  const { number, decidedOn, signer, issuingBody, file } = decision;
  return {
    ...{ number, decidedOn, signer, issuingBody },
    file: { id: file.id, name: file.name, sha256: file.sha256 },
    publishedBy: actorName,
    publishedAt: happenedAt.toISOString(),
  };
}

function taskData(task: TaskWithState) {
  const {
    title,
    unit,
    kind,
    direction,
    due,
    registered,
    latest,
    latestEntry,
    state,
    number,
    baselineVersion,
    holderId,
  } = task;
  return {
    // Of a task of the bloc as a whole there is no agency behind the id.
    ...{
      agency: task.agencyCode,
      holderId: holderId === '' ? null : holderId,
      number,
      title,
      unit,
      kind,
      direction,
      due,
      baselineVersion,
    },
    target: toExactString(task.target),
    registered: { ...registered, target: toExactString(registered.target) },
    actual: latest === null ? null : { value: toExactString(latest.actual), on: latest.recordedOn },
    note: latestEntry?.note ?? '',
    judgement: latestEntry?.judgement ?? null,
    status: state.status,
    completion: state.completion === null ? null : toExactString(state.completion),
  };
}
