import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { SelectField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { SchemeLine, SchemeOption, SchemePart, SchemeVersionLink } from './scheme-props';

export interface SchemePageProps {
  readonly frame: PageFrame;
  readonly code: string;
  readonly title: string;
  readonly version: number;
  /** Printed scale. */
  readonly total: string;
  readonly bonus: string;
  readonly penalty: string;
  readonly legalBasis: readonly string[];
  /** "từ 01/01/2022 đến 31/12/2022" */
  readonly effective: string;
  readonly publishedBy: string;
  readonly publishedAt: string;
  readonly criterionCount: number;
  readonly lines: readonly SchemeLine[];
  readonly parts: readonly SchemePart[];
  /** Whether the reader writes tables. */
  readonly mayDraft: boolean;
  /** The reviews that the reader may score by this version. */
  readonly places: readonly SchemeOption[];
  /** "Năm 2021, Khối …": the reviews that are scored by this version. */
  readonly uses: readonly string[];
  /** All published versions, the newest first. */
  readonly versions: readonly SchemeVersionLink[];
}

/** Deeper levels are indented like the last one that a style knows. */
const DEEPEST_INDENT = 4;

function Line({ line }: { line: SchemeLine }): VNode {
  const depth = Math.min(line.depth, DEEPEST_INDENT);
  return (
    <tr class={`scheme-tree__${line.kind} scheme-tree__line--${depth}`}>
      <th scope="row" class="scheme-tree__name">
        <span class="scheme-tree__title">
          <span class="scheme-tree__code">{line.code}</span>
          <span>{line.name}</span>
        </span>
      </th>
      <td class="number scheme-tree__maximum" data-label="Tối đa">
        {line.maximum}
      </td>
      <td data-label="Cách chấm" class="scheme-tree__rules">
        {line.rules.map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
      </td>
    </tr>
  );
}

function Versions({ versions }: { versions: readonly SchemeVersionLink[] }): VNode | null {
  if (versions.length < 2) return null;
  return (
    <nav class="scheme-versions" aria-label="Các phiên bản">
      {versions.map((item) => (
        <a
          key={item.version}
          class="button button--small"
          href={item.href}
          aria-current={item.current ? 'page' : undefined}
        >
          Phiên bản {item.version}
        </a>
      ))}
    </nav>
  );
}

const FORMATS = [
  { format: 'pdf', label: 'Phụ lục quyết định, bản PDF', forDrafters: false },
  { format: 'docx', label: 'Bản Word', forDrafters: false },
  { format: 'xlsx', label: 'Bản Excel', forDrafters: false },
  { format: 'mau', label: 'Mẫu Excel để sửa rồi tải lên', forDrafters: true },
  { format: 'json', label: 'Tệp dữ liệu', forDrafters: true },
] as const;

/** What can be begun from this version. */
function Actions({ code, version, versions, mayDraft }: SchemePageProps): VNode | null {
  const base = `/danh-muc/thang-diem/${encodeURIComponent(code)}`;
  const previous = versions.find((item) => item.version < version);
  const copied = encodeURIComponent(`${code}/${String(version)}`);
  return (
    <>
      {mayDraft ? (
        <a class="button button--main" href={`/danh-muc/thang-diem/soan?tu=${copied}`}>
          Sao chép thành bản soạn
        </a>
      ) : null}
      {previous === undefined ? null : (
        <a class="button" href={`${base}/so-sanh?tu=${String(previous.version)}&den=${String(version)}`}>
          So sánh với phiên bản {previous.version}
        </a>
      )}
    </>
  );
}

/** The files of this version: the annex of a decision, and forms to fill in elsewhere. */
function Files({ code, version, mayDraft }: SchemePageProps): VNode {
  const files = FORMATS.filter(({ forDrafters }) => mayDraft || !forDrafters);
  return (
    <Card id="tai-ve" title="Tải về" padded>
      <p class="scheme-files">
        {files.map(({ format, label }) => (
          <a
            key={format}
            class="button"
            href={`/danh-muc/thang-diem/${encodeURIComponent(code)}/tai?phien-ban=${String(version)}&dinh-dang=${format}`}
          >
            {label}
          </a>
        ))}
      </p>
    </Card>
  );
}

/** Whatever holds for the table as a whole. */
function Parts({ parts }: SchemePageProps): VNode {
  return (
    <Card id="quy-dinh-chung" title="Quy định chung" padded>
      <dl class="facts">
        {parts.map(({ title, sentences }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd class="scheme-tree__rules">
              {sentences.map((sentence) => (
                <span key={sentence}>{sentence}</span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** The reviews that are scored by this version, and the form that adds one. */
function Apply({ frame, code, version, places, uses }: SchemePageProps): VNode | null {
  if (places.length === 0 && uses.length === 0) return null;
  return (
    <Card id="ap-dung" title="Dùng để chấm điểm" padded>
      <p>{uses.length === 0 ? 'Chưa kỳ nào chấm theo phiên bản này.' : `Đang dùng cho: ${uses.join('; ')}.`}</p>
      {places.length === 0 ? null : <ApplyForm frame={frame} code={code} version={version} places={places} />}
    </Card>
  );
}

function ApplyForm({
  frame,
  code,
  version,
  places,
}: Pick<SchemePageProps, 'frame' | 'code' | 'version' | 'places'>): VNode {
  return (
    <form class="filter" method="post" action={`/danh-muc/thang-diem/${encodeURIComponent(code)}/ap-dung`}>
      <CsrfField token={frame.csrfToken} />
      <input type="hidden" name="version" value={String(version)} />
      <SelectField
        words={{
          id: 'ap-dung-ky',
          label: 'Kỳ và khối',
          hint: 'Phiếu đang soạn theo ngay bảng này. Không đổi được khi đã có phiếu trình hoặc nộp theo bảng khác.',
        }}
        name="place"
        options={places}
        value=""
      />
      <button class="button" type="submit">
        Dùng phiên bản {version}
      </button>
    </form>
  );
}

/** One version of a scheme, read only: its tree with maxima and how each criterion is scored. */
export function SchemePage(props: SchemePageProps): VNode {
  const origin = `${props.publishedBy} ban hành lúc ${props.publishedAt}.`;
  return (
    <Page frame={props.frame}>
      <Breadcrumb items={[{ label: 'Thang điểm', href: '/danh-muc/thang-diem' }, { label: props.code }]} />
      <PageHeader
        over={`Thang điểm ${props.code} · phiên bản ${props.version}`}
        title={props.title}
        lead={
          <>
            {props.criterionCount} tiêu chí, thang {props.total} điểm; ngoài thang: thưởng đến {props.bonus}, trừ đến{' '}
            {props.penalty}. Áp dụng {props.effective}.{' '}
            {props.legalBasis.length === 0 ? '' : `Căn cứ: ${props.legalBasis.join('; ')}. `}
            {origin}
          </>
        }
      >
        <Actions {...props} />
      </PageHeader>
      <Versions versions={props.versions} />
      <Card id="tieu-chi" title="Tiêu chí">
        <table class="table table--cards scheme-tree">
          <thead>
            <tr>
              <th scope="col">Tiêu chí</th>
              <th scope="col" class="number">
                Tối đa
              </th>
              <th scope="col">Cách chấm</th>
            </tr>
          </thead>
          <tbody>
            {props.lines.map((line) => (
              <Line key={line.code} line={line} />
            ))}
          </tbody>
        </table>
      </Card>
      <Parts {...props} />
      <Apply {...props} />
      <Files {...props} />
    </Page>
  );
}
