import { Injectable } from '@nestjs/common';
import type { BallotRules } from '../../domain/ballots/rules';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService, chainOfBloc, StaleWrite } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Forbidden } from '../../platform/errors';
import { passageWarnings } from '../../text/legal-warnings';
import { type BlocPlace, ReviewStatesService } from '../blocs';
import { ruleFields } from './ballot-fields';
import { BallotRulesRepository } from './ballot-rules.repository';
import { mayManage } from './ballots.policy';

/** The rules of a bloc in a year, or what a form for them starts from. */
export interface RulesInYear {
  readonly rules: BallotRules;
  /** 0 while the bloc has none of its own for the year. */
  readonly version: number;
  /** The year that the values are taken from while there are none; null for the usual ones. */
  readonly takenFrom: string | null;
}

/**
 * What the form shows where a bloc never had rules: two thirds present, more than half of the ballots collected, one unit, two
 * rounds, the chair decides last (domain §2.5). Nothing is voted on by them before they are saved.
 */
const USUAL: BallotRules = {
  kind: 'secret',
  quorum: '2/3',
  threshold: '1/2',
  base: 'collected',
  isMoreThan: true,
  places: 1,
  rounds: 2,
  tie: 'next_round',
  lateTie: 'chair',
  mayVoteForItself: true,
  legalBasis: '',
};

/** The rules by which a bloc votes, year by year. */
@Injectable()
export class BallotRulesService {
  constructor(
    private readonly database: Database,
    private readonly repository: BallotRulesRepository,
    private readonly states: ReviewStatesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The rules of the year of a place; without any, last year's, else the usual ones, as values to begin with. */
  async find(place: BlocPlace): Promise<RulesInYear> {
    const stored = await this.repository.find(place.bloc.id, place.year.id);
    if (stored !== null) return { ...stored, takenFrom: null };
    const before = await this.repository.before(place.bloc.id, place.year.from);
    return { rules: before?.rules ?? USUAL, version: 0, takenFrom: before?.yearName ?? null };
  }

  /** What is wrong with citing what the rules cite: today, or on the last day of their year when that is over. */
  async warnings({ year }: BlocPlace, { legalBasis }: BallotRules): Promise<string[]> {
    if (legalBasis === '') return [];
    const today = this.clock.today();
    return passageWarnings(legalBasis, await this.repository.texts(), year.to < today ? year.to : today);
  }

  /**
   * Makes these the rules of the year, from the version that was seen. Ballots that are prepared already keep theirs. The same
   * rules again change nothing. Forbidden for who does not manage ballots, StaleWrite when somebody saved others meanwhile.
   */
  async save(actor: Actor, place: BlocPlace, rules: BallotRules, version: number): Promise<void> {
    if (!mayManage(actor, place)) throw new Forbidden();
    await this.database.transaction(async () => {
      await this.states.holdOpen(place);
      const stored = await this.repository.find(place.bloc.id, place.year.id);
      const given = ruleFields(rules);
      const before = stored === null ? {} : ruleFields(stored.rules);
      if (stored !== null && JSON.stringify(before) === JSON.stringify(given)) return;
      if ((stored?.version ?? 0) !== version || !(await this.write(place, rules, version))) {
        throw await this.overtaken(place, rules);
      }
      this.audit.record({
        ...{ chain: chainOfBloc(place.bloc.code), actor, subject: subjectOf(place) },
        action: 'ballot.rules_saved',
        data: { before, after: given },
      });
    });
  }

  private write(place: BlocPlace, rules: BallotRules, version: number): Promise<boolean> {
    const [blocId, yearId] = [place.bloc.id, place.year.id];
    return version === 0
      ? this.repository.add(blocId, yearId, rules)
      : this.repository.change(blocId, yearId, version, rules);
  }

  private async overtaken(place: BlocPlace, rules: BallotRules): Promise<StaleWrite> {
    const { rules: stored, version } = await this.find(place);
    const change = await this.audit.lastChange(subjectOf(place));
    return new StaleWrite('Quy định bỏ phiếu', change, ruleFields(stored), ruleFields(rules), version);
  }
}

function subjectOf({ bloc, year }: BlocPlace): string {
  return `ballot-rules:${bloc.code}/${year.code}`;
}
