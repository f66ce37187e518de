import type { VNode } from 'preact';
import { type Direction, DIRECTIONS } from '../../../../src/domain/scoring/edit/move';
import { CsrfField } from '../../../components/csrf-field';
import { Icon } from '../../../components/icon';
import type { AddButton, EditorTree, TreeRow, TreeSection } from './editor-props';

const MOVE_WORDS: Readonly<Record<Direction, string>> = {
  up: 'Lên',
  down: 'Xuống',
  in: 'Vào nhóm',
  out: 'Ra ngoài',
};
const MOVE_HINTS: Readonly<Record<Direction, string>> = {
  up: 'Đưa lên trước mục ở trên',
  down: 'Đưa xuống sau mục ở dưới',
  in: 'Đưa vào nhóm ngay phía trên',
  out: 'Đưa ra ngoài nhóm',
};

/** Deeper levels are indented like the last one that a style knows. */
const DEEPEST_INDENT = 6;

interface TreeProps {
  readonly base: string;
  readonly csrfToken: string;
}

/** What something at the foot of the tree adds: one press, and its form opens. */
export function AddForm({
  base,
  csrfToken,
  button,
  main = false,
}: TreeProps & { button: AddButton; main?: boolean }): VNode {
  return (
    <form method="post" action={`${base}/them`}>
      <CsrfField token={csrfToken} />
      {Object.entries(button.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button class={main ? 'button button--main' : 'button button--small'} type="submit">
        <Icon name="plus" />
        {button.label}
      </button>
    </form>
  );
}

function Problems({ count }: { count: number }): VNode | null {
  if (count === 0) return null;
  return (
    <span class="editor-mark">
      <Icon name="alert" />
      <span class="visually-hidden">{count} chỗ chưa khớp</span>
    </span>
  );
}

function Moves({ base, csrfToken, row, focus }: TreeProps & { row: TreeRow; focus: Direction | null }): VNode {
  // Where the step just taken cannot be taken again, the focus goes to the first that can.
  const focused = focus === null ? null : row.moves.includes(focus) ? focus : row.moves[0];
  const offered = row.kind === 'rule' || row.kind === 'exclusion' ? (['up', 'down'] as const) : DIRECTIONS;
  return (
    <form
      class="editor-moves"
      method="post"
      action={`${base}/chuyen`}
      hx-post={`${base}/chuyen`}
      hx-target="#cay"
      hx-swap="outerHTML"
      aria-label={`Chuyển ${row.code}`}
    >
      <CsrfField token={csrfToken} />
      <input type="hidden" name="ma" value={row.code} />
      {offered.map((direction) => (
        <button
          key={direction}
          class="button button--small"
          type="submit"
          name="huong"
          value={direction}
          title={MOVE_HINTS[direction]}
          disabled={!row.moves.includes(direction)}
          autofocus={direction === focused}
        >
          {MOVE_WORDS[direction]}
        </button>
      ))}
    </form>
  );
}

function Row({ row, focus, ...props }: TreeProps & { row: TreeRow; focus: Direction | null }): VNode {
  const depth = Math.min(row.depth, DEEPEST_INDENT);
  const drag =
    row.parent === null
      ? {}
      : { 'data-code': row.code, 'data-parent': row.parent, 'data-index': String(row.index), 'data-kind': row.kind };
  return (
    <li
      class={`editor-row editor-row--${row.kind} editor-row--depth-${depth} ${row.current ? 'editor-row--current' : ''}`}
      {...drag}
    >
      <a href={row.href} aria-current={row.current ? 'true' : undefined} draggable={false}>
        <span class="editor-row__code">{row.code}</span>
        <span class="editor-row__name">{row.name}</span>
        <Problems count={row.problems} />
        <span class="editor-row__maximum">{row.maximum}</span>
        <span class="editor-row__type">{row.typeWord}</span>
      </a>
      {row.current ? <Moves {...props} row={row} focus={focus} /> : null}
    </li>
  );
}

function Section({ section, focus, ...props }: TreeProps & { section: TreeSection; focus: Direction | null }): VNode {
  return (
    <li class="editor-section">
      <p class={`editor-section__head ${section.current ? 'editor-row--current' : ''}`}>
        {section.href === null ? (
          <span class="editor-section__title">{section.title}</span>
        ) : (
          <a class="editor-section__title" href={section.href} aria-current={section.current ? 'true' : undefined}>
            {section.title}
          </a>
        )}
        <Problems count={section.problems} />
        <span class="editor-section__detail">{section.detail}</span>
      </p>
      {section.rows.length === 0 ? null : (
        <ul class="editor-rows-list">
          {section.rows.map((row, index) => (
            <Row key={`${row.code}-${index}`} {...props} row={row} focus={row.current ? focus : null} />
          ))}
        </ul>
      )}
      {section.add.length === 0 ? null : (
        <div class="editor-add">
          {section.add.map((button) => (
            <AddForm key={button.label} {...props} button={button} />
          ))}
        </div>
      )}
    </li>
  );
}

/** Everything in the scheme, in its order; the chosen part carries the buttons that move it. */
export function Tree({ tree, ...props }: TreeProps & { tree: EditorTree }): VNode {
  return (
    <nav
      class="card editor-tree"
      id="cay"
      aria-label="Các phần của bảng"
      data-place-address={`${props.base}/dat`}
      hx-swap="outerHTML"
    >
      {tree.refusal === null ? null : (
        <p class="editor-tree__refusal" role="alert">
          {tree.refusal}
        </p>
      )}
      <ul>
        {tree.sections.map((section) => (
          <Section key={section.key} {...props} section={section} focus={tree.focus} />
        ))}
      </ul>
      <p class="editor-tree__help with-script">
        Kéo một dòng để chuyển chỗ, hoặc bấm <kbd>Alt</kbd> <kbd>Shift</kbd> và phím mũi tên khi đang ở dòng đó.
      </p>
    </nav>
  );
}
