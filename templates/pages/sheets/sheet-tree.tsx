import type { VNode } from 'preact';
import { Icon } from '../../components/icon';
import { totalOf } from './criteria-table';
import { groupId, lineMessages, linesOf, type SheetGroup, type SheetTotalsView } from './sheet-props';
import { TreeMeta } from './totals';

const KEYS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['Enter'], does: 'xuống ô dưới' },
  { keys: ['Shift', 'Enter'], does: 'lên ô trên' },
  { keys: ['Tab'], does: 'sang ô bên cạnh, giải trình, minh chứng' },
  { keys: ['Ctrl', 'V'], does: 'dán cả cột số từ Excel' },
];

function Keys(): VNode {
  return (
    <details class="sheet-keys">
      <summary>
        <Icon name="keyboard" />
        Phím tắt
      </summary>
      <dl>
        {KEYS.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The groups with progress and subtotal, each leading to its rows. */
export function SheetTree({
  groups,
  totals,
  editable,
}: {
  groups: readonly SheetGroup[];
  totals: SheetTotalsView;
  editable: boolean;
}): VNode {
  return (
    <nav class="sheet-tree" aria-labelledby="nhom-tieu-chi">
      <h2 id="nhom-tieu-chi">Nhóm tiêu chí</h2>
      <ol>
        {groups.map((group) => (
          <li key={group.code}>
            <a href={`#${groupId(group.code)}`}>
              <span class="sheet-tree__title">{group.title}</span>
              <TreeMeta group={totalOf(totals, group)} errorCount={linesOf(group).flatMap(lineMessages).length} />
            </a>
          </li>
        ))}
      </ol>
      {editable ? <Keys /> : null}
    </nav>
  );
}
