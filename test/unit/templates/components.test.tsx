import { Bar } from '../../../templates/components/bar';
import { withCsrf } from '../../../templates/components/csrf-field';
import { ErrorSummary, errorAt } from '../../../templates/components/error-summary';
import { FileField, SelectField, TextAreaField, TextField } from '../../../templates/components/field';
import { FileList } from '../../../templates/components/file-list';
import { Pagination } from '../../../templates/components/pagination';
import { Stack, StatusLegend } from '../../../templates/components/stack';
import { STATUS_ORDER, StatusSquare } from '../../../templates/components/status-square';
import { renderFragment as html } from '../../../templates/layout/render';
import { TASK_STATUSES } from '../../../src/domain/tasks/status';
import { HOSTILE, textOf, unnamedFields } from './html';

describe('fields', () => {
  it('tie label, hint and error to the input', () => {
    const field = html(
      <TextField words={{ id: 'x', label: 'Tên', hint: 'Gợi ý', error: 'Sai rồi' }} name="ten" value="a" />,
    );
    expect(field).toContain('<label class="field__label" for="x">Tên</label>');
    expect(field).toContain('aria-describedby="x-loi x-goi-y"');
    expect(field).toContain('aria-invalid="true"');
    expect(textOf(field)).toContain('Lỗi: Sai rồi');
  });

  it('carry no error attributes while right', () => {
    const field = html(<TextField words={{ id: 'x', label: 'Tên' }} name="ten" value="a" />);
    expect(field).not.toContain('aria-invalid');
    expect(field).not.toContain('aria-describedby');
  });

  it('keep what was typed as text', () => {
    expect(html(<TextField words={{ id: 'x', label: 'Tên' }} name="ten" value={`"><b>`} />)).toContain(
      'value="&quot;>&lt;b>"',
    );
    expect(html(<TextAreaField words={{ id: 'x', label: 'Tên' }} name="ten" value={HOSTILE} />)).not.toContain(
      '<script',
    );
  });

  it('choose the given option', () => {
    const options = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ];
    const select = html(<SelectField words={{ id: 'x', label: 'Chọn' }} name="chon" value="b" options={options} />);
    expect(select).toContain('<option value="b" selected>B</option>');
    expect(select.match(/selected/g)).toHaveLength(1);
  });

  it('are all named', () => {
    expect(unnamedFields(html(<FileField words={{ id: 'tep', label: 'Tệp' }} name="tep" />))).toEqual([]);
  });
});

describe('the summary of mistakes', () => {
  const errors = [
    { fieldId: 'diem', message: 'Điểm II.2 không được vượt điểm tối đa 50.' },
    { fieldId: 'tep', message: 'Tiêu chí II.6 cần ít nhất 01 tệp minh chứng.' },
  ];

  it('counts them, says what they keep from, and leads to each field', () => {
    const summary = html(<ErrorSummary errors={errors} before="trước khi nộp" />);
    expect(textOf(summary)).toContain('Có 2 chỗ cần sửa trước khi nộp');
    expect(summary).toContain('<a href="#diem">Điểm II.2 không được vượt điểm tối đa 50.</a>');
  });

  it('is absent when nothing is wrong', () => expect(html(<ErrorSummary errors={[]} />)).toBe(''));

  it('gives the same sentence at the field', () => {
    expect(errorAt(errors, 'tep')).toBe('Tiêu chí II.6 cần ít nhất 01 tệp minh chứng.');
    expect(errorAt(errors, 'khac')).toBeUndefined();
  });
});

describe('task states', () => {
  it('are told by word and sign, not by colour alone', () => {
    const squares = TASK_STATUSES.map((status) => html(<StatusSquare status={status} />));
    const signs = squares.map((square) => /<svg[\s\S]*<\/svg>/.exec(square)?.[0]);
    expect(new Set(signs).size).toBe(TASK_STATUSES.length);
    expect(squares.every((square) => textOf(square) !== '')).toBe(true);
  });

  it('name the task in a link', () => {
    const square = html(<StatusSquare status="late" subject="Nhiệm vụ 3" href="/x" />);
    expect(textOf(square)).toBe('Nhiệm vụ 3: chậm');
    expect(square).toContain('title="Nhiệm vụ 3: chậm"');
  });

  it('are listed completely and once', () => {
    expect([...STATUS_ORDER].sort()).toEqual([...TASK_STATUSES].sort());
  });
});

describe('bars', () => {
  it('stay within their frame', () => {
    const widthOf = (value: number, maximum: number): string | undefined =>
      /bar__value" width="([^"]*)"/.exec(html(<Bar value={value} maximum={maximum} label="x" />))?.[1];
    expect(widthOf(1, 3)).toBe('33.3');
    expect(widthOf(5, 3)).toBe('100');
    expect(widthOf(-1, 3)).toBe('0');
    expect(widthOf(1, 0)).toBe('0');
  });

  it('cut a whole into the shares that occur', () => {
    const stack = html(<Stack counts={{ completed: 7, late: 3, overdue: 0 }} />);
    expect(stack.match(/<rect/g)).toHaveLength(2);
    expect(stack).toContain('aria-label="Hoàn thành 7, Chậm 3"');
    expect(textOf(html(<StatusLegend counts={{ completed: 7, late: 3 }} />))).toBe('Hoàn thành 7 Chậm 3');
  });

  it('say that there is nothing', () => {
    expect(html(<Stack counts={{}} />)).toContain('aria-label="Chưa có nhiệm vụ"');
  });
});

describe('lists', () => {
  it('link the pages near the current one', () => {
    const links = textOf(html(<Pagination page={5} pageCount={9} hrefOf={(page) => `?page=${page}`} />));
    expect(links).toBe('Trang trước Trang 1 … Trang 4 Trang 5 Trang 6 … Trang 9 Trang sau');
  });

  it('need no links for one page', () => {
    expect(html(<Pagination page={1} pageCount={1} hrefOf={() => ''} />)).toBe('');
  });

  it('name the file and what it is taken from', () => {
    const files = [{ href: '/tep/1', name: 'BC.pdf', sizeText: '1,2 MB', removeAction: '/go/1' }];
    const list = html(<FileList files={files} context="C3" />);
    expect(list).toContain('aria-label="Gỡ tệp BC.pdf khỏi C3"');
    expect(list).toContain('formaction="/go/1"');
  });
});

describe('the token in an address', () => {
  it('joins what is there', () => {
    expect(withCsrf('/a', 'x/y')).toBe('/a?_csrf=x%2Fy');
    expect(withCsrf('/a?b=1', 'x')).toBe('/a?b=1&_csrf=x');
  });
});
