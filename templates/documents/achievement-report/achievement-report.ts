import {
  type Block,
  type ClosingBlock,
  closing,
  type Document,
  type DocumentLayout,
  documentTitle,
  heading,
  line,
  signaturePair,
} from '../../../src/documents/model';
import { layoutOf, metaOf, proposalHead } from '../proposal/head';
import type { AchievementReportFacts } from './facts';
import { reportSections } from './sections';

export type * from './facts';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'] as const;

/**
 * The report of achievements of a candidate in the sections that the form for its subject and type has (annex of NĐ
 * 152/2025/NĐ-CP): a collective or a person, for merit, a sudden achievement, a thematic movement or a long service.
 */
export function achievementReport(facts: AchievementReportFacts): Document {
  const layout = layoutOf(facts);
  const { candidate, awardName } = facts;
  const isCollective = candidate.subject === 'collective';
  const subject = [
    `Đề nghị tặng ${awardName}`,
    ...(facts.type === 'unexpected' ? ['(Khen thưởng thành tích đột xuất)'] : []),
    ...(facts.type === 'thematic' || facts.type === 'movement' ? ['(Khen thưởng phong trào thi đua, chuyên đề)'] : []),
    ...(facts.type === 'contribution' ? ['(Khen thưởng quá trình cống hiến)'] : []),
  ];
  const blocks: Block[] = [
    proposalHead(layout, facts, isCollective ? 'BC' : null),
    documentTitle(layout, 'BÁO CÁO THÀNH TÍCH', [...subject, `của ${candidate.name}`]),
    ...reportSections(facts).flatMap(({ title, blocks: inner }, index) => [
      heading(1, `${ROMAN[index] ?? String(index + 1)}. ${title}`),
      ...inner,
    ]),
    isCollective ? signatureOfCollective(layout, facts) : signaturesOfPerson(layout, facts),
  ];
  return {
    meta: metaOf(facts, `Báo cáo thành tích: ${candidate.name}`),
    layout,
    parts: [{ key: 'report', title: 'Báo cáo thành tích', orientation: 'portrait', startsPage: true, blocks }],
  };
}

/** The level that submits confirms on the left, the head of the collective signs on the right. */
function signatureOfCollective(layout: DocumentLayout, { issuer, signer }: AchievementReportFacts): ClosingBlock {
  const usual = closing(layout, [], issuer.archive, signer);
  return signaturePair(confirmation('XÁC NHẬN CỦA CẤP TRÌNH KHEN THƯỞNG'), usual.signature);
}

/** The head of the agency confirms on the left, the person signs on the right. */
function signaturesOfPerson(layout: DocumentLayout, { candidate }: AchievementReportFacts): ClosingBlock {
  return signaturePair(confirmation('THỦ TRƯỞNG ĐƠN VỊ XÁC NHẬN'), [
    line('NGƯỜI BÁO CÁO', { size: 14, bold: layout.positionBold }),
    line(candidate.name, { size: 14, bold: true, spaceBefore: 70 }),
  ]);
}

function confirmation(words: string) {
  return [line(words, { size: 13, bold: true }), line('(Ký, đóng dấu)', { size: 13, italic: true })];
}
