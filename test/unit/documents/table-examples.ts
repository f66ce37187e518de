import {
  type Block,
  type Document,
  type TableBlock,
  column,
  headCell,
  layoutFor,
  textCell,
} from '../../../src/documents/model';

/** A document of one part, for tests. */
export function documentOf(blocks: readonly Block[], changes: Partial<Document['meta']> = {}): Document {
  return {
    meta: {
      title: 'Văn bản thử',
      subject: 'Khối thi đua',
      author: 'Ban Nội chính Tỉnh ủy',
      language: 'vi',
      documentDate: '2022-08-09',
      contentHash: 'a'.repeat(64),
      demonstration: false,
      draft: false,
      ...changes,
    },
    layout: layoutFor('party', '2022-08-09'),
    parts: [{ key: 'only', title: 'Văn bản', orientation: 'portrait', startsPage: true, blocks }],
  };
}

/** A table of texts under one head row; the first column names the rows. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): TableBlock {
  return {
    kind: 'table',
    id: 'example',
    caption: 'Bảng thử',
    columns: head.map((name, index) => column(name, 10, { heading: index === 0 })),
    head: [head.map((name) => headCell(name))],
    rows: rows.map((texts) => ({ kind: 'data', cells: texts.map((text) => textCell(text)) })),
    fontSize: 12,
  };
}
