import { Injectable } from '@nestjs/common';
import { type Criterion, leafCriteria, type SchemeDefinition } from '../../domain/scoring/narrow/scheme';
import { sheetTotals } from '../../domain/scoring/narrow/totals';
import type { Actor } from '../../platform/access';
import { NotFound } from '../../platform/errors';
import type { BlocPlace, Member } from '../blocs';
import { SchemesService } from '../schemes';
import { ScoreEntriesRepository } from './score-entries.repository';
import type { ScoreEntry, Sheet, SheetListing, SheetSummary } from './sheet';
import { SheetReader } from './sheet-reader';
import { mayCompare, mayRead } from './sheets.policy';
import { type ListedSheet, SheetsRepository } from './sheets.repository';

/** Reads score sheets. */
@Injectable()
export class SheetsService {
  constructor(
    private readonly reader: SheetReader,
    private readonly sheets: SheetsRepository,
    private readonly entries: ScoreEntriesRepository,
    private readonly schemes: SchemesService,
  ) {}

  /** One agency's sheet with its contents and its way so far. NotFound for another agency's. */
  read(actor: Actor, place: BlocPlace, agencyCode: string): Promise<Sheet> {
    return this.reader.read(actor, place, agencyCode);
  }

  /**
   * The sheets of the place that the actor may see: all of them for those who compare scores, else their own agency's. A
   * member without a sheet is listed as not started. The same few queries however many members there are.
   */
  async list(actor: Actor, place: BlocPlace): Promise<SheetListing> {
    const schemeVersionId = place.review?.schemeVersionId ?? null;
    if (place.review === null || schemeVersionId === null) return { scheme: null, sheets: [] };
    const members = visibleMembers(actor, place);
    const scheme = await this.schemes.versionById(schemeVersionId);
    const rows = await this.sheets.list(
      place.review.id,
      members.map(({ agencyId }) => agencyId),
    );
    const contents = new Map(rows.map((row) => [row.id, { row, entries: [] as ScoreEntry[] }]));
    for (const entry of await this.entries.latestOf([...contents.keys()])) {
      contents.get(entry.sheetId)?.entries.push(entry);
    }
    const byAgency = new Map([...contents.values()].map((content) => [content.row.agencyId, content]));
    const sheets = members.map((member) => summaryOf(scheme.definition, member, byAgency.get(member.agencyId)));
    return { scheme, sheets };
  }

  /** Every value a criterion of a sheet has had, the newest first; empty when it never had one. */
  async history(
    actor: Actor,
    place: BlocPlace,
    agencyCode: string,
    code: string,
  ): Promise<{ sheet: Sheet; criterion: Criterion; entries: ScoreEntry[] }> {
    const sheet = await this.reader.read(actor, place, agencyCode);
    const criterion = leafOf(sheet, code);
    return { sheet, criterion, entries: sheet.id === null ? [] : await this.entries.history(sheet.id, code) };
  }
}

/** The criterion with this code that gets points. NotFound when the scheme of the sheet has none. */
export function leafOf(sheet: Pick<Sheet, 'scheme'>, code: string): Criterion {
  const criterion = leafCriteria(sheet.scheme.definition).find((leaf) => leaf.code === code);
  if (!criterion) throw new NotFound('Thang điểm không có tiêu chí này.');
  return criterion;
}

function visibleMembers(actor: Actor, place: BlocPlace): Member[] {
  const all = mayCompare(actor, place);
  return place.members.filter((member) => all || mayRead(actor, place, member));
}

function summaryOf(
  definition: SchemeDefinition,
  member: Member,
  content: { readonly row: ListedSheet; readonly entries: readonly ScoreEntry[] } | undefined,
): SheetSummary {
  const { row, entries } = content ?? { row: undefined, entries: [] };
  const points = new Map(entries.map((entry) => [entry.code, entry.points]));
  const instants = [row?.lastStepAt ?? null, ...entries.map(({ recordedAt }) => recordedAt)];
  return {
    ...{ member, points },
    state: row?.state ?? 'not_started',
    totals: sheetTotals(definition, points),
    evidenceCount: row?.evidenceCount ?? 0,
    changedAt: instants.reduce((last, at) => (at !== null && (last === null || at > last) ? at : last), null),
    submittedAt: row?.submittedAt ?? null,
  };
}
