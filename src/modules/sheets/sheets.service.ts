import { Injectable } from '@nestjs/common';
import { fromPlain } from '../../domain/publication/plain';
import { scoreUnits } from '../../domain/scoring/score-units';
import type { UnitResult } from '../../domain/scoring/result';
import type { Scheme } from '../../domain/scoring/scheme';
import { type ScoredCriterion, scoredCriteria } from '../../domain/scoring/sections';
import { totalsOf } from '../../domain/scoring/totals';
import { withoutLeaders } from '../../domain/scoring/without-leaders';
import { type Actor, SYSTEM_ACTOR } from '../../platform/access';
import { type BlocPlace, ClosedContent } from '../blocs';
import { type PublishedScheme, SchemesService } from '../schemes';
import { ScoreEntriesRepository } from './score-entries.repository';
import type { ScoreEntry, Sheet, SheetListing, SheetSummary } from './sheet';
import { UnknownCriterion } from './sheet-errors';
import { type MemberSheet, SheetUnits } from './sheet-units';
import { formToKeep, SheetReader } from './sheet-reader';
import { mayCompare, mayRead } from './sheets.policy';

/** Reads score sheets. */
@Injectable()
export class SheetsService {
  constructor(
    private readonly reader: SheetReader,
    private readonly units: SheetUnits,
    private readonly entries: ScoreEntriesRepository,
    private readonly schemes: SchemesService,
    private readonly closed: ClosedContent,
  ) {}

  /** One agency's sheet with its contents and its way so far. NotFound for another agency's. */
  read(actor: Actor, place: BlocPlace, agencyCode: string): Promise<Sheet> {
    return this.reader.read(actor, place, agencyCode);
  }

  /** The same, changed by nobody else until the end of the open transaction; its place says the review as it is now. */
  lock(actor: Actor, place: BlocPlace, agencyCode: string): Promise<Sheet> {
    return this.reader.lock(actor, place, agencyCode);
  }

  /**
   * The sheets of the place that the actor may see: all of them for those who compare scores, else their own agency's. A
   * member without a sheet is listed as not started. Those of a closed place are as they were kept. The same few queries
   * however many members there are.
   */
  async list(actor: Actor, place: BlocPlace): Promise<SheetListing> {
    return (await this.kept(actor, place)) ?? (await this.live(actor, place));
  }

  /** Every sheet of a place that is being closed, whole, by agency code: what `read` makes its answer of afterwards. */
  async toKeep(place: BlocPlace): Promise<Record<string, unknown>> {
    const forms: Record<string, unknown> = {};
    for (const { code } of place.members) forms[code] = formToKeep(await this.reader.read(SYSTEM_ACTOR, place, code));
    return forms;
  }

  /** Null: the place is not closed, or its snapshot is of a form that holds no scores. */
  private async kept(actor: Actor, place: BlocPlace): Promise<SheetListing | null> {
    const scheme = fromPlain(await this.closed.part(place, ['scores', 'scheme'])) as PublishedScheme | null;
    if (scheme === null) return null;
    const sheets = fromPlain(await this.closed.part(place, ['scores', 'sheets'])) as SheetSummary[];
    if (mayCompare(actor, place)) return { scheme, sheets };
    const own = sheets.filter(({ member }) => mayRead(actor, place, member));
    return { scheme, sheets: own.map((sheet) => ({ ...sheet, score: withoutLeaders(sheet.score) })) };
  }

  private async live(actor: Actor, place: BlocPlace): Promise<SheetListing> {
    const schemeVersionId = place.review?.schemeVersionId ?? null;
    if (place.review === null || schemeVersionId === null) return { scheme: null, sheets: [] };
    const scheme = await this.schemes.versionById(schemeVersionId);
    const members = await this.units.all(place, place.review.id, scheme.definition);
    // Everybody is scored, whoever reads: points may depend on the best of the bloc.
    const inputs = { scheme: scheme.code, asOf: place.asOf, units: members.map(({ unit }) => unit) };
    const scores = new Map(scoreUnits(scheme.definition, inputs).units.map((score) => [score.code, score]));
    const compares = mayCompare(actor, place);
    const sheets = members
      .filter(({ member }) => compares || mayRead(actor, place, member))
      .flatMap((sheet) => {
        const score = scores.get(sheet.member.code);
        if (score === undefined) return [];
        return [summaryOf(scheme.definition, sheet, compares ? score : withoutLeaders(score))];
      });
    return { scheme, sheets };
  }

  /** Every value a criterion of a sheet has had, the newest first; empty when it never had one. */
  async history(
    actor: Actor,
    place: BlocPlace,
    agencyCode: string,
    code: string,
  ): Promise<{ sheet: Sheet; criterion: ScoredCriterion; entries: ScoreEntry[] }> {
    const sheet = await this.reader.read(actor, place, agencyCode);
    const criterion = leafOf(sheet, code);
    return { sheet, criterion, entries: sheet.id === null ? [] : await this.entries.history(sheet.id, code) };
  }
}

/** The criterion with this code that gets points; undefined when the scheme of the sheet has none. */
export function criterionOf(sheet: Pick<Sheet, 'scheme'>, code: string): ScoredCriterion | undefined {
  return scoredCriteria(sheet.scheme.definition).find((scored) => scored.code === code);
}

/** The same; UnknownCriterion when there is none. */
export function leafOf(sheet: Pick<Sheet, 'scheme'>, code: string): ScoredCriterion {
  const criterion = criterionOf(sheet, code);
  if (!criterion) throw new UnknownCriterion(code);
  return criterion;
}

function summaryOf(scheme: Scheme, { member, row, entries, unit }: MemberSheet, score: UnitResult): SheetSummary {
  const instants = [row?.lastStepAt ?? null, ...entries.map(({ recordedAt }) => recordedAt)];
  return {
    ...{ member, unit, score },
    id: row?.id ?? null,
    state: row?.state ?? 'not_started',
    totals: totalsOf(scheme, score),
    evidenceCount: row?.evidenceCount ?? 0,
    changedAt: instants.reduce((last, at) => (at !== null && (last === null || at > last) ? at : last), null),
    submittedAt: row?.submittedAt ?? null,
  };
}
