import type { ComponentChildren, VNode } from 'preact';
import { Icon } from './icon';

/** What the script of a grid fills in while cells are typed; the contract stands in templates/assets/grid.js. */
export interface GridDockProps {
  /** What the page says of the whole: "Đã nhập 85/90 ô". */
  readonly children?: ComponentChildren;
  /** Words of the button that sends everything; with a script only what is not stored yet. */
  readonly saveLabel?: string;
  /** Buttons after it. */
  readonly actions?: ComponentChildren;
}

/**
 * Always in sight below a grid: the question of a conflict, the cell with the focus in words, how the saving stands, and the
 * button that saves.
 */
export function GridDock({ children, saveLabel = 'Lưu', actions }: GridDockProps): VNode {
  return (
    <div class="grid-foot" role="region" aria-label="Ô đang chọn và lưu">
      <div class="grid-conflicts" data-grid-conflicts aria-live="assertive" />
      <div class="dock grid-dock">
        <div class="grid-dock__detail" data-grid-detail>
          <p class="grid-dock__title" data-slot="title">
            {children}
          </p>
          <p class="grid-dock__note" data-slot="note" />
          <p class="grid-dock__message" data-slot="message" role="alert" />
        </div>
        <p class="dock__saved" data-grid-status role="status">
          <span data-grid-icon="busy" hidden>
            <Icon name="clock" />
          </span>
          <span data-grid-icon="saved" hidden>
            <Icon name="check" />
          </span>
          <span data-grid-icon="failed" hidden>
            <Icon name="alert" />
          </span>
          <span data-grid-icon="offline" hidden>
            <Icon name="alert" />
          </span>
          <span data-slot="text" />
        </p>
        <div class="dock__actions">
          <button class="button" type="submit">
            {saveLabel}
          </button>
          {actions}
        </div>
      </div>
    </div>
  );
}

/** The question of a cell that two people changed: both values, and two buttons. The script copies it for each into the dock. */
export function GridConflicts(): VNode {
  return (
    <template data-grid-conflict>
      <section class="conflict" role="group">
        <h2 data-slot="title" />
        <p>
          <span data-slot="message" /> Chưa có gì bị mất.
        </p>
        <dl class="grid-conflict__values">
          <div>
            <dt>Đang có trên hệ thống</dt>
            <dd data-slot="stored" />
          </div>
          <div>
            <dt>Bạn vừa nhập</dt>
            <dd data-slot="typed" />
          </div>
        </dl>
        <div class="actions">
          <button class="button" type="button" data-choose="stored">
            Giữ giá trị trên hệ thống
          </button>
          <button class="button button--main" type="button" data-choose="typed">
            Dùng giá trị tôi vừa nhập
          </button>
        </div>
      </section>
    </template>
  );
}

/** What of a cell the script and a form without a script need. */
export interface GridCellWords {
  /** Unique in the grid: letters, digits, points and hyphens. */
  readonly key: string;
  readonly row: number;
  readonly column: number;
  readonly version: string | number;
  /** The stored value as it is written in the field. */
  readonly stored: string;
  /** The cell in words: its name for those who do not see the heads of the table. */
  readonly title: string;
  readonly note: string;
}

/** The attributes of the field of a cell. */
export function gridField({ key, row, column, version, stored, title, note }: GridCellWords) {
  return {
    id: gridFieldId(key),
    name: `cells[${key}]`,
    'aria-label': title,
    'data-grid-field': '',
    'data-key': key,
    'data-row': row,
    'data-column': column,
    'data-version': version,
    'data-stored': stored,
    'data-title': title,
    'data-note': note,
  };
}

/** The id of the field of a cell, for links to it. */
export function gridFieldId(key: string): string {
  return `o-${key.replaceAll('.', '-')}`;
}

/** What stands beside the field in its td: what the form had seen, and room for what became of the last save. */
export function GridCellRest({ cell, state }: { cell: GridCellWords; state?: string }): VNode {
  return (
    <>
      <input type="hidden" name={`seen[${cell.key}]`} value={`${cell.version} ${cell.stored}`} />
      <span class="grid-cell__state" data-grid-state>
        {state}
      </span>
    </>
  );
}

const KEYS: readonly (readonly [readonly string[], string])[] = [
  [['↑', '↓', '←', '→'], 'sang ô bên cạnh'],
  [['Enter'], 'xuống ô dưới, hết cột thì sang cột sau'],
  [['Shift', 'Enter'], 'lên ô trên'],
  [['F2'], 'sửa trong ô'],
  [['Esc'], 'trả lại giá trị cũ'],
  [['Ctrl', 'Enter'], 'ghi lại giá trị không đổi'],
  [['Ctrl', 'V'], 'dán một cột hoặc một vùng từ Excel'],
  [['F8'], 'chọn giá trị khi có người vừa sửa'],
];

/** The list of keys, folded away; `more` are those of one page. */
export function GridKeys({ more = [] }: { more?: typeof KEYS }): VNode {
  return (
    <details class="sheet-keys grid-keys with-script">
      <summary>
        <Icon name="info" />
        Phím tắt
      </summary>
      <dl>
        {[...KEYS, ...more].map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
