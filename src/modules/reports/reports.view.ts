import type { ComponentChildren } from 'preact';
import { formatDate, formatInstant } from '../../text/date';
import type { PageFrame } from '../../../templates/layout/frame';
import type { EditSectionPageProps } from '../../../templates/pages/reports/edit-section';
import type { ReportPageProps } from '../../../templates/pages/reports/report';
import type { LayoutChoice, ReportDocumentForm } from '../../../templates/pages/reports/report-props';
import {
  handTypedDigits,
  isBlank,
  type SectionKey,
  sectionsWithoutData,
} from '../../../templates/documents/period-report';
import { pathOf } from '../../platform/web';
import type { BlocPlace } from '../blocs';
import { checkReport, type ReportFinding } from './report-checks';
import type { StoredSection } from './reports.repository';
import { factList, type SectionDraft, type PeriodReport } from './reports.service';

const LAYOUT_WORDS = { party: 'Thể thức văn bản của Đảng', state: 'Thể thức văn bản hành chính nhà nước' } as const;

/** Annex III is the one section that needs no words. */
const MINUTES_LEAD =
  'Để trống thì Phụ lục III in theo biên bản hội nghị. Nội dung viết tại đây được in thay cho biên bản.';

export function reportPath(place: BlocPlace): string {
  const name = place.period.kind === 'year' ? 'bao-cao-nam' : 'bao-cao-6-thang';
  return `${pathOf({ blocCode: place.bloc.code, periodCode: place.period.code })}/${name}`;
}

/** The page of the report; `document` is what the form of number and date shows. */
export function reportProps(
  frame: PageFrame,
  report: PeriodReport,
  view: {
    preview: ComponentChildren;
    layout: LayoutChoice;
    automatic: 'party' | 'state';
    edits: readonly StoredSection[];
    editable: boolean;
    document: ReportDocumentForm;
  },
): ReportPageProps {
  const path = reportPath(report.place);
  const headings = new Map(report.sections.map((section) => [section.key as string, headingOf(section)]));
  const blank = new Set(sectionsWithoutData(report.facts, report.prose));
  return {
    frame,
    basePath: path,
    blocName: report.place.bloc.name,
    title: report.document.meta.title,
    asOfText: formatDate(report.facts.asOf),
    contentHash: report.document.meta.contentHash,
    preview: view.preview,
    layout: view.layout,
    automaticLayoutText: LAYOUT_WORDS[view.automatic],
    workbookParts: report.document.parts.length,
    document: view.document,
    checks: checkReport(report).map((finding) => ({
      kind: finding.kind,
      text: finding.text,
      ...linkOf(report, finding, view.editable),
    })),
    sections: report.sections.map((section) => ({
      key: section.key,
      heading: headingOf(section),
      state: blank.has(section.key) ? 'empty' : isWritten(report, section.key) ? 'edited' : 'drafted',
    })),
    edits: view.edits.map((edit) => ({
      sectionHeading: headings.get(edit.section) ?? edit.section,
      who: edit.authorName,
      at: formatInstant(edit.writtenAt),
    })),
    editable: view.editable,
  };
}

/** The form of number and date as stored. */
export function documentForm(report: PeriodReport): ReportDocumentForm {
  return {
    number: report.stored?.documentNumber ?? '',
    date: report.stored?.documentDate ? formatDate(report.stored.documentDate) : '',
    version: report.stored?.version ?? 0,
  };
}

/** The editor of a section; `typed` replaces the stored text when it came back with a mistake or a conflict. */
export function editSectionProps(
  frame: PageFrame,
  report: PeriodReport,
  draft: SectionDraft,
  typed: { text: string; error?: string; conflict?: NonNullable<EditSectionPageProps['conflict']> } | null,
): EditSectionPageProps {
  const text = typed?.text ?? draft.text;
  return {
    frame,
    basePath: reportPath(report.place),
    blocName: report.place.bloc.name,
    reportTitle: report.document.meta.title,
    sectionKey: draft.section.key,
    sectionHeading: headingOf(draft.section),
    text,
    version: draft.version,
    facts: factList(report.facts),
    typedFigures: [...new Set(handTypedDigits(text))],
    edited: draft.version > 0,
    ...(draft.section.key === 'minutes' ? { lead: MINUTES_LEAD } : {}),
    ...(typed?.error === undefined ? {} : { error: typed.error }),
    ...(typed?.conflict === undefined ? {} : { conflict: typed.conflict }),
  };
}

function headingOf(section: { number: string; heading: string }): string {
  return section.number === '' ? section.heading : `${section.number}. ${section.heading}`;
}

/** Where a finding is put right, for whoever may do that. */
function linkOf(
  { place }: PeriodReport,
  { section, meeting }: ReportFinding,
  editable: boolean,
): { link?: { href: string; label: string } } {
  if (!editable) return {};
  if (section !== null) return { link: { href: `${reportPath(place)}/noi-dung/${section}`, label: 'Bổ sung' } };
  if (meeting === undefined) return {};
  const meetings = `${pathOf({ blocCode: place.bloc.code, periodCode: place.period.code })}/hop`;
  return { link: { href: `${meetings}/${String(meeting)}/bien-ban`, label: 'Ký biên bản' } };
}

/** Whether people's words stand in a section; a section that was emptied again is drafted from the data. */
function isWritten({ written, prose }: PeriodReport, key: SectionKey): boolean {
  return written.has(key) && !(key === 'minutes' && isBlank(prose.minutes));
}
