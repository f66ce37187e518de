import {
  type Block,
  type ClosingBlock,
  type Document,
  type DocumentLayout,
  contentHashOf,
  documentTitle,
  heading,
  layoutFor,
  letterhead,
  line,
  paragraph,
  plain,
  signaturePair,
} from '../../../src/documents/model';
import { formatClock } from '../../../src/text/date';
import type { MinutesFacts } from './facts';
import { minutesSections } from './sections';

export type * from './facts';
export { minutesSections } from './sections';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const;

/**
 * The minutes of a meeting in the layout of the chair agency on their day: a draft until they are signed. The content
 * hash covers every fact, so that signed minutes print the same in any year.
 */
export function minutes(facts: MinutesFacts): Document {
  const { document, issuer, meeting, bloc } = facts;
  const date = document.date ?? meeting.heldOn ?? facts.period.to;
  const layout = layoutFor(document.layout, date);
  return {
    meta: {
      title: `Biên bản ${lowerFirst(meeting.title)}`,
      subject: bloc.name,
      author: issuer.archive,
      language: 'vi',
      documentDate: document.date,
      contentHash: contentHashOf({ facts, layout: layout.code }),
      demonstration: document.demonstration,
      draft: document.draft,
    },
    layout,
    parts: [
      {
        key: 'minutes',
        title: 'Biên bản',
        orientation: 'portrait',
        startsPage: true,
        blocks: [
          letterhead(layout, {
            superior: issuer.superior,
            issuing: issuer.issuing,
            number: { ordinal: document.number, type: 'BB', issuer: issuer.symbol },
            place: document.place,
            date: document.date,
            year: date.slice(0, 4),
          }),
          documentTitle(layout, 'BIÊN BẢN', [meeting.title, `của ${bloc.name}`]),
          ...minutesBody(facts, layout),
        ],
      },
    ],
  };
}

/** The minutes below their title, with who signs them: the same stands in the annex of a report. */
export function minutesBody(facts: MinutesFacts, layout: DocumentLayout): Block[] {
  return [...numbered(facts), ...ending(facts, layout)];
}

function numbered(facts: MinutesFacts): Block[] {
  return minutesSections(facts).flatMap(({ title, blocks }, index) => [
    heading(1, `${ROMAN[index] ?? String(index + 1)}. ${title}`),
    ...blocks,
  ]);
}

function ending({ meeting }: MinutesFacts, layout: DocumentLayout): Block[] {
  const end = meeting.endsAt === null ? 'lúc ……………' : `lúc ${formatClock(meeting.endsAt)} cùng ngày`;
  const words = `Hội nghị kết thúc ${end}. Biên bản đã được đọc lại cho những người dự họp nghe và thống nhất thông qua${layout.endMark}`;
  return [paragraph([plain(words)]), signatures(meeting, layout)];
}

/** Minutes are signed by who wrote them and who presided, side by side. */
function signatures({ recordedBy, presidedBy }: MinutesFacts['meeting'], layout: DocumentLayout): ClosingBlock {
  const side = (post: string, name: string) => [
    line(post, { size: 14, bold: layout.positionBold }),
    line(nameOf(name), { size: 14, bold: true, spaceBefore: 70 }),
  ];
  return signaturePair(side('THƯ KÝ HỘI NGHỊ', recordedBy), side('CHỦ TRÌ HỘI NGHỊ', presidedBy));
}

/** A person is typed 'Họ tên, chức vụ': the name alone is signed under. */
function nameOf(person: string): string {
  const [name = ''] = person.split(',');
  return name.trim() === '' ? '(Họ và tên)' : name.trim();
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
