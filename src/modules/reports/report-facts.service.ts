import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { LayoutKind } from '../../documents/model';
import type { Actor } from '../../platform/access';
import type { ReportFacts, ReportKind, ReportMovement, YearFacts } from '../../../templates/documents/period-report';
import { LegalTextsService } from '../catalogue';
import { CommendationsService } from '../commendations';
import { type BlocPlace, chairOf, IssuersService, PlacesService, takenOverIn } from '../blocs';
import { MovementFactsService } from '../movements';
import { ScoresService } from '../reviews';
import { TasksService, type TaskWithState } from '../tasks';
import { reportMovements } from './movement-facts';
import { ReportFactsRepository } from './report-facts.repository';
import { ReportMeetingService } from './report-meeting.service';
import { reportScores } from './score-facts';
import { reportTask } from './task-facts';

/** What a person or a command chose for this printing; null leaves it to the data. */
export interface DocumentChoice {
  readonly layout: LayoutKind | null;
  readonly date: BusinessDate | null;
  readonly number: string | null;
  /** False: a draft, watermarked. */
  readonly official: boolean;
}

/** Gathers everything that the report of a period says, as of the day of its place. */
@Injectable()
export class ReportFactsService {
  constructor(
    private readonly repository: ReportFactsRepository,
    private readonly issuers: IssuersService,
    private readonly places: PlacesService,
    private readonly tasks: TasksService,
    private readonly scores: ScoresService,
    private readonly commendations: CommendationsService,
    private readonly movements: MovementFactsService,
    private readonly meetings: ReportMeetingService,
    private readonly texts: LegalTextsService,
  ) {}

  /** The layout that the issuing body gives. Conflict while the bloc has no chair. */
  async automaticLayout(place: BlocPlace): Promise<LayoutKind> {
    return (await this.issuers.of(place)).layout;
  }

  /** The facts of a place. The caller has found the place for the actor with `report.read`. */
  async gather(actor: Actor, place: BlocPlace, kind: ReportKind, choice: DocumentChoice): Promise<ReportFacts> {
    const { layout, issuer, signer, provinceName, demonstration } = await this.issuers.of(place);
    const year = await this.repository.blocYear(place.bloc.id, place.year.id);
    const tasks = await this.tasks.statesOf(place);
    const blocTasks = await this.tasks.blocTasksOf(place);
    const files = await this.repository.filesByTask(
      [...tasks, ...blocTasks].map((task) => task.id),
      place.asOf,
    );
    const { scheme, scoreLayer, scores } = await this.scoresOf(actor, place);
    const firstHalf = kind === 'annual' ? await this.firstHalf(actor, place) : null;
    const takenOver = takenOverIn(place).map(
      ({ predecessor, holder }) => [predecessor.code, { holder: holder.code, name: predecessor.name }] as const,
    );
    const surroundings = { files, firstHalf, takenOver: new Map(takenOver) };
    return {
      kind,
      bloc: {
        code: place.bloc.code,
        name: place.bloc.name,
        chair: chairOf(place)?.name ?? null,
        viceChairs: place.members.filter((member) => member.role === 'vice_chair').map((member) => member.name),
        leader: year.leaderInCharge,
        pactSignedOn: year.pactSignedOn,
      },
      period: { code: place.period.code, name: place.period.name, from: place.period.from, to: place.period.to },
      asOf: place.asOf,
      document: {
        layout: choice.layout ?? layout,
        date: choice.date,
        number: choice.number,
        place: provinceName,
        draft: !choice.official,
        demonstration,
      },
      issuer,
      signer,
      legalGrounds: await this.texts.reportGrounds(choice.date ?? place.asOf),
      recipients: null,
      agencies: place.members.map(({ code, name, shortName }) => ({ code, name, shortName })),
      tasks: tasks.map((task) => reportTask(task, surroundings)),
      blocTasks: blocTasks.map((task) => reportTask(task, surroundings)),
      scheme,
      scoreLayer,
      scores,
      movements: await this.movementsOf(place),
      commendations: (await this.commendations.list(place)).map(({ agencyCode, ...rest }) => ({
        agency: agencyCode,
        subject: rest.subject,
        form: rest.form,
        type: rest.type,
        decisionNumber: rest.decisionNumber,
        decidedOn: rest.decidedOn,
        quantity: rest.quantity,
        ...(rest.takenOverFrom === null ? {} : { takenOverFrom: rest.takenOverFrom }),
      })),
      year: kind === 'annual' ? await this.yearOf(place) : null,
      meeting: await this.meetings.of(actor, place, kind),
    };
  }

  /** By the appraised points as soon as they are all there, with what the agencies gave themselves beside them. */
  private async scoresOf(actor: Actor, place: BlocPlace) {
    const table = await this.scores.tableOf(actor, place, null);
    return reportScores(table, table.choice === 'final' ? await this.scores.tableOf(actor, place) : table);
  }

  /** The tasks of the year as they stood at the end of its first half: the year opens with them (product §3, 13). */
  private async firstHalf(actor: Actor, place: BlocPlace): Promise<ReadonlyMap<string, TaskWithState>> {
    const code = await this.repository.firstHalfOf(place.year.id);
    if (code === null) return new Map();
    const half = await this.places.find(actor, place.bloc.code, code, 'report.read');
    const tasks = [...(await this.tasks.statesOf(half)), ...(await this.tasks.blocTasksOf(half))];
    return new Map(tasks.map((task) => [task.id, task]));
  }

  private async movementsOf({ members, period, asOf }: BlocPlace): Promise<ReportMovement[]> {
    const ids = members.map(({ agencyId }) => agencyId);
    return reportMovements(await this.movements.ofMembers(ids, asOf), period, asOf);
  }

  private async yearOf(place: BlocPlace): Promise<YearFacts> {
    const { bloc, year, review, period } = place;
    return {
      pact: await this.repository.pact(bloc.id, year.id),
      ballots: review === null ? [] : await this.repository.ballots(review.id, period.to),
      ...(await this.repository.nextLeaders(bloc.id, year.id)),
    };
  }
}
