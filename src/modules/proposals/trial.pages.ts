import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TrialPage } from '../../../templates/pages/proposals/trial';
import { COMMENDATION_TYPES } from '../../domain/commendation/subjects';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { fieldOf, type FormBody, Pages } from '../../platform/web';
import { AgenciesService } from '../agencies';
import { AwardsService } from '../catalogue';
import { awardChoices, holderChoices, TYPE_CHOICES } from './begin.view';
import { CandidateMovements, textOf } from './candidate-movements.service';
import { eligibilityView } from './eligibility.view';
import { formOf, type SentForm, sentForm } from './proposal-forms';
import { ProposalChoices } from './proposal-choices.service';
import { ProposalPresenter } from './proposal-presenter';
import { readTrial } from './trial.fields';
import { type Trial, TrialService } from './trial.service';
import { AgencyReach, reaches } from '../people';

const FORM_ID = 'xet-thu';

/** Tries whether somebody could be proposed; nothing is kept. */
@ApiExcludeController()
@Controller('de-nghi/xet-thu')
export class TrialPages {
  constructor(
    private readonly trials: TrialService,
    private readonly awards: AwardsService,
    private readonly agencies: AgenciesService,
    private readonly agencyReach: AgencyReach,
    private readonly choices: ProposalChoices,
    private readonly movements: CandidateMovements,
    private readonly presenter: ProposalPresenter,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('person.read')
  async page(
    @Query() query: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const values = typed(query, this.clock.today().slice(0, 4));
    const reached = await this.agencyReach.of(actor, 'person.read');
    const agencies = (await this.agencies.list(actor)).filter(({ agencyId }) => reaches(reached, agencyId));
    const chosen = agencies.find(({ code }) => code === values.agency);
    const holders = chosen === undefined ? [] : await this.choices.holders([chosen.agencyId]);
    let trial: Trial | null = null;
    let sent: SentForm | null = null;
    if (chosen !== undefined && values.who !== '') {
      try {
        trial = await this.trials.of(actor, readTrial(questionOf(values)));
      } catch (error) {
        sent = sentForm(error, FORM_ID, values);
      }
    }
    const names = await this.presenter.names(actor);
    const frame = await this.pages.frame(request, reply, { title: 'Xét thử điều kiện', section: 'proposals' });
    const page = TrialPage({
      frame,
      form: formOf(FORM_ID, '/de-nghi/xet-thu', values, 1, sent),
      agencies: agencies.map(({ code, name }) => ({ value: code, label: name })),
      who: holderChoices(holders, true).filter(({ value }) => !value.startsWith('household:')),
      awards: awardChoices(await this.awards.list()),
      types: TYPE_CHOICES,
      movements: await this.movementChoices(chosen?.agencyId ?? null, values),
      answer:
        trial === null
          ? null
          : {
              title: `${trial.holder.name}: ${trial.version.award.name}`,
              view: eligibilityView(trial.eligibility, names, { given: {}, formOf: null }),
            },
    });
    return this.pages.send(reply, page, sent?.outcome.status ?? 200);
  }

  /** Movements that the agency could be proposed by; none for a type that has nothing to do with them. */
  private async movementChoices(
    agencyId: string | null,
    { type, year }: TrialValues,
  ): Promise<{ value: string; label: string }[]> {
    const known = COMMENDATION_TYPES.find((one) => one === type);
    if (agencyId === null || known === undefined || !YEAR.test(year)) return [];
    const years = { achievementFrom: Number(year), achievementYear: Number(year) };
    const choices = await this.movements.choices({ type: known, agencyId, ...years });
    return choices.map((movement) => ({ value: movement.id, label: textOf(movement) }));
  }
}

const YEAR = /^[12]\d{3}$/;

type TrialValues = Readonly<Record<'agency' | 'who' | 'award' | 'type' | 'year' | 'movement', string>>;

function typed(query: FormBody, year: string): TrialValues {
  const text = (name: string): string => fieldOf(query, name).trim();
  return {
    ...{ agency: text('agency'), who: text('who'), award: text('award'), movement: text('movement') },
    type: text('type') === '' ? 'achievement' : text('type'),
    year: text('year') === '' ? year : text('year'),
  };
}

/** The agency itself is asked about by its code, others by their ids. */
function questionOf({ agency, who, award, type, year, movement }: TrialValues): object {
  const [kind = '', id = ''] = who.split(':');
  const holder = kind === 'agency' ? { agency } : kind === 'division' ? { division: id } : { person: id };
  // A movement that was chosen before the type was changed is no question any more.
  const byMovement = type === 'thematic' || type === 'movement' ? { movement } : {};
  return { ...holder, award, type, year, ...byMovement };
}
