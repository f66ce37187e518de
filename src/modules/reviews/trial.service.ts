import { Injectable } from '@nestjs/common';
import { checkScheme } from '../../domain/scoring/check/check-scheme';
import { LONGEST_NUMBER } from '../../domain/scoring/fields';
import type { Scheme } from '../../domain/scoring/scheme';
import { withoutResultsOf } from '../../domain/scoring/without-leaders';
import { type Trial, tryChanges } from '../../domain/scoring/trial/trial';
import { unwritablePlaces } from '../../domain/scoring/trial/writable';
import type { Violation } from '../../domain/violation';
import type { FormError } from '../../../templates/components/error-summary';
import type { RankingChoice } from '../../../templates/pages/reviews/scope-tabs';
import type { TypedTrial } from '../../../templates/pages/reviews/trial-form-view';
import type { Actor } from '../../platform/access';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import type { BlocPlace } from '../blocs';
import { SchemeDraftsService, SchemesService, type SchemeVersion } from '../schemes';
import { RankingService } from './ranking.service';
import { mayTry } from './review-paths';
import type { BlocRanking } from './score-table';
import { readTrial } from './trial-form';

/** What somebody wants to try: other numbers, on the scheme in force or on another version of any scheme. */
export interface TrialRequest {
  /** Id of a version; '' for the scheme in force. */
  readonly version: string;
  /** Null: as the ranking itself would choose. */
  readonly choice: RankingChoice | null;
  readonly typed: TypedTrial;
}

/** A trial beside what is real. */
export interface TrialOutcome {
  readonly real: BlocRanking;
  /** The version whose numbers may be changed. */
  readonly base: SchemeVersion;
  /** What else may be tried. */
  readonly versions: readonly SchemeVersion[];
  /** Null while something typed is wrong, or the version breaks its own rules. */
  readonly trial: Trial | null;
  readonly errors: readonly FormError[];
  /** Rules that the tried scheme breaks. */
  readonly violations: readonly Violation[];
  readonly isChanged: boolean;
}

/** Tries other rules on the real inputs of a bloc. Nothing is stored and nothing is audited but a draft that is asked for. */
@Injectable()
export class TrialService {
  constructor(
    private readonly rankings: RankingService,
    private readonly schemes: SchemesService,
    private readonly drafts: SchemeDraftsService,
  ) {}

  /** Null without a scheme. Forbidden for who does not write schemes; NotFound for a version that is not offered. */
  async try(actor: Actor, place: BlocPlace, { version, choice, typed }: TrialRequest): Promise<TrialOutcome | null> {
    if (!mayTry(actor, place)) throw new Forbidden();
    const real = await this.rankings.rankingOf(actor, place, choice);
    if (real === null) return null;
    const versions = await this.versionsBeside(actor, real);
    const base = version === '' ? real.scheme : versions.find(({ id }) => id === version);
    if (base === undefined) throw new NotFound('Không tìm thấy bản thang điểm này.');
    const common = { real, base, versions, isChanged: base !== real.scheme };
    const broken = checkScheme(base.definition);
    if (broken.length > 0) return { ...common, trial: null, errors: [], violations: broken };
    const { changes, errors } = readTrial(base.definition, typed);
    if (errors.length > 0) return { ...common, trial: null, errors, violations: [] };
    const tried = tryChanges(base.definition, real.inputs, changes);
    const hidden = real.result.units.filter(({ why }) => why.standing === 'undisclosed').map(({ code }) => code);
    const trial = { ...tried, result: withoutResultsOf(tried.result, new Set(hidden)) };
    return {
      ...common,
      trial,
      errors,
      violations: checkScheme(trial.scheme),
      isChanged: isOther(base, trial.scheme, real),
    };
  }

  /**
   * The trial as a draft of its scheme. InvalidInput while something typed is wrong, Conflict where a number of it cannot be
   * written or nothing was changed.
   */
  async save(actor: Actor, place: BlocPlace, request: TrialRequest): Promise<SchemeVersion> {
    const outcome = await this.try(actor, place, request);
    if (outcome === null) throw new NotFound('Kỳ này chưa có thang điểm.');
    const { trial, errors, base } = outcome;
    if (trial === null) throw new InvalidInput([], errors.map(({ message }) => message).join(' '));
    const places = unwritablePlaces(trial.scheme);
    if (places.length > 0) throw new Conflict(unwritableText(places));
    if (JSON.stringify(trial.scheme) === JSON.stringify(base.definition)) throw new Conflict('Chưa đổi gì để lưu.');
    return this.drafts.create(actor, trial.scheme);
  }

  private async versionsBeside(actor: Actor, { scheme }: BlocRanking): Promise<SchemeVersion[]> {
    const own = (await this.schemes.published(scheme.code)).versions.filter(({ id }) => id !== scheme.id);
    const others = (await this.schemes.list()).filter(({ code }) => code !== scheme.code);
    return [...(await this.drafts.list(actor)), ...own, ...others];
  }
}

/** Why a trial cannot be stored as a draft. */
export function unwritableText(places: readonly string[]): string {
  return `Chưa lưu được thành bản soạn: ${places.join(', ')} có giá trị không viết được bằng số thập phân trong ${LONGEST_NUMBER} ký tự. Chọn điểm tối đa chia được theo tỷ lệ cũ.`;
}

function isOther(base: SchemeVersion, tried: Scheme, real: BlocRanking): boolean {
  return base.id !== real.scheme.id || JSON.stringify(tried) !== JSON.stringify(base.definition);
}
