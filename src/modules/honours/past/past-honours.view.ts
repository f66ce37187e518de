import type { PastPreviewView } from '../../../../templates/pages/honours/import';
import { formatNumber } from '../../../text/number';
import { awardSystemWords } from '../../../text/words/honours';
import { awardChoiceKey, type KnownAward, type PastPlan } from './past-plan';

/** Lines of the list that a page names at most, of each sort: a file of many lines is put right piece by piece. */
const MOST_SHOWN = 200;

/** What a page says of a list before it is written. */
export function previewView(
  plan: PastPlan,
  more: { readonly fileName: string; readonly fileId: string | null; readonly awards: readonly KnownAward[] },
): PastPreviewView {
  const honours = plan.decisions.reduce((total, { lines }) => total + lines.length, 0);
  const count = (value: number): string => formatNumber(String(value));
  return {
    fileName: more.fileName,
    fileId: more.fileId,
    problems: shownOf(plan.problems),
    duplicates: shownOf(plan.duplicates),
    facts: [
      { label: 'Khen thưởng sẽ ghi', value: count(plan.problems.length > 0 ? 0 : honours) },
      { label: 'Quyết định', value: count(plan.decisions.length) },
      { label: 'Đã có trong sổ', value: count(plan.duplicates.length) },
      { label: 'Nối được với nhân sự', value: count(plan.linked) },
      { label: 'Cơ quan ngoài danh mục', value: count(plan.outside) },
      { label: 'Chỗ cần sửa', value: count(plan.problems.length) },
    ],
    unknownAwards: plan.unknownAwards.map(({ words, system, lines, choice }) => ({
      name: `chon:${awardChoiceKey(words, system)}`,
      words,
      linesText: `${count(lines)} dòng, hệ thống ${awardSystemWords[system]}`,
      choice,
      options: more.awards
        .filter((award) => award.system === system)
        .map(({ code, name }) => ({ value: code, label: name })),
    })),
  };
}

function shownOf<Line>(lines: readonly Line[]): { shown: readonly Line[]; count: string; isCut: boolean } {
  const shown = lines.slice(0, MOST_SHOWN);
  return { shown, count: formatNumber(String(lines.length)), isCut: shown.length < lines.length };
}
