import type { BusinessDate } from '../../../src/domain/calendar';
import type { Scheme } from '../../../src/domain/scoring/scheme';

/** The decision that a table is annexed to; what is not known yet is null and prints as dots to fill. */
export interface AnnexDecision {
  /** The ordinal alone ('12') or the whole number with its symbol ('12/QĐ-HĐTĐKT'). */
  readonly number: string | null;
  readonly date: BusinessDate | null;
  /** Who decides: 'Hội đồng Thi đua - Khen thưởng tỉnh'. */
  readonly issuer: string | null;
}

/** All that the annex of a decision says. */
export interface SchemeAnnexFacts {
  readonly scheme: Scheme;
  readonly decision: AnnexDecision;
  /** Names of the agencies that appraise criteria, by code. */
  readonly agencies: ReadonlyMap<string, string>;
  /** Not published: every page carries a watermark. */
  readonly draft: boolean;
  readonly demonstration: boolean;
}
