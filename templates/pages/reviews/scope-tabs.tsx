import type { VNode } from 'preact';

/** Whose points count: what the agencies gave themselves, or what the appraisal made of it. */
export type RankingLayer = 'self' | 'final';

/**
 * Which ranking is looked at: by the self-scores of all sheets, drafts too, or of those that are handed in; or by the
 * appraised points of the sheets whose appraisal is finished.
 */
export const CHOICES = ['all', 'submitted', 'final'] as const;
export type RankingChoice = (typeof CHOICES)[number];

const WORDS_IN_ADDRESS: Readonly<Record<RankingChoice, string>> = {
  all: 'tam-tinh',
  submitted: 'da-nop',
  final: 'tham-dinh',
};

/** The word of a choice in an address or a form. */
export function choiceWord(choice: RankingChoice): string {
  return WORDS_IN_ADDRESS[choice];
}

/** The choice in an address. */
export function choiceQuery(choice: RankingChoice): string {
  return `?phieu=${choiceWord(choice)}`;
}

/** The choice that an address names; null when it leaves it to the state of the review. */
export function choiceOfQuery(text: string | undefined): RankingChoice | null {
  return CHOICES.find((choice) => choiceWord(choice) === text) ?? null;
}

/** How many sheets are handed in and how many appraisals finished, of how many members. */
export interface ChoiceCounts {
  readonly submitted: number;
  readonly appraised: number;
  readonly members: number;
}

export interface ScopeTabsProps {
  /** The page itself, without the choice. */
  readonly path: string;
  readonly choice: RankingChoice;
  readonly counts: ChoiceCounts;
  /** Those that the page offers; absent: all. */
  readonly offered?: readonly RankingChoice[];
}

/** Which sheets take part, and what that means, in words. */
export function ScopeTabs({ path, choice, counts, offered = CHOICES }: ScopeTabsProps): VNode {
  const { submitted, appraised, members } = counts;
  const words: Readonly<Record<RankingChoice, string>> = {
    all: 'Tự chấm: cả phiếu đang soạn',
    submitted: `Tự chấm: phiếu đã nộp (${submitted}/${members})`,
    final: `Sau thẩm định (${appraised}/${members})`,
  };
  return (
    <div class="scope">
      <nav aria-label="Phiếu được tính">
        <ul class="scope__links">
          {offered.map((one) => (
            <li key={one}>
              <a
                class="button button--small"
                href={`${path}${choiceQuery(one)}`}
                aria-current={one === choice ? 'true' : undefined}
              >
                {words[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p class="scope__words">{meaningOf(choice, counts)}</p>
    </div>
  );
}

function meaningOf(choice: RankingChoice, { submitted, appraised, members }: ChoiceCounts): string {
  switch (choice) {
    case 'all':
      return 'Mọi phiếu đủ điểm đều được so sánh, kể cả phiếu đang soạn: thứ hạng còn thay đổi khi các đơn vị sửa phiếu.';
    case 'submitted':
      return `Chỉ ${submitted} phiếu đã nộp được so sánh; ${members - submitted} đơn vị chưa nộp được liệt kê, không xếp hạng, không xếp loại.`;
    case 'final':
      return appraised === members
        ? 'Điểm thẩm định của mọi đơn vị: đây là căn cứ công bố.'
        : `Chỉ ${appraised} phiếu đã chốt thẩm định được so sánh; ${members - appraised} đơn vị chưa thẩm định xong hoặc chưa công khai với bạn được liệt kê, không xếp hạng.`;
  }
}
