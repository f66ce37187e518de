import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { LayoutKind } from '../../documents/model';
import type { Actor } from '../../platform/access';
import type { SixMonthFacts } from '../../../templates/documents/six-month-report';
import { CommendationsService } from '../commendations';
import { type BlocPlace, chairOf, IssuersService } from '../blocs';
import { ScoresService } from '../reviews';
import { TasksService } from '../tasks';
import { ReportFactsRepository } from './report-facts.repository';
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

/** Gathers everything that the six-month report says, as of the day of its place. */
@Injectable()
export class ReportFactsService {
  constructor(
    private readonly repository: ReportFactsRepository,
    private readonly issuers: IssuersService,
    private readonly tasks: TasksService,
    private readonly scores: ScoresService,
    private readonly commendations: CommendationsService,
  ) {}

  /** The layout that the issuing body gives. Conflict while the bloc has no chair. */
  async automaticLayout(place: BlocPlace): Promise<LayoutKind> {
    return (await this.issuers.of(place)).layout;
  }

  /** The facts of a place. The caller has found the place for the actor with `report.read`. */
  async gather(actor: Actor, place: BlocPlace, choice: DocumentChoice): Promise<SixMonthFacts> {
    const { layout, issuer, signer, provinceName, demonstration } = await this.issuers.of(place);
    const year = await this.repository.blocYear(place.bloc.id, place.year.id);
    const tasks = await this.tasks.statesOf(place);
    const files = await this.repository.filesByTask(
      tasks.map((task) => task.id),
      place.asOf,
    );
    const { scheme, scores } = reportScores(await this.scores.tableOf(actor, place));
    return {
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
      recipients: null,
      agencies: place.members.map(({ code, name, shortName }) => ({ code, name, shortName })),
      tasks: tasks.map((task) => reportTask(task, files)),
      scheme,
      scores,
      commendations: (await this.commendations.list(place)).map(({ agencyCode, ...rest }) => ({
        agency: agencyCode,
        subject: rest.subject,
        form: rest.form,
        type: rest.type,
        decisionNumber: rest.decisionNumber,
        decidedOn: rest.decidedOn,
        quantity: rest.quantity,
      })),
    };
  }
}
