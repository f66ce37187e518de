import { formatDate } from '../../text/date';
import { lapsedGroundSentence } from '../../text/legal-warnings';
import type { PeriodReport } from './reports.service';
import { handTypedDigits, isBlank, sectionsWithoutData } from '../../../templates/documents/period-report';

/** A finding before export. `bad` stands in the way of the official version. */
export interface ReportFinding {
  readonly kind: 'ok' | 'warn' | 'bad';
  readonly text: string;
  /** Section to put it right in; null when it lies elsewhere. */
  readonly section: string | null;
  /** Number of the meeting whose minutes put it right. */
  readonly meeting?: number;
}

/** Checks a report as its signer would: what is missing, what nobody keeps true, what is still open. */
export function checkReport(report: PeriodReport): ReportFinding[] {
  return [
    ...sectionFindings(report),
    ...figureFindings(report),
    ...minutesFindings(report),
    ...movementFindings(report),
    ...scoreFindings(report),
    ...documentFindings(report),
    ...repealedFindings(report),
  ];
}

function sectionFindings({ facts, prose, sections }: PeriodReport): ReportFinding[] {
  const blank = new Set(sectionsWithoutData(facts, prose));
  const missing = sections.filter((section) => blank.has(section.key));
  if (missing.length === 0) return [ok('Các phần của báo cáo đều có nội dung')];
  return missing.map((section) => ({
    kind: 'bad',
    text: `Chưa có nội dung: ${headingOf(section)}`,
    section: section.key,
  }));
}

function figureFindings({ prose, sections, written }: PeriodReport): ReportFinding[] {
  // The draft types no figure by hand but dates of law; only what people wrote is looked at.
  return sections.flatMap((section) => {
    const figures = written.has(section.key) ? handTypedDigits(prose[section.key]) : [];
    if (figures.length === 0) return [];
    const text = `${headingOf(section)}: có ${String(figures.length)} con số gõ tay (${figures.slice(0, 6).join('; ')}), không tự cập nhật`;
    return [{ kind: 'warn' as const, text, section: section.key }];
  });
}

/** Annex III: minutes may change until they are signed, and prose that was written stands before them. */
function minutesFindings({ facts: { meeting }, prose }: PeriodReport): ReportFinding[] {
  if (meeting === undefined || meeting === null) return [];
  if (!isBlank(prose.minutes)) {
    const text =
      'Phụ lục III in theo nội dung đã gõ tay, không theo biên bản hội nghị; xóa hết nội dung ấy để in theo biên bản';
    return [{ kind: 'warn', text, section: 'minutes' }];
  }
  if (meeting.isSigned) return [ok('Phụ lục III in theo biên bản hội nghị đã ký')];
  return [{ kind: 'bad', text: 'Biên bản hội nghị chưa ký', section: null, meeting: meeting.number }];
}

/** Movements that ended without a final review, and those that members were slow to register for. */
function movementFindings({ facts: { movements = [] } }: PeriodReport): ReportFinding[] {
  return movements.flatMap(({ name, status, to, finalReview, invited, registered }): ReportFinding[] => [
    ...(status === 'ended' && finalReview === null
      ? [warn(`Phong trào “${name}” đã kết thúc ngày ${formatDate(to)} mà chưa ghi tổng kết`)]
      : []),
    ...(registered < invited
      ? [warn(`Phong trào “${name}”: mới có ${registered}/${invited} cơ quan, đơn vị đăng ký tham gia`)]
      : []),
  ]);
}

function warn(text: string): ReportFinding {
  return { kind: 'warn', text, section: 'movements' };
}

function scoreFindings({ facts }: PeriodReport): ReportFinding[] {
  const complete = facts.scores.filter((score) => score.total !== null).length;
  const all = facts.agencies.length;
  const sent = facts.scores.filter(
    (score) => !['not_started', 'drafting', 'awaiting_leader'].includes(score.state),
  ).length;
  return [
    complete === all
      ? ok(`${String(complete)}/${String(all)} cơ quan, đơn vị đã chấm đủ các tiêu chí`)
      : {
          kind: 'bad',
          text: `Mới có ${String(complete)}/${String(all)} cơ quan, đơn vị chấm đủ các tiêu chí`,
          section: null,
        },
    sent === all
      ? ok(`${String(sent)}/${String(all)} phiếu tự chấm đã nộp`)
      : { kind: 'warn', text: `Mới có ${String(sent)}/${String(all)} phiếu tự chấm đã nộp`, section: null },
  ];
}

function documentFindings({ facts }: PeriodReport): ReportFinding[] {
  return [
    facts.document.date === null
      ? { kind: 'bad', text: 'Chưa có ngày văn bản', section: null }
      : ok('Đã có ngày văn bản'),
    ...(facts.document.number === null
      ? [{ kind: 'warn' as const, text: 'Chưa có số văn bản, điền sau khi văn thư cấp số', section: null }]
      : []),
    ...(facts.document.place === null
      ? [{ kind: 'bad' as const, text: 'Chưa khai báo tên tỉnh trong phần Hệ thống', section: null }]
      : []),
  ];
}

/** Texts that are no longer in force on the day of the report, with what stands in their place. */
function repealedFindings({ repealed, lapsedGrounds }: PeriodReport): ReportFinding[] {
  const lapsed = lapsedGrounds.map((ground) => ({
    kind: 'warn' as const,
    text: lapsedGroundSentence(ground),
    section: null,
  }));
  const cited = repealed.map(({ text, replacement }) => {
    const since = text.to === null ? '' : ` từ ngày ${formatDate(text.to)}`;
    const by = replacement === null ? '' : `, thay bằng ${replacement.printedTitle}`;
    const said = `Đang viện dẫn ${text.printedTitle} đã hết hiệu lực${since}${by}`;
    return { kind: 'warn' as const, text: said, section: null };
  });
  return [...cited, ...lapsed];
}

function headingOf(section: { number: string; heading: string }): string {
  return section.number === '' ? section.heading : `${section.number}. ${section.heading}`;
}

function ok(text: string): ReportFinding {
  return { kind: 'ok', text, section: null };
}
