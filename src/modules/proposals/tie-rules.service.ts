import { Injectable } from '@nestjs/common';
import type { TieDecider } from '../../domain/commendation/ties';
import { tieDeciderWords } from '../../text/commendation/ties';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService, chainOfBloc, type FieldValues, StaleWrite } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Forbidden } from '../../platform/errors';
import { type BlocPlace, PlacesService } from '../blocs';
import { type TieDecision, type TieRule, TiesRepository } from './ties.repository';

export type { TieDecision, TieRule } from './ties.repository';

/** Who is to choose among equals from a year on, as it is typed; `version` is the one seen for that year, 0 for none. */
export interface TieRuleDraft {
  readonly decider: TieDecider;
  readonly basis: string;
  readonly version: number;
}

/** What a bloc has settled about equals on its last places in a year. */
export interface TieBoard {
  readonly place: BlocPlace;
  readonly rule: TieRule | null;
  /** The version that a change for this year names. */
  readonly version: number;
  /** Every version of its decisions, the newest first. */
  readonly decisions: readonly TieDecision[];
  readonly mayWrite: boolean;
}

/** Sets who chooses among equals on the last place of a bloc (domain trap T29). */
@Injectable()
export class TieRulesService {
  constructor(
    private readonly database: Database,
    private readonly repository: TiesRepository,
    private readonly places: PlacesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** What holds in the year of a place. NotFound where the actor may not know of it. */
  async board(actor: Actor, blocCode: string, periodCode: string): Promise<TieBoard> {
    const place = await this.places.ofYear(await this.places.find(actor, blocCode, periodCode));
    const rule = await this.repository.rule(place.bloc.id, place.period.id);
    return {
      ...{ place, rule, version: versionIn(place, rule) },
      decisions: await this.repository.decisions(place.bloc.id, place.period.id),
      mayWrite: may(actor, 'proposal.appraise', { blocId: place.bloc.id }),
    };
  }

  /**
   * Sets the rule from the year of a place on. The same again changes nothing; StaleWrite with both when somebody set it since.
   * Needs 'proposal.appraise'.
   */
  async set(actor: Actor, blocCode: string, periodCode: string, draft: TieRuleDraft): Promise<void> {
    await this.database.transaction(async () => {
      const { place, rule, mayWrite } = await this.board(actor, blocCode, periodCode);
      if (!mayWrite) throw new Forbidden();
      const own = rule?.yearId === place.period.id ? rule : null;
      if (own?.decider === draft.decider && own.basis === draft.basis) return;
      const subject = `tie_rule:${place.bloc.code}/${place.period.code}`;
      const { version, ...given } = draft;
      const by = { setBy: actor.name, setAt: this.clock.now() };
      if (!(await this.repository.addRule(place.bloc.id, place.period.id, version, { ...given, ...by }))) {
        const current = await this.repository.rule(place.bloc.id, place.period.id);
        const change = await this.audit.lastChange(subject);
        const sides = [fieldsOf(current), fieldsOf(draft)] as const;
        throw new StaleWrite('Người quyết định khi đồng hạng', change, ...sides, versionIn(place, current));
      }
      const data = fieldsOf(draft);
      this.audit.record({ chain: chainOfBloc(place.bloc.code), actor, action: 'tie_rule.set', subject, data });
    });
  }
}

/** 0 where the rule was set for an earlier year. */
function versionIn({ period }: Pick<BlocPlace, 'period'>, rule: TieRule | null): number {
  return rule?.yearId === period.id ? rule.version : 0;
}

function fieldsOf(rule: Pick<TieRule, 'decider' | 'basis'> | null): FieldValues {
  return { tieDecider: rule === null ? '' : tieDeciderWords[rule.decider], basis: rule?.basis ?? '' };
}
