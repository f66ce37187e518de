import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { SelectField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { Tag, type TagKind } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { type ComparisonLine, changeKindWords } from '../../../src/text/scheme-comparison';
import type { SchemeOption } from './scheme-props';

type ChangeKind = ComparisonLine['kinds'][number];

/** One of the two texts that are compared. */
export interface ComparedText {
  readonly code: string;
  readonly title: string;
  /** "KB-2022, phiên bản 2" */
  readonly label: string;
  /** As in the address. */
  readonly value: string;
}

export interface SchemeComparePageProps {
  readonly frame: PageFrame;
  readonly from: ComparedText;
  readonly to: ComparedText;
  /** Texts of the two schemes, and the other schemes. */
  readonly choices: {
    readonly from: readonly SchemeOption[];
    readonly to: readonly SchemeOption[];
    readonly others: readonly SchemeOption[];
  };
  readonly counts: Readonly<Record<ChangeKind | 'unchanged', number>>;
  readonly lines: readonly (ComparisonLine & { readonly partWord: string })[];
}

const LIST = '/danh-muc/thang-diem';

/** Every kind of change has its word and its sign; the colour only repeats them. */
const MARKS: Readonly<Record<ChangeKind, { readonly sign: string; readonly tag: TagKind }>> = {
  added: { sign: '+', tag: 'ok' },
  removed: { sign: '−', tag: 'bad' },
  moved: { sign: '↕', tag: 'idle' },
  changed: { sign: '≠', tag: 'warn' },
};

function Mark({ kind }: { kind: ChangeKind }): VNode {
  const { sign, tag } = MARKS[kind];
  return (
    <Tag kind={tag}>
      <span aria-hidden="true">{sign} </span>
      {changeKindWords[kind]}
    </Tag>
  );
}

/** What one side says; a struck or inserted whole is an element of its own, so that it is heard as well as seen. */
function Side({ text, kinds, absent }: { text: string | null; kinds: readonly ChangeKind[]; absent: string }): VNode {
  if (text === null) return <span class="faint">{absent}</span>;
  if (kinds.includes('removed')) return <del class="scheme-compare__text">{text}</del>;
  if (kinds.includes('added')) return <ins class="scheme-compare__text">{text}</ins>;
  return <span class="scheme-compare__text">{text}</span>;
}

function Line({ line }: { line: ComparisonLine }): VNode {
  return (
    <>
      {line.rows.map((row, index) => (
        <tr key={row.label}>
          {index > 0 ? null : (
            <th scope="rowgroup" rowSpan={line.rows.length} class="scheme-compare__place">
              <span class="scheme-compare__marks">
                {line.kinds.map((kind) => (
                  <Mark key={kind} kind={kind} />
                ))}
              </span>
              {line.place}
              {line.name === '' ? null : <span class="sub">{line.name}</span>}
            </th>
          )}
          <th scope="row" class="scheme-compare__field">
            {row.label}
          </th>
          <td data-label="Trước">
            <Side text={row.before} kinds={line.kinds} absent="chưa có" />
          </td>
          <td data-label="Sau">
            <Side text={row.after} kinds={line.kinds} absent="không còn" />
          </td>
        </tr>
      ))}
    </>
  );
}

/** Chooses other versions; of two schemes each has its own list. */
function Chooser({ from, to, choices }: SchemeComparePageProps): VNode {
  return (
    <form class="filter" method="get" action={`${LIST}/${encodeURIComponent(from.code)}/so-sanh`}>
      {from.code === to.code ? null : <input type="hidden" name="voi" value={to.code} />}
      <SelectField
        words={{ id: 'tu', label: `Trước: ${from.code}` }}
        name="tu"
        options={choices.from}
        value={from.value}
      />
      <SelectField words={{ id: 'den', label: `Sau: ${to.code}` }} name="den" options={choices.to} value={to.value} />
      <button class="button" type="submit">
        So sánh
      </button>
    </form>
  );
}

/** Compares with the latest version of another scheme. */
function OtherChooser({ from, to, choices }: SchemeComparePageProps): VNode | null {
  if (choices.others.length === 0) return null;
  return (
    <form class="filter" method="get" action={`${LIST}/${encodeURIComponent(from.code)}/so-sanh`}>
      <input type="hidden" name="tu" value={from.value} />
      <SelectField
        words={{ id: 'voi', label: 'So với thang điểm khác' }}
        name="voi"
        options={choices.others}
        value={to.code}
      />
      <button class="button" type="submit">
        So với thang này
      </button>
    </form>
  );
}

function countText({ counts }: SchemeComparePageProps): string {
  const { added, removed, changed, moved, unchanged } = counts;
  return `Thêm ${added}, bỏ ${removed}, sửa ${changed}, chuyển chỗ ${moved}; giữ nguyên ${unchanged} mục.`;
}

/** Two schemes side by side: only what differs, part by part. */
export function SchemeComparePage(props: SchemeComparePageProps): VNode {
  const { frame, from, to, lines } = props;
  const parts = [...new Set(lines.map(({ partWord }) => partWord))];
  return (
    <Page frame={frame}>
      <Breadcrumb
        items={[
          { label: 'Thang điểm', href: LIST },
          { label: from.code, href: `${LIST}/${encodeURIComponent(from.code)}` },
          { label: 'So sánh' },
        ]}
      />
      <PageHeader over="So sánh thang điểm" title={`${from.label} và ${to.label}`} lead={countText(props)} />
      <Chooser {...props} />
      <OtherChooser {...props} />
      {lines.length === 0 ? (
        <Card id="khong-khac" title="Kết quả so sánh">
          <EmptyState title="Hai bảng giống nhau">Không có mục nào thêm, bỏ, sửa hoặc chuyển chỗ.</EmptyState>
        </Card>
      ) : (
        parts.map((part, index) => (
          <Card key={part} id={`khac-${index + 1}`} title={part}>
            <table class="table scheme-compare">
              <thead>
                <tr>
                  <th scope="col">Mục</th>
                  <th scope="col">Nội dung</th>
                  <th scope="col">Trước: {from.label}</th>
                  <th scope="col">Sau: {to.label}</th>
                </tr>
              </thead>
              <tbody>
                {lines
                  .filter(({ partWord }) => partWord === part)
                  .map((line) => (
                    <Line key={`${line.place} ${line.name}`} line={line} />
                  ))}
              </tbody>
            </table>
          </Card>
        ))
      )}
    </Page>
  );
}
