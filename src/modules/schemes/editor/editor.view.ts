import type { Direction } from '../../../domain/scoring/edit/move';
import { type Actor, holds } from '../../../platform/access';
import { formatInstant } from '../../../text/date';
import type { StaleFormView } from '../../../../templates/components/stale-form';
import type {
  CheckLine,
  EditorHeader,
  EditorView,
  InsteadOfForm,
} from '../../../../templates/pages/schemes/editor/editor-props';
import { fieldId } from '../../../../templates/pages/schemes/editor/form-values';
import type { PlaceListing } from '../../blocs';
import type { SchemeVersion } from '../scheme-version';
import { notesOf, type SchemeNote } from './notes';
import { partForm, type TypedPart } from './part.view';
import { isThere, queryOf, type Selection } from './selection';
import { typedText } from './stale.view';
import { totalsView, treeView } from './tree.view';

const LIST = '/danh-muc/thang-diem';
const FORMATS = [
  ['pdf', 'Bản PDF để in'],
  ['docx', 'Bản Word'],
  ['xlsx', 'Bản Excel để đọc'],
  ['mau', 'Mẫu Excel để sửa và nhập lại'],
  ['json', 'Tệp dữ liệu JSON'],
] as const;
/** More places than these are found from their own pages. */
const MOST_PLACES = 6;

/** What the page of the editor is drawn from. */
export interface EditorState {
  readonly actor: Actor;
  readonly csrfToken: string;
  readonly draft: SchemeVersion;
  /** The number of the latest published version; null before the first. */
  readonly latest: number | null;
  readonly places: readonly PlaceListing[];
  readonly agencies: readonly { readonly code: string; readonly name: string }[];
  /** Null: what the address names is not there. */
  readonly selection: Selection | null;
  readonly typed: TypedPart | null;
  readonly conflict: StaleFormView | null;
  readonly focus: Direction | null;
  /** Why a move was not done. */
  readonly refusal: string | null;
}

/** The address of the editor of a draft. */
export function editorBase({ code, id }: Pick<SchemeVersion, 'code' | 'id'>): string {
  return `${LIST}/${encodeURIComponent(code)}/soan/${id}`;
}

/** The whole page. */
export function editorView(state: EditorState): EditorView {
  const { draft, selection, typed, agencies, conflict, focus, refusal, csrfToken } = state;
  const scheme = draft.definition;
  const base = editorBase(draft);
  const notes = notesOf(scheme);
  const hasForm = selection !== null && isThere(scheme, selection);
  return {
    ...{ base, csrfToken, conflict },
    header: headerView(state, base),
    totals: totalsView(scheme),
    tree: { ...treeView({ base, scheme, selection, notes, focus }), refusal },
    checks: notes.map((note) => checkLine(base, note)),
    form: hasForm ? partForm({ base, scheme, node: selection, typed, agencies }) : null,
    instead: hasForm ? null : { ...insteadOf(selection), typed: typed && typedText(scheme, typed.values) },
  };
}

function headerView({ actor, draft, latest, places }: EditorState, base: string): EditorHeader {
  const { code, id, title, revision, changedBy, changedAt } = draft;
  const scheme = `${LIST}/${encodeURIComponent(code)}`;
  return {
    ...{ code, title, revision },
    state: `Bản soạn ${code}, sửa lần ${revision}: ${changedBy} lưu lúc ${formatInstant(changedAt)}`,
    compare: latest === null ? null : `${scheme}/so-sanh?tu=${latest}&den=${id}`,
    trials: places.slice(0, MOST_PLACES).map(({ blocCode, blocName, periodCode, periodName }) => ({
      label: `${periodName}, ${blocName}`,
      href: `/khoi/${encodeURIComponent(blocCode)}/${encodeURIComponent(periodCode)}/cham-thu?ban=${id}`,
    })),
    downloads: FORMATS.map(([format, label]) => ({ label, href: `${scheme}/tai?ban=${id}&dinh-dang=${format}` })),
    publishAddress: holds(actor, 'scheme.publish') ? `${base}/cong-bo` : null,
  };
}

function checkLine(base: string, { node, name, message }: SchemeNote): CheckLine {
  return { message, href: `${base}?${queryOf(node)}#${fieldId(name)}` };
}

function insteadOf(selection: Selection | null): Omit<InsteadOfForm, 'typed'> {
  switch (selection?.kind) {
    case 'bonus':
      return {
        title: 'Điểm thưởng',
        text: 'Bảng này chưa có điểm thưởng. Điểm thưởng cộng ngoài thang điểm, có mức trần chung và từng quy định riêng.',
        add: [{ label: 'Thêm điểm thưởng', fields: { loai: 'bonus' } }],
      };
    case 'penalty':
      return {
        title: 'Điểm trừ',
        text: 'Bảng này chưa có điểm trừ. Điểm trừ lấy khỏi tổng điểm, có mức trần chung và từng quy định riêng.',
        add: [{ label: 'Thêm điểm trừ', fields: { loai: 'penalty' } }],
      };
    case 'exclusions':
      return {
        title: 'Loại trừ',
        text: 'Trường hợp không có điểm riêng nhưng làm đơn vị không được xếp hạng, bị hạ mức hoặc không xét khen thưởng, như đang xem xét kỷ luật, chưa ký giao ước.',
        add: [{ label: 'Thêm trường hợp loại trừ', fields: { loai: 'exclusion' } }],
      };
    // Nothing is chosen, or a part that was just taken out.
    default:
      return {
        title: 'Không còn mục này',
        text: 'Mục này không có trong bản soạn: có thể người khác vừa xóa hoặc đổi mã. Chọn mục khác ở cây bên cạnh.',
        add: [],
      };
  }
}
