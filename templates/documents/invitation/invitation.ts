import {
  type Block,
  type Document,
  type TableBlock,
  bold,
  bulletList,
  closing,
  column,
  contentHashOf,
  documentTitle,
  headCell,
  layoutFor,
  letterhead,
  paragraph,
  plain,
  textCell,
} from '../../../src/documents/model';
import { formatClock, formatLongDate } from '../../../src/text/date';
import type { AgendaLine, InvitationFacts, MeetingOccasion } from './facts';

export type * from './facts';

const DOTS = '……………';

/** The invitation to a meeting of a bloc, in the layout of the chair agency on the day of the document. */
export function invitation(facts: InvitationFacts): Document {
  const { document, issuer, meeting, bloc } = facts;
  const date = document.date ?? meeting.heldOn ?? facts.period.to;
  const layout = layoutFor(document.layout, date);
  const blocks: Block[] = [
    letterhead(layout, {
      superior: issuer.superior,
      issuing: issuer.issuing,
      number: { ordinal: document.number, type: 'GM', issuer: issuer.symbol },
      place: document.place,
      date: document.date,
      year: date.slice(0, 4),
    }),
    documentTitle(layout, 'GIẤY MỜI', [meeting.title, `của ${bloc.name}`]),
    paragraph([plain(`${bloc.name} trân trọng kính mời:`)]),
    bulletList(guestsOf(facts).map((guest) => [plain(guest)])),
    ...occasion(meeting),
    ...(facts.agenda.length === 0
      ? []
      : [paragraph([bold('Chương trình: '), plain('theo bảng dưới đây.')]), agendaTable(facts.agenda)]),
    paragraph([
      plain(
        `Đề nghị các cơ quan, đơn vị cử đại biểu dự đúng thành phần. Trường hợp người đứng đầu không dự được, người dự thay mang theo văn bản ủy quyền${layout.endMark}`,
      ),
    ]),
    closing(layout, ['Như trên'], issuer.archive, facts.signer),
  ];
  return {
    meta: {
      title: `Giấy mời ${meeting.title}`,
      subject: bloc.name,
      author: issuer.archive,
      language: 'vi',
      documentDate: document.date,
      contentHash: contentHashOf({ facts, layout: layout.code }),
      demonstration: document.demonstration,
      draft: document.draft,
    },
    layout,
    parts: [{ key: 'invitation', title: 'Giấy mời', orientation: 'portrait', startsPage: true, blocks }],
  };
}

/** Who is asked to come, the highest first. */
function guestsOf({ leader, withHomeAffairs, agencies, others }: InvitationFacts): string[] {
  return [
    ...(leader === null ? [] : [leader === '' ? 'Lãnh đạo phụ trách khối' : `${leader}, lãnh đạo phụ trách khối`]),
    ...(withHomeAffairs ? ['Lãnh đạo Sở Nội vụ, Phòng Thi đua, khen thưởng'] : []),
    `Lãnh đạo và cán bộ phụ trách công tác thi đua, khen thưởng của các cơ quan: ${agencies.join('; ')}`,
    ...others,
  ];
}

function occasion({ title, heldOn, startsAt, venue, presidedBy }: MeetingOccasion): Block[] {
  const time = startsAt === null ? DOTS : formatClock(startsAt);
  const day = heldOn === null ? 'ngày …… tháng …… năm ……' : formatLongDate(heldOn);
  const lines: [string, string][] = [
    ['Dự', title],
    ['Thời gian', `${time}, ${day}`],
    ['Địa điểm', venue === '' ? DOTS : venue],
    ...(presidedBy === '' ? [] : ([['Chủ trì', presidedBy]] as [string, string][])),
  ];
  return lines.map(([label, words]) => paragraph([bold(`${label}: `), plain(`${words}.`)]));
}

/** The agenda as a table: what in which order, and who presents. */
export function agendaTable(agenda: readonly AgendaLine[]): TableBlock {
  return {
    kind: 'table',
    id: 'agenda',
    caption: 'Chương trình',
    columns: [
      column('number', 1, { align: 'center' }),
      column('content', 8, { heading: true }),
      column('presenter', 4),
    ],
    head: [[headCell('TT'), headCell('Nội dung'), headCell('Người trình bày')]],
    rows: agenda.map(({ content, presenter }, index) => ({
      kind: 'data' as const,
      cells: [textCell(String(index + 1)), textCell(content), textCell(presenter)],
    })),
    fontSize: 12,
  };
}
