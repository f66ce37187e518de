import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { RepealedCitation } from '../../domain/commendation/legal-texts';
import { Database } from '../../database/database';
import type { Document } from '../../documents/model';
import { formatInstant } from '../../text/date';
import { type Actor, may } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import {
  FACT_LABELS,
  type FactKey,
  factsOf,
  firstDraft,
  proseWith,
  type Section,
  type SectionKey,
  type SectionProse,
  sectionsOf,
  periodReport,
  type ReportFacts,
  type ReportKind,
  unknownTokens,
} from '../../../templates/documents/period-report';
import { accessPlace, type BlocPlace, type PlacedPeriod, PlacesService, ReviewStatesService } from '../blocs';
import { LegalTextsService } from '../catalogue';
import { citingPassage } from './cited-texts';
import { type DocumentChoice, ReportFactsService } from './report-facts.service';
import { ReportsRepository, type StoredReport, type StoredSection } from './reports.repository';

/** The report of a place on its period: the document, and all that a page beside it needs. */
export interface PeriodReport {
  readonly place: BlocPlace;
  readonly facts: ReportFacts;
  readonly prose: SectionProse;
  readonly document: Document;
  readonly stored: StoredReport | null;
  readonly sections: readonly Section[];
  readonly written: ReadonlyMap<SectionKey, StoredSection>;
  /** Texts cited by the prose, the scheme or the ballots that are repealed on the day of the report; none once it is closed. */
  readonly repealed: readonly RepealedCitation[];
  /** Grounds of reports that are repealed on that day while no ground took their place; none once it is closed. */
  readonly lapsedGrounds: readonly RepealedCitation[];
}

/** One section as an editor sees it. */
export interface SectionDraft {
  readonly section: Section;
  readonly text: string;
  /** 0 while nobody has written it. */
  readonly version: number;
}

const LONGEST_PROSE = 20_000;
const LONGEST_NUMBER = 60;
const NO_REVIEW = 'Khối chưa có báo cáo trong kỳ này.';

/** The reports of half a year and of a whole one: reads them, lets people write their prose, keeps number and date. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly database: Database,
    private readonly repository: ReportsRepository,
    private readonly facts: ReportFactsService,
    private readonly places: PlacesService,
    private readonly states: ReviewStatesService,
    private readonly texts: LegalTextsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * The report as it stands now, of a closed review as it stood at its closing. What `choice` leaves open is taken from
   * what was stored. Throws NotFound where there is no review, Conflict while the bloc has no chair.
   */
  async read(
    actor: Actor,
    blocCode: string,
    periodCode: string,
    choice: Partial<DocumentChoice> = {},
  ): Promise<PeriodReport> {
    const place = await this.places.find(actor, blocCode, periodCode, 'report.read');
    const { reviewId, kind } = reviewOf(place);
    const stored = await this.repository.find(reviewId, kind);
    const rows = await this.repository.sections(reviewId, kind);
    const written = new Map(rows.map((row) => [row.section as SectionKey, row]));
    const snapshot = place.review?.snapshot ?? null;
    const kept = snapshot === null ? null : await this.repository.kept(snapshot.id);
    const facts = kept
      ? chosen(kept.facts, choice)
      : await this.facts.gather(actor, place, kind, {
          layout: choice.layout ?? stored?.layout ?? null,
          date: choice.date ?? stored?.documentDate ?? null,
          number: choice.number ?? stored?.documentNumber ?? null,
          official: choice.official ?? false,
        });
    const live = Object.fromEntries([...written].map(([key, row]) => [key, row.prose]));
    const prose = kept?.prose ?? proseWith(kind, live);
    const day = facts.document.date ?? facts.asOf;
    return {
      place,
      facts,
      prose,
      document: periodReport(facts, prose),
      stored,
      sections: sectionsOf(facts),
      written,
      repealed: kept ? [] : await this.texts.repealedIn(citingPassage(facts, prose), day),
      lapsedGrounds: kept ? [] : await this.texts.lapsedGrounds(day),
    };
  }

  /** The last changes of the prose, newest first. */
  edits(place: BlocPlace, limit = 8): Promise<StoredSection[]> {
    const { reviewId, kind } = reviewOf(place);
    return this.repository.edits(reviewId, kind, limit);
  }

  /** A section with its text, stored or drafted. NotFound for an unknown key. */
  section(report: PeriodReport, key: string): SectionDraft {
    const section = report.sections.find((candidate) => candidate.key === key);
    if (!section) throw new NotFound('Không tìm thấy phần này của báo cáo.');
    return { section, text: report.prose[section.key], version: report.written.get(section.key)?.version ?? 0 };
  }

  /**
   * Writes the prose of a section over the version that the writer saw. Throws Conflict with both texts when somebody
   * else wrote meanwhile or the result is published, InvalidInput for a token that names no fact.
   */
  async write(actor: Actor, report: PeriodReport, key: string, text: string, version: number): Promise<void> {
    const { section } = this.section(report, key);
    requireWriter(actor, report.place);
    const prose = text.normalize('NFC').replace(/\r\n/g, '\n').trim();
    requireProse(prose, report.facts);
    await this.database.transaction(async () => {
      await this.states.holdOpen(report.place);
      const { reviewId, kind } = reviewOf(report.place);
      const reportId = await this.repository.ensure(reviewId, kind);
      const next = version + 1;
      const free = (report.written.get(section.key)?.version ?? 0) === version;
      if (!free || !(await this.repository.write(reportId, section.key, next, prose, actor, this.clock.now()))) {
        throw await this.conflict(report.place, section.key);
      }
      this.audit.record({
        chain: chainOfBloc(report.place.bloc.code),
        actor,
        action: 'report.section_written',
        subject: subjectOf(report.place),
        data: { section: section.key, version: String(next) },
      });
    });
  }

  /** Puts the drafted text back, as a further version. */
  async restore(actor: Actor, report: PeriodReport, key: string, version: number): Promise<void> {
    const { section } = this.section(report, key);
    await this.write(actor, report, key, firstDraft(report.facts.kind)[section.key], version);
  }

  /** Keeps number and date of the document. Conflict when somebody else set them since `version`. */
  async setDocument(
    actor: Actor,
    report: PeriodReport,
    version: number,
    document: { date: BusinessDate | null; number: string | null },
  ): Promise<void> {
    requireWriter(actor, report.place);
    if (document.number !== null && document.number.length > LONGEST_NUMBER) {
      throw new InvalidInput([
        { code: 'too_long', place: 'number', parameters: { label: 'Số, ký hiệu', maximum: LONGEST_NUMBER } },
      ]);
    }
    await this.database.transaction(async () => {
      await this.states.holdOpen(report.place);
      const { reviewId, kind } = reviewOf(report.place);
      const id = await this.repository.ensure(reviewId, kind);
      const before = report.stored;
      // A report that nobody touched yet has version 0 on the page and 1 once it is made.
      if (!(await this.repository.setDocument(id, Math.max(version, 1), document.date, document.number))) {
        throw new Conflict('Số và ngày văn bản vừa được người khác sửa. Hãy xem lại rồi lưu.');
      }
      this.audit.record({
        chain: chainOfBloc(report.place.bloc.code),
        actor,
        action: 'report.changed',
        subject: subjectOf(report.place),
        data: {
          before: { date: before?.documentDate ?? '', number: before?.documentNumber ?? '' },
          after: { date: document.date ?? '', number: document.number ?? '' },
        },
      });
    });
  }

  /** Notes in the record that a file went out. */
  async noteExport(actor: Actor, report: PeriodReport, format: string): Promise<void> {
    await this.database.transaction(() => {
      this.audit.record({
        chain: chainOfBloc(report.place.bloc.code),
        actor,
        action: 'report.exported',
        subject: subjectOf(report.place),
        data: { format, contentHash: report.document.meta.contentHash },
      });
      return Promise.resolve();
    });
  }

  private async conflict(place: BlocPlace, key: SectionKey): Promise<Conflict> {
    const { reviewId, kind } = reviewOf(place);
    const stored = (await this.repository.sections(reviewId, kind)).find((row) => row.section === key);
    if (!stored) return new Conflict('Phần này vừa được người khác sửa.');
    return new Conflict(
      `${stored.authorName} vừa lưu phần này lúc ${formatInstant(stored.writtenAt)}. Chưa có gì bị mất.`,
      {
        stored: {
          text: stored.prose,
          version: stored.version,
          savedBy: stored.authorName,
          savedAt: formatInstant(stored.writtenAt),
        },
      },
    );
  }
}

/** The facts that prose may name, with their labels and printed values. */
export function factList(facts: ReportFacts): { token: FactKey; label: string; value: string }[] {
  return Object.entries(factsOf(facts)).map(([token, value]) => ({
    token: token as FactKey,
    label: FACT_LABELS[token as FactKey],
    value,
  }));
}

/** The report that a period has: of half a year, or of the whole; other periods have none. */
export function reportKindOf({ kind }: Pick<PlacedPeriod, 'kind'>): ReportKind | null {
  if (kind === 'six_months') return 'six_month';
  return kind === 'year' ? 'annual' : null;
}

function reviewOf({ review, period }: BlocPlace): { reviewId: string; kind: ReportKind } {
  const kind = reportKindOf(period);
  if (review === null || kind === null) throw new NotFound(NO_REVIEW);
  return { reviewId: review.id, kind };
}

function subjectOf(place: BlocPlace): string {
  return `report:${place.bloc.code}/${place.period.code}/${reviewOf(place).kind}`;
}

/** The facts that a snapshot kept, for this printing: only how they are laid out and dated can still be chosen. */
function chosen(facts: ReportFacts, { layout, date, number, official }: Partial<DocumentChoice>): ReportFacts {
  const { document } = facts;
  return {
    ...facts,
    document: {
      ...document,
      layout: layout ?? document.layout,
      date: date ?? document.date,
      number: number ?? document.number,
      draft: official !== true,
    },
  };
}

function requireWriter(actor: Actor, place: BlocPlace): void {
  if (!may(actor, 'report.write', accessPlace(place))) throw new Forbidden();
}

function requireProse(prose: string, facts: ReportFacts): void {
  if (prose.length > LONGEST_PROSE) {
    throw new InvalidInput([
      { code: 'too_long', place: 'text', parameters: { label: 'Nội dung', maximum: LONGEST_PROSE } },
    ]);
  }
  const [unknown] = unknownTokens(prose, factsOf(facts));
  if (unknown !== undefined) {
    throw new InvalidInput([{ code: 'unknown_token', place: 'text', parameters: { token: `{{${unknown}}}` } }]);
  }
}
