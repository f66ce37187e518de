import type { ComponentChildren, VNode } from 'preact';
import { ScrollRegion } from '../../components/scroll-region';
import { Tag } from '../../components/tag';
import {
  type ImportChange,
  type ImportGuess,
  type ImportProblem,
  type ImportRepair,
  placeText,
  PROBLEM_LIST,
} from './import-props';

/** Lists longer than this start folded, so that the buttons stay within reach. */
const SHORT_LIST = 12;

/** A list of the preview with its count in the summary; long ones start folded. */
export function Folded({
  id,
  title,
  count,
  open,
  children,
}: {
  id: string;
  title: string;
  count: number;
  open?: boolean;
  children: ComponentChildren;
}): VNode {
  return (
    <details class="import-list card" id={id} open={open ?? count <= SHORT_LIST}>
      <summary>
        <h2>{title}</h2> <span class="count">{count}</span>
      </summary>
      {children}
    </details>
  );
}

/** A table of a list of the preview. */
export function ListTable({
  label,
  heads,
  children,
}: {
  label: string;
  heads: readonly string[];
  children: ComponentChildren;
}): VNode {
  return (
    <ScrollRegion label={label}>
      <table class="table import-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollRegion>
  );
}

/** What is wrong in the file: errors first, each by the address of its cell. */
export function ProblemList({ problems }: { problems: readonly ImportProblem[] }): VNode | null {
  if (problems.length === 0) return null;
  const ordered = [...problems].sort(
    (left, right) => Number(right.severity === 'error') - Number(left.severity === 'error'),
  );
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  return (
    <Folded id={PROBLEM_LIST} title={errors > 0 ? 'Lỗi cần sửa trong tệp' : 'Lưu ý'} count={problems.length} open>
      <ul class="import-problems">
        {ordered.map((problem) => (
          <li
            key={problem.sheetName + problem.address + problem.message}
            class={`import-problems--${problem.severity}`}
          >
            <Tag kind={problem.severity === 'error' ? 'bad' : 'warn'}>
              {problem.severity === 'error' ? 'Lỗi' : 'Lưu ý'}
            </Tag>
            <span>
              <b>{placeText(problem.sheetName, problem.address)}</b> {problem.message}
            </span>
          </li>
        ))}
      </ul>
    </Folded>
  );
}

/** Cells that were read in spite of how they were written. */
export function RepairList({ repairs }: { repairs: readonly ImportRepair[] }): VNode | null {
  if (repairs.length === 0) return null;
  return (
    <Folded id="tu-sua" title="Ô đã tự hiểu lại" count={repairs.length}>
      <ListTable label="Ô đã tự hiểu lại" heads={['Ô', 'Trong tệp ghi', 'Đã hiểu là', 'Vì sao']}>
        {repairs.map((repair) => (
          <tr key={repair.sheetName + repair.address + repair.note}>
            <th scope="row" class="nowrap">
              {placeText(repair.sheetName, repair.address)}
            </th>
            <td>
              <span class="import-value import-value--from">{repair.from}</span>
            </td>
            <td>
              <span class="import-value">{repair.to}</span>
            </td>
            <td class="faint">{repair.note}</td>
          </tr>
        ))}
      </ListTable>
    </Folded>
  );
}

/** Guessed kinds and directions of targets, to be looked through before writing. */
export function GuessList({ guesses }: { guesses: readonly ImportGuess[] }): VNode | null {
  if (guesses.length === 0) return null;
  return (
    <Folded id="phong-doan" title="Loại và hướng chỉ tiêu đoán được" count={guesses.length}>
      <p class="import-list__note">
        Tệp không ghi loại chỉ tiêu nên hệ thống đoán theo đơn vị tính và hướng. Sai chỗ nào thì sửa ở nhiệm vụ đó sau
        khi ghi.
      </p>
      <ListTable label="Loại và hướng chỉ tiêu" heads={['Nhiệm vụ', 'Chỉ tiêu', 'Loại', 'Hướng', 'Căn cứ']}>
        {guesses.map((guess) => (
          <tr key={guess.task}>
            <th scope="row">
              {guess.task}
              <span class="sub">{guess.name}</span>
            </th>
            <td>{guess.target}</td>
            <td>{guess.kindText}</td>
            <td>{guess.directionText}</td>
            <td class="faint">{guess.because}</td>
          </tr>
        ))}
      </ListTable>
    </Folded>
  );
}

/** What would be written: new things and changed values; what stays the same is only counted. */
export function ChangeList({
  changes,
  unchanged,
}: {
  changes: readonly ImportChange[];
  unchanged: number;
}): VNode | null {
  if (changes.length === 0) return null;
  return (
    <Folded id="thay-doi" title="Sẽ ghi vào hệ thống" count={changes.length}>
      <p class="import-list__note">{unchanged} mục giống hệ thống, không ghi lại.</p>
      <ListTable label="Các thay đổi" heads={['Nội dung', 'Việc', 'Đang có', 'Sẽ ghi', 'Ô']}>
        {changes.map((change) => (
          <tr key={change.label + change.address}>
            <th scope="row">{change.label}</th>
            <td>
              <Tag kind={change.kind === 'added' ? 'ok' : 'go'}>
                {change.kind === 'added' ? 'thêm mới' : 'thay đổi'}
              </Tag>
            </td>
            <td>{change.before === '' ? '–' : change.before}</td>
            <td>{change.after}</td>
            <td class="faint nowrap">{placeText(change.sheetName, change.address)}</td>
          </tr>
        ))}
      </ListTable>
    </Folded>
  );
}
