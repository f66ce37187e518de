import {
  type Block,
  type ClosingBlock,
  column,
  type Document,
  type DocumentLayout,
  contentHashOf,
  headCell,
  integerCell,
  layoutFor,
  letterhead,
  type LetterheadBlock,
  line,
  signaturePair,
  type TableBlock,
  textCell,
} from '../../../src/documents/model';
import type { CouncilDocumentFacts, MinutesMatter } from './facts';

/** A document of a council in the State layout (Nghị định 30/2020/NĐ-CP); `build` gives its blocks. */
export function councilDocument(
  facts: CouncilDocumentFacts,
  title: string,
  build: (layout: DocumentLayout) => Block[],
): Document {
  const layout = layoutFor('state', facts.date);
  return {
    meta: {
      title: `${title}: ${facts.session}`,
      subject: facts.council,
      author: facts.council,
      language: 'vi',
      documentDate: facts.date,
      contentHash: contentHashOf({ facts, layout: layout.code, title }),
      demonstration: facts.demonstration,
      draft: facts.draft,
    },
    layout,
    parts: [{ key: 'document', title, orientation: 'portrait', startsPage: true, blocks: build(layout) }],
  };
}

/** The head; without a type it carries no number, like a paper to vote with. */
export function councilHead(layout: DocumentLayout, facts: CouncilDocumentFacts, type: string | null): LetterheadBlock {
  const head = letterhead(layout, {
    superior: facts.superior?.toLocaleUpperCase('vi') ?? null,
    issuing: facts.council.toLocaleUpperCase('vi'),
    number: { ordinal: null, type: type ?? '', issuer: facts.symbol },
    place: facts.place,
    date: facts.date,
    year: facts.date.slice(0, 4),
  });
  return type === null ? { ...head, left: head.left.slice(0, -1) } : head;
}

/** The results of matters that were voted, with what was needed of all members. */
export function resultsTable(id: string, matters: readonly MinutesMatter[]): TableBlock {
  const count = (key: string) => column(key, 9, { align: 'center' });
  return {
    kind: 'table',
    id,
    caption: 'Kết quả bỏ phiếu',
    columns: [
      column('number', 6, { align: 'center' }),
      column('matter', 35, { heading: true }),
      column('agree', 11, { align: 'center' }),
      ...[count('against'), count('invalid'), count('written'), count('needed')],
      column('outcome', 12, { align: 'center' }),
    ],
    head: [
      ['TT', 'Nội dung', 'Đồng ý', 'Không đồng ý', 'Không hợp lệ', 'Văn bản đồng ý', 'Cần', 'Kết quả'].map((text) =>
        headCell(text),
      ),
    ],
    rows: matters.map((matter, index) => ({
      kind: 'data',
      cells: [
        textCell(String(index + 1)),
        textCell(matter.subtitle === '' ? matter.title : `${matter.title} (${matter.subtitle})`),
        ...[matter.inFavour, matter.against, matter.invalid, matter.writtenInFavour].map((value) => integerCell(value)),
        integerCell(matter.result?.needed ?? null),
        textCell(outcomeOf(matter)),
      ],
    })),
    fontSize: 12,
  };
}

function outcomeOf({ result, cutReason }: MinutesMatter): string {
  if (result === null) return '';
  if (!result.isPassed) return 'Không đạt';
  return cutReason === null ? 'Đạt' : 'Cắt giảm';
}

/** Two sides sign, each with its post and name. */
export function signatures(
  layout: DocumentLayout,
  left: { readonly post: string; readonly name: string },
  right: { readonly post: string; readonly name: string },
): ClosingBlock {
  const side = ({ post, name }: { readonly post: string; readonly name: string }) => [
    line(post, { size: 14, bold: layout.positionBold }),
    line(name === '' ? '(Họ và tên)' : (name.split(',')[0] ?? name), { size: 14, bold: true, spaceBefore: 70 }),
  ];
  return signaturePair(side(left), side(right));
}
