import {
  type Block,
  type ClosingBlock,
  type Document,
  contentHashOf,
  heading,
  layoutFor,
  line,
} from '../../../src/documents/model';
import { namesIn } from '../../../src/text/scheme-rules';
import { adjustmentsTable, exclusionsTable } from './adjustments-table';
import { annexHead, validityBlock } from './annex-head';
import { criteriaTable } from './criteria-table';
import type { SchemeAnnexFacts } from './facts';
import { gradesTable, rankingBlock } from './grades';

export type { AnnexDecision, SchemeAnnexFacts } from './facts';

const ROMAN = ['I', 'II', 'III', 'IV', 'V'] as const;

/** A scheme as the annex of the decision that puts it into force: every rule of it in words, nothing left to a code. */
export function schemeAnnex(facts: SchemeAnnexFacts): Document {
  const { scheme, decision } = facts;
  const layout = layoutFor('state', decision.date ?? scheme.effective.from);
  return {
    meta: {
      title: `Phụ lục: ${scheme.title}`,
      subject: 'Bảng tiêu chí chấm điểm thi đua',
      author: decision.issuer ?? '',
      language: 'vi',
      documentDate: decision.date,
      contentHash: contentHashOf({ ...facts, agencies: [...facts.agencies], layout: layout.code }),
      demonstration: facts.demonstration,
      draft: facts.draft,
    },
    layout,
    parts: [
      {
        key: 'annex',
        title: 'Bảng tiêu chí',
        orientation: 'portrait',
        startsPage: true,
        blocks: [...annexHead(facts, layout), ...sections(facts), validityBlock(facts), signature(facts)],
      },
    ],
  };
}

/** The sections that the scheme has, numbered without a gap. */
function sections({ scheme, agencies }: SchemeAnnexFacts): Block[] {
  const names = namesIn(scheme, agencies);
  const makers: ((number: string) => Block[])[] = [
    () => [criteriaTable(scheme, names)],
    (number) => adjustmentsTable(scheme, names, number),
    (number) => exclusionsTable(scheme, names, number),
    (number) => gradesTable(scheme, names, number),
    (number) => [heading(1, `${number}. So sánh, xếp hạng và làm tròn`), rankingBlock(scheme, names)],
  ];
  return makers.reduce<{ blocks: Block[]; count: number }>(
    ({ blocks, count }, make) => {
      const made = make(ROMAN[count] ?? '');
      return { blocks: [...blocks, ...made], count: count + (made.length > 0 ? 1 : 0) };
    },
    { blocks: [], count: 0 },
  ).blocks;
}

/** Who decides signs; the name and the seal are left to the signer. */
function signature({ decision }: SchemeAnnexFacts): ClosingBlock {
  return {
    kind: 'closing',
    recipients: [],
    signature: [
      line((decision.issuer ?? 'Cơ quan ban hành').toLocaleUpperCase('vi'), { size: 13, bold: true }),
      line('(Ký tên, đóng dấu)', { size: 13, italic: true }),
      line('…………………………', { size: 13, spaceBefore: 70 }),
    ],
  };
}
