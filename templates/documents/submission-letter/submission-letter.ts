import {
  type Block,
  bold,
  bulletList,
  closing,
  column,
  type Document,
  documentTitle,
  headCell,
  integerCell,
  legalGrounds,
  paragraph,
  plain,
  type Row,
  type TableBlock,
  textCell,
} from '../../../src/documents/model';
import { COMMENDATION_SUBJECTS } from '../../../src/domain/commendation/subjects';
import { blocBallotLine, twoDigits } from '../../../src/text/commendation';
import { commendationSubjectWords } from '../../../src/text/words/commendations';
import type { AwardGroup, ProposalDocumentFacts } from '../proposal/facts';
import { allOf, countOf, countsText, fullName, layoutOf, metaOf, proposalHead, yearsText } from '../proposal/head';

/** Whom a submission goes to and what it asks of them. */
export interface SubmissionAddress {
  /** The highest first. */
  readonly recipients: readonly string[];
  /** To decide, or to consider the list and submit it to those who do. */
  readonly asks: 'decide' | 'submit';
  /** How many authorities decide on the awards of the list. */
  readonly authorities: number;
}

/** What the submission says beside who issues it. */
export interface SubmissionLetterFacts extends ProposalDocumentFacts {
  readonly address: SubmissionAddress;
  /** What it rests on, without "Căn cứ". */
  readonly grounds: readonly string[];
  readonly groups: readonly AwardGroup[];
  /** Names of what the dossier holds beside it. */
  readonly enclosures: readonly string[];
}

/** Candidates are named in the letter itself up to this number; more stand only in the list that goes with it. */
const NAMED = 5;

/**
 * The submission (Tờ trình, Mẫu 01 of the annex of NĐ 152/2025/NĐ-CP) in the layout of who submits: "Kính gửi" of the State,
 * "Kính trình" of the Party.
 */
export function submissionLetter(facts: SubmissionLetterFacts): Document {
  const layout = layoutOf(facts);
  const { proposal, issuer, groups } = facts;
  const blocks: Block[] = [
    proposalHead(layout, facts, 'TTr'),
    documentTitle(layout, 'TỜ TRÌNH', [`Về việc ${lowerFirst(proposal.title)}`]),
    ...addressLines(facts),
    ...legalGrounds(
      layout,
      facts.grounds.map((ground) => `Căn cứ ${ground}`),
    ),
    paragraph([
      plain(
        `Trên cơ sở xét thành tích ${yearsText(proposal)} (loại hình khen thưởng: ${lowerFirst(proposal.typeName)}), ${proposal.submitter} đề nghị xét, khen thưởng ${countsText(allOf(groups))}, cụ thể như sau:`,
      ),
    ]),
    ...(groups.length === 0 ? [] : [summary(groups)]),
    ...groups.flatMap(proposed),
    paragraph([
      plain(
        `${upperFirst(proposal.submitter)} chịu trách nhiệm về tính chính xác, trung thực của hồ sơ; các trường hợp đề nghị đã được xét theo đúng tiêu chuẩn, quy trình.`,
      ),
    ]),
    ...(facts.enclosures.length === 0
      ? []
      : [
          paragraph([bold('Hồ sơ gửi kèm gồm:')]),
          bulletList(
            facts.enclosures.map((name, index) => [
              plain(`${name}${index === facts.enclosures.length - 1 ? '.' : ';'}`),
            ]),
          ),
        ]),
    paragraph([plain(`${request(facts.address)}${layout.endMark}`)]),
    closing(layout, ['Như trên'], issuer.archive, facts.signer),
  ];
  return {
    meta: metaOf(facts, `Tờ trình: ${proposal.title}`),
    layout,
    parts: [{ key: 'letter', title: 'Tờ trình', orientation: 'portrait', startsPage: true, blocks }],
  };
}

/** What is asked in the end; only those who decide are asked for a decision, each by its own competence. */
function request({ recipients, asks, authorities }: SubmissionAddress): string {
  const isOne = authorities <= 1;
  const decide = isOne ? 'xem xét, quyết định' : 'xem xét, quyết định theo thẩm quyền';
  const submit = `xem xét, trình ${isOne ? '' : 'các '}cấp có thẩm quyền quyết định`;
  return `Kính đề nghị ${recipients.join(', ')} ${asks === 'decide' ? decide : submit}`;
}

/** One recipient stands in the line of the address, several below it. */
function addressLines({ layout, address: { recipients } }: SubmissionLetterFacts): Block[] {
  const words = layout === 'party' ? 'Kính trình:' : 'Kính gửi:';
  const [only] = recipients;
  if (recipients.length === 1 && only !== undefined)
    return [paragraph([bold(words), plain(` ${only}`)], { align: 'center', indent: false })];
  return [
    paragraph([bold(words)], { align: 'center', indent: false }),
    ...recipients.map((recipient, index) =>
      paragraph([plain(`- ${recipient}${index === recipients.length - 1 ? '.' : ';'}`)], {
        align: 'center',
        indent: false,
      }),
    ),
  ];
}

function summary(groups: readonly AwardGroup[]): TableBlock {
  const everybody = allOf(groups);
  const subjects = COMMENDATION_SUBJECTS.filter((subject) => countOf(everybody, subject) > 0);
  const row = (kind: Row['kind'], name: string, number: string, of: AwardGroup['candidates']): Row => ({
    kind,
    cells: [
      textCell(number),
      textCell(name),
      ...subjects.map((subject) => integerCell(countOf(of, subject))),
      integerCell(of.length),
    ],
  });
  return {
    kind: 'table',
    id: 'summary',
    caption: 'Tổng hợp số lượng đề nghị',
    columns: [
      column('number', 1, { align: 'center' }),
      column('award', 7, { heading: true }),
      ...subjects.map((subject) => column(subject, 2, { align: 'center' })),
      column('total', 2, { align: 'center' }),
    ],
    head: [
      [
        headCell('TT'),
        headCell('Danh hiệu, hình thức khen thưởng'),
        ...subjects.map((subject) => headCell(commendationSubjectWords[subject])),
        headCell('Tổng số'),
      ],
    ],
    rows: [
      ...groups.map(({ awardName, candidates }, index) => row('data', awardName, String(index + 1), candidates)),
      ...(groups.length > 1 ? [row('total', 'Tổng cộng', '', everybody)] : []),
    ],
    fontSize: 12,
  };
}

function proposed({ awardName, authority, candidates }: AwardGroup, index: number): Block[] {
  const decides = authority === '' ? '' : ` (thẩm quyền quyết định: ${authority})`;
  const list = candidates.length > NAMED ? ', theo danh sách kèm theo' : '';
  return [
    paragraph([
      bold(`${String(index + 1)}. ${awardName}`),
      plain(`${decides}: ${countsText(candidates)}${list}${list === '' ? ', gồm:' : '.'}`),
    ]),
    ...(list === ''
      ? [bulletList(candidates.map((candidate) => [plain(`${fullName(candidate)}${result(candidate)}`)]))]
      : []),
  ];
}

/** The standing of a collective in its bloc, which the proposal rests on, what the bloc voted, and the votes of the council once they are concluded. */
function result({ rank, members, councilVotes, blocBallot }: AwardGroup['candidates'][number]): string {
  const of = members === null ? '' : ` trong ${twoDigits(members)} đơn vị của khối`;
  const facts = [
    ...(rank === null ? [] : [`xếp thứ ${String(rank)}${of}`]),
    ...(blocBallot === null ? [] : [lowerFirst(blocBallotLine(blocBallot))]),
    ...(councilVotes === null
      ? []
      : [`${twoDigits(councilVotes.votes)}/${twoDigits(councilVotes.members)} thành viên hội đồng đồng ý`]),
  ];
  return facts.length === 0 ? '' : ` (${facts.join('; ')})`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
