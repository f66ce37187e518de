import {
  type Block,
  bulletList,
  type ClosingBlock,
  closing,
  contentHashOf,
  type Document,
  type DocumentLayout,
  documentTitle,
  heading,
  layoutFor,
  line,
  paragraph,
  plain,
  signaturePair,
} from '../../../src/documents/model';
import { ballotRuleSentences } from '../../../src/text/ballot-rules';
import { formatLongDate } from '../../../src/text/date';
import type { BallotMinutesFacts } from '../ballots/facts';
import { ballotLetterhead } from '../ballots/letterhead';
import { roundBlocks } from './round-blocks';

const DOTS = '……………………';

/** The minutes of the counting: who could vote, the rules, the counts of every round, the result. No voter is named. */
export function ballotMinutes(facts: BallotMinutesFacts): Document {
  const layout = layoutFor(facts.layout, facts.rulingDate);
  const blocks: Block[] = [
    ballotLetterhead(layout, facts, 'BB'),
    documentTitle(layout, 'BIÊN BẢN', ['Kiểm phiếu', facts.title]),
    ...opening(facts),
    heading(1, 'I. Quy định áp dụng'),
    bulletList(ballotRuleSentences(facts.rules, facts.method).map((text) => [plain(text)])),
    heading(1, 'II. Kết quả kiểm phiếu'),
    ...facts.rounds.flatMap((round) => roundBlocks(round, facts.rules, facts.rounds.length > 1)),
    heading(1, 'III. Kết luận'),
    paragraph([plain(conclusion(facts))]),
    paragraph([plain(`Biên bản được lập xong và thông qua tại ${lowerFirst(facts.meeting)}${layout.endMark}`)]),
    signatures(layout, facts),
  ];
  return {
    meta: {
      title: `Biên bản kiểm phiếu: ${facts.title}`,
      subject: facts.bloc,
      author: facts.issuer.archive,
      language: 'vi',
      documentDate: facts.date,
      contentHash: contentHashOf({ facts, layout: layout.code }),
      demonstration: facts.demonstration,
      draft: facts.draft,
    },
    layout,
    parts: [{ key: 'minutes', title: 'Biên bản kiểm phiếu', orientation: 'portrait', startsPage: true, blocks }],
  };
}

function opening(facts: BallotMinutesFacts): Block[] {
  const day = facts.date === null ? `ngày …… tháng …… năm ${facts.rulingDate.slice(0, 4)}` : formatLongDate(facts.date);
  const venue = facts.venue === '' ? DOTS : facts.venue;
  const boards = [...new Set(facts.rounds.flatMap(({ countingBoard }) => countingBoard ?? []))];
  const board =
    boards.length > 0
      ? `Ban kiểm phiếu: ${boards.join('; ')}.`
      : facts.method === 'open'
        ? 'Biểu quyết công khai, kết quả được ghi theo từng đơn vị trên hệ thống.'
        : 'Các đơn vị bỏ phiếu kín trên hệ thống; hệ thống kiểm phiếu khi đóng vòng bỏ phiếu.';
  const purpose = facts.award === undefined ? '' : `, chọn đơn vị đề nghị tặng “${facts.award}”`;
  return [
    paragraph([
      plain(
        `Hôm nay, ${day}, tại ${venue}, ${facts.bloc} tổ chức bỏ phiếu tại ${lowerFirst(facts.meeting)}${purpose}.`,
      ),
    ]),
    paragraph([
      plain(
        `Chủ trì: ${facts.presidedBy === '' ? DOTS : facts.presidedBy}. Thư ký: ${facts.recordedBy === '' ? DOTS : facts.recordedBy}.`,
      ),
    ]),
    paragraph([plain(board)]),
  ];
}

function conclusion({ acclaimed, title, award }: BallotMinutesFacts): string {
  if (award !== undefined) {
    return acclaimed.length === 0
      ? `${title}: không đơn vị nào được chọn đề nghị tặng “${award}”.`
      : `${title}: đơn vị được chọn đề nghị tặng “${award}” là ${acclaimed.join('; ')}.`;
  }
  if (acclaimed.length === 0) return `${title}: không đơn vị nào được suy tôn.`;
  return `${title}: đơn vị được suy tôn là ${acclaimed.join('; ')}.`;
}

/** The counting board signs on the left, the chair of the bloc on the right. */
function signatures(layout: DocumentLayout, { issuer, signer }: BallotMinutesFacts): ClosingBlock {
  const usual = closing(layout, [], issuer.archive, signer);
  return signaturePair(
    [line('BAN KIỂM PHIẾU', { size: 14, bold: true }), line('(Ký, ghi rõ họ tên)', { size: 13, italic: true })],
    usual.signature,
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
