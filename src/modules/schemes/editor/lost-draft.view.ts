import { blankScheme } from '../../../domain/scoring/edit/starting-values';
import type { Scheme } from '../../../domain/scoring/scheme';
import type { FormValues } from '../../../../templates/pages/schemes/editor/form-values';
import type { LostDraftProps } from '../../../../templates/pages/schemes/editor/lost-draft';
import { editorBase } from './editor.view';
import type { DraftEnd } from './scheme-editor.service';
import { typedText } from './stale.view';

const LIST = '/danh-muc/thang-diem';

/** What is said to somebody who saved into a draft that is not there any more. */
export function lostDraft(code: string, end: DraftEnd, values: FormValues): Omit<LostDraftProps, 'frame'> {
  const typed = typedText(schemeOf(code, end), values);
  switch (end.kind) {
    case 'renamed': {
      const { draft } = end;
      const text = `Bản soạn ${code} vừa được người khác đổi mã thành ${draft.code}. Nội dung bạn nhập chưa được lưu.`;
      return { code, typed, text, link: { href: editorBase(draft), label: `Mở bản soạn ${draft.code}` } };
    }
    case 'published': {
      const { version } = end;
      const href = `${LIST}/${encodeURIComponent(version.code)}?phien-ban=${version.version}`;
      const text = `Bản soạn này vừa được ban hành thành phiên bản ${version.version} nên không sửa được nữa. Nội dung bạn nhập chưa được lưu; muốn dùng thì sao chép bảng thành bản soạn mới.`;
      return { code, typed, text, link: { href, label: `Xem phiên bản ${version.version}` } };
    }
    case 'deleted': {
      const text = 'Bản soạn này vừa bị người khác xóa. Nội dung bạn nhập chưa được lưu.';
      return { code, typed, text, link: { href: LIST, label: 'Danh sách thang điểm' } };
    }
  }
}

/** What codes in the form mean; after a draft is gone they stay codes. */
function schemeOf(code: string, end: DraftEnd): Scheme {
  if (end.kind === 'renamed') return end.draft.definition;
  return end.kind === 'published' ? end.version.definition : blankScheme(code, code, '2000-01-01');
}
