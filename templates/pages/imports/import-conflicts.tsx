import type { VNode } from 'preact';
import { SelectField } from '../../components/field';
import { Folded, ListTable } from './import-lists';
import { CONFLICT_LIST, type ImportChoice, type ImportConflict, placeText, WRITE_FORM } from './import-props';

const OTHERS = [
  { value: '', label: 'Phải chọn từng giá trị' },
  { value: 'system', label: 'Giữ giá trị trên hệ thống' },
  { value: 'file', label: 'Lấy giá trị trong tệp' },
] as const;

const HEADS = ['Nội dung', 'Trên hệ thống', 'Trong tệp', 'Người ghi trên hệ thống', 'Ô'];

/** One side of a conflict as a choice: the value itself is the label. */
function Side({ conflict, index, side }: { conflict: ImportConflict; index: number; side: ImportChoice }): VNode {
  const id = `chon-${String(index)}-${side}`;
  const value = side === 'system' ? conflict.systemValue : conflict.fileValue;
  return (
    <label class="checkbox" for={id}>
      <input
        type="radio"
        id={id}
        form={WRITE_FORM}
        name={`choice[${String(index)}]`}
        value={`${side}:${conflict.fact}`}
        checked={conflict.choice === side}
      />
      <span>
        <span class="visually-hidden">
          {conflict.label}: {side === 'system' ? 'giữ' : 'lấy'}{' '}
        </span>
        <b>{value === '' ? 'để trống' : value}</b>
      </span>
    </label>
  );
}

/** Values that people changed in the system since the last import: nothing is written before somebody chose. */
export function ConflictList({
  conflicts,
  others,
}: {
  conflicts: readonly ImportConflict[];
  others: ImportChoice | null;
}): VNode | null {
  if (conflicts.length === 0) return null;
  return (
    <Folded id={CONFLICT_LIST} title="Khác với hệ thống, cần chọn" count={conflicts.length} open>
      <p class="import-list__note">
        Các giá trị này được sửa trên hệ thống sau lần nhập trước, hoặc đã có trước khi nhập. Chưa chọn thì chưa ghi gì.
        Số liệu và điểm do chính cơ quan ghi thì luôn giữ nguyên.
      </p>
      <ListTable label="Giá trị khác với hệ thống" heads={HEADS}>
        {conflicts.map((conflict, index) => (
          <tr key={conflict.fact}>
            <th scope="row">{conflict.label}</th>
            <td>
              <Side conflict={conflict} index={index} side="system" />
            </td>
            <td>
              {conflict.protection === null ? (
                <Side conflict={conflict} index={index} side="file" />
              ) : (
                <>
                  {conflict.fileValue === '' ? 'để trống' : conflict.fileValue}
                  <span class="sub">{conflict.protection}</span>
                </>
              )}
            </td>
            <td class="faint">{conflict.changedBy === '' ? '–' : conflict.changedBy}</td>
            <td class="faint nowrap">{placeText(conflict.sheetName, conflict.address)}</td>
          </tr>
        ))}
      </ListTable>
      <div class="import-others">
        <SelectField
          words={{ id: 'chon-con-lai', label: 'Với các giá trị chưa chọn ở trên' }}
          name="others"
          form={WRITE_FORM}
          options={OTHERS}
          value={others ?? ''}
        />
      </div>
    </Folded>
  );
}
