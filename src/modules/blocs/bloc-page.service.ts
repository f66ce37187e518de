import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BlocPage } from '../../../templates/pages/blocs/bloc';
import { type Actor, may, reach } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { type FormOutcome, refusedForm, type SentForm, typedText, UNSENT } from '../../platform/forms';
import { Pages } from '../../platform/web';
import { AgenciesService } from '../agencies';
import type { TypedForms } from './bloc-forms.view';
import { BlocsService } from './blocs.service';
import { blocView, placeOf, yearOptions } from './blocs.view';
import type { Deadline } from './deadlines.repository';
import type { PeriodListing } from './period';
import { PeriodsService } from './periods.service';

/** Who asks for the page of which bloc, in which year (as typed; the newest that has begun when it is none). */
export interface BlocVisit {
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly code: string;
  readonly year: unknown;
}

/** A form of the page as it was sent. */
export interface SentBlocForm {
  readonly form: SentForm;
  /** What was typed, with the versions of the bloc and of its year that are stored now. */
  readonly typed: (blocVersion: number, yearVersion: number) => TypedForms;
  /** The sentence after it was saved. */
  readonly done: string;
}

/** Puts the page of a bloc together, also for the forms that were refused. */
@Injectable()
export class BlocPageService {
  constructor(
    private readonly blocs: BlocsService,
    private readonly periods: PeriodsService,
    private readonly agencies: AgenciesService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  /** All periods, and the year that was asked for; else the newest that has begun, or the oldest. */
  async years(actor: Actor, asked: unknown): Promise<{ periods: PeriodListing[]; year: PeriodListing | null }> {
    const periods = await this.periods.list(actor);
    const years = periods.filter(({ kind }) => kind === 'year');
    const today = this.clock.today();
    const year =
      years.find(({ code }) => code === asked) ?? years.find(({ from }) => from <= today) ?? years.at(-1) ?? null;
    return { periods, year };
  }

  /** Runs a use case; a refusal shows the page again with everything typed. */
  async save(visit: BlocVisit, sent: SentBlocForm, work: () => Promise<unknown>): Promise<FastifyReply> {
    try {
      await work();
    } catch (error) {
      return this.show(visit, sent.typed, refusedForm(error, sent.form));
    }
    const year = typedText(visit.year);
    const path = `/danh-muc/khoi/${visit.code}${year === '' ? '' : `?nam=${encodeURIComponent(year)}`}`;
    return this.pages.redirect(visit.request, visit.reply, path, { kind: 'ok', text: sent.done });
  }

  async show(
    { actor, request, reply, code, year: asked }: BlocVisit,
    typed: SentBlocForm['typed'] = () => ({}),
    { errors, conflict, status }: FormOutcome = UNSENT,
  ): Promise<FastifyReply> {
    const { periods, year } = await this.years(actor, asked);
    const found = await this.blocs.inYear(actor, code, year?.code ?? '');
    const agencies = await this.agencies.list(actor, year === null ? {} : { day: year.to });
    const choices = { agencies, schemes: await this.blocs.schemes() };
    const place = placeOf(found);
    const frame = await this.pages.frame(request, reply, {
      ...{ title: found.bloc.name, section: 'catalogue' },
      ...(place === null ? {} : { place }),
    });
    const moment = { now: this.clock.now(), today: this.clock.today() };
    const years = year === null ? {} : { periodIds: [year.id] };
    const mayManage = may(actor, 'bloc.manage', { blocId: found.bloc.id, ...years });
    const ofProvince = reach(actor, 'bloc.manage', years.periodIds).province;
    const mayExtendHere = (deadline: Deadline): boolean => mayManage && (ofProvince || !deadline.ofProvince);
    const view = blocView(found, choices, typed(found.bloc.version, found.facts.version), moment, mayExtendHere);
    const page = BlocPage({
      ...{ frame, ...view, errors, conflict, years: yearOptions(periods) },
      mayDefine: may(actor, 'bloc.define', {}),
      mayManage,
    });
    return this.pages.send(reply, page, status);
  }
}
