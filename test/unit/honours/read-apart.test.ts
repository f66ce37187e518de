import { PAST_COLUMNS } from '../../../src/modules/honours/past/past-columns';
import { atOnce, inSlices } from '../../../src/modules/honours/past/in-slices';
import { readApart } from '../../../src/modules/honours/past/read-apart';
import { InvalidInput } from '../../../src/platform/errors';
import { writeForms } from '../../../src/workbooks';

const listOf = (count: number): Promise<Buffer> =>
  writeForms('Danh sách', [
    {
      ...{ name: 'Khen thưởng', title: 'Danh sách', remarks: [], columns: PAST_COLUMNS, spareRows: 1 },
      rows: Array.from({ length: count }, (_, index) => ({
        ...{ number: '512/QĐ-UB', decidedOn: '2009-02-10', issuingBody: 'Ủy ban nhân dân tỉnh', subject: 'Cá nhân' },
        ...{ recipient: `Lò Văn ${String(index)}`, award: 'Bằng khen', year: index % 2 === 0 ? '2008' : '' },
      })),
    },
  ]);

const refusalOf = async (work: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (!(error instanceof InvalidInput)) throw new Error(`refused otherwise: ${String(error)}`);
  return error.violations[0];
};

describe('reading a list of past honours in a thread', () => {
  it('gives all rows and problems in their order, however many pieces they come in', async () => {
    const { rows, problems } = await readApart(await listOf(1_202));
    expect(rows.map(({ recipient }) => recipient)).toEqual(
      Array.from({ length: 601 }, (_, index) => `Lò Văn ${String(index * 2)}`),
    );
    expect(problems).toHaveLength(601);
    expect(problems.at(-1)?.sentence).toBe('Chưa ghi đến năm.');
  });

  it('says what is wrong with a file that is no workbook', async () => {
    const violation = await refusalOf(readApart(Buffer.from('không phải Excel')));
    expect(violation).toMatchObject({ code: 'workbook_refused', place: 'file' });
    expect(JSON.stringify(violation)).toContain('không phải bảng tính Excel');
  });

  it('refuses what takes too long or too much memory, and reads the next list', async () => {
    const list = await listOf(2_000);
    const [slow, large, next] = await Promise.all([
      refusalOf(readApart(list, { milliseconds: 1, megabytes: 512 })),
      refusalOf(readApart(list, { milliseconds: 60_000, megabytes: 8 })),
      readApart(await listOf(2)),
    ]);
    expect(JSON.stringify(slow)).toContain('Đọc tệp quá lâu');
    expect(JSON.stringify(large)).toContain('nhiều bộ nhớ hơn mức cho phép');
    expect(next.rows).toHaveLength(1);
  });
});

describe('work in slices', () => {
  function* busy(milliseconds: number): Generator<undefined, string> {
    const until = performance.now() + milliseconds;
    while (performance.now() < until) yield;
    return 'xong';
  }

  it('lets others run meanwhile and gives the same result as at once', async () => {
    let turns = 0;
    const other = setInterval(() => (turns += 1), 1);
    expect(await inSlices(busy(120))).toBe('xong');
    clearInterval(other);
    expect(turns).toBeGreaterThan(2);
    expect(atOnce(busy(1))).toBe('xong');
  });
});
