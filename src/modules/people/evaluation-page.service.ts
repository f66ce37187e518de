import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { AwardSystem } from '../../domain/commendation/subjects';
import { EvaluationPage } from '../../../templates/pages/people/evaluations';
import { may } from '../../platform/access';
import { StaleWrite } from '../../platform/audit';
import { type FormOutcome, UNSENT } from '../../platform/forms';
import { Pages } from '../../platform/web';
import type { EvaluationPlan } from './evaluation-import.service';
import { conflictView, NOTHING_EVALUATED, planView, sheetView, type TypedEvaluations } from './evaluations.view';
import { EvaluationsService } from './evaluations.service';
import { MisconductService } from './misconduct.service';
import { PersonPageService } from './person-page.service';
import type { Visit } from './visit';

/** What was sent to the page, and why it was refused. */
export interface SentEvaluations {
  readonly typed?: TypedEvaluations;
  readonly outcome?: FormOutcome;
  readonly error?: unknown;
  /** What an uploaded form would write. */
  readonly plan?: EvaluationPlan;
}

/** Puts the page of the levels of an agency and a year together. */
@Injectable()
export class EvaluationPageService {
  constructor(
    private readonly evaluations: EvaluationsService,
    private readonly misconduct: MisconductService,
    private readonly persons: PersonPageService,
    private readonly pages: Pages,
  ) {}

  /** Sends the page; without an agency or a year it asks for them. NotFound for an agency that the actor may not know of. */
  async show(
    { actor, request, reply }: Visit,
    { agencyCode, year, system }: { agencyCode: string; year: string; system: AwardSystem },
    { typed = NOTHING_EVALUATED, outcome = UNSENT, error, plan }: SentEvaluations = {},
  ): Promise<FastifyReply> {
    const agencies = await this.persons.choices(actor, 'person.read');
    const isYear = /^(19[4-9]|2[01])\d{1,2}$/.test(year) && year.length === 4;
    const isAsked = agencyCode !== '' && isYear;
    const sheet = isAsked ? await this.evaluations.sheet(actor, agencyCode, Number(year), system) : null;
    const mayCheck = sheet !== null && may(actor, 'discipline.write', { agencyId: sheet.agencyId });
    const checks = mayCheck ? await this.misconduct.checks(sheet.agencyId) : null;
    const errorCount = outcome.errors.length + (plan?.problems.length ?? 0);
    const title = 'Đánh giá, xếp loại năm';
    const frame = await this.pages.frame(request, reply, { title, section: 'people', errorCount });
    const page = EvaluationPage({
      ...{ frame, agencies, agencyCode, year, system, errors: outcome.errors },
      sheet: sheet && sheetView(sheet, typed, checks),
      plan: plan === undefined ? null : planView(plan),
      conflict: error instanceof StaleWrite ? conflictView(error) : null,
    });
    return this.pages.send(reply, page, outcome.status);
  }
}
