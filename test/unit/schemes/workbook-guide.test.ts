import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CRITERIA_COLUMNS, SHEETS } from '../../../src/modules/schemes/workbook/layout';
import {
  adjustmentRowWords,
  effectWords,
  factWords,
  gateWords,
  notOccurredWords,
} from '../../../src/modules/schemes/workbook/words';
import { itemTypeWords } from '../../../src/text/scheme-rules';

const GUIDE = readFileSync(join(__dirname, '../../../docs/huong-dan-thang-diem.md'), 'utf8');
const EXCEL = GUIDE.slice(GUIDE.indexOf('# A. Ghi bằng Excel'), GUIDE.indexOf('# B. Ghi bằng JSON'));

/** What the guide may write in figures of its own tables. */
const folded = EXCEL.replace(/\s+/g, ' ').toLocaleLowerCase('vi');

describe('the guide to the workbook', () => {
  it.each([
    ...Object.values(SHEETS),
    ...Object.values(itemTypeWords),
    ...Object.values(adjustmentRowWords),
    ...Object.values(effectWords),
    ...Object.values(factWords),
    ...Object.values(gateWords),
    ...Object.values(notOccurredWords),
  ])('speaks of “%s”', (word) => {
    expect(folded).toContain(word.toLocaleLowerCase('vi'));
  });

  it('names every column of the criteria', () => {
    const missing = CRITERIA_COLUMNS.map(({ heading }) => heading.replace(/^Vượt kế hoạch: /, ''))
      .filter((heading) => !['Mã', 'Tên nhóm, tiêu chí'].includes(heading))
      .filter((heading) => !folded.includes(heading.toLocaleLowerCase('vi')));
    expect(missing).toEqual([]);
  });

  it('has no word of JSON in it', () => {
    expect(EXCEL).not.toMatch(
      /\b(?:choice|minus|ratio|threshold|manual|levels|points|bands|cap|[a-z]+[A-Z][a-z]+|[a-z]+_[a-z]+)\b/,
    );
  });
});
