import { Injectable } from '@nestjs/common';
import type { RegistrationAction } from '../../domain/workflow/registration';
import type { Actor } from '../../platform/access';
import { type BlocPlace, BlocSetupService, PlacesService } from '../blocs';
import { RegistrationDraftService, RegistrationStepsService, YearBeforeService } from '../tasks';
import { LEADER_IN_CHARGE } from './invented';
import { NEXT_DEADLINES, NEXT_PACT_SIGNED, NEXT_YEAR, REGISTRATIONS, TITLES } from './invented-2023';
import { InventedDeadlines } from './invented-deadlines.service';
import { InventedPacts } from './invented-pacts.service';
import type { People } from './people.service';

/** The year to come: registrations of key tasks on their way, and a pact that is being signed. */
@Injectable()
export class NextYear {
  constructor(
    private readonly setup: BlocSetupService,
    private readonly places: PlacesService,
    private readonly deadlines: InventedDeadlines,
    private readonly drafts: RegistrationDraftService,
    private readonly copies: YearBeforeService,
    private readonly steps: RegistrationStepsService,
    private readonly pacts: InventedPacts,
  ) {}

  /** Enters it for the bloc of `place`. Nothing is scored in it yet, so that the pages begin with this year's. */
  async enter(actor: Actor, { bloc }: BlocPlace, people: People): Promise<void> {
    const { year } = await this.setup.ensurePeriods(actor, NEXT_YEAR);
    await this.setup.setYearFacts(actor, bloc, year, { leaderInCharge: LEADER_IN_CHARGE });
    const place = await this.places.find(actor, bloc.code, year.code);
    await this.deadlines.open(actor, place, NEXT_DEADLINES);
    for (const [agency, actions] of Object.entries(REGISTRATIONS)) await this.register(place, people, agency, actions);
    await this.pacts.copy(place, people);
    await this.pacts.sign(place, people, NEXT_PACT_SIGNED.agencies, NEXT_PACT_SIGNED.on);
  }

  private async register(
    place: BlocPlace,
    people: People,
    agency: string,
    actions: readonly RegistrationAction[],
  ): Promise<void> {
    const officer = people.officer(agency);
    await this.copies.copy(officer, place, agency);
    await this.drafts.saveTitles(officer, place, agency, TITLES, []);
    for (const action of actions) await this.steps.take(actorOf(people, agency, action), place, agency, action);
  }
}

/** Who takes a step of a registration. */
function actorOf(people: People, agency: string, action: RegistrationAction): Actor {
  if (action === 'send_to_leader') return people.officer(agency);
  return action === 'submit' ? people.leader(agency) : people.secretary;
}
