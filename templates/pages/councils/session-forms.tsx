import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField, withCsrf } from '../../components/csrf-field';
import { errorAt } from '../../components/error-summary';
import { FileField, type FieldOption } from '../../components/field';
import { SessionInputs } from './council';
import { Choice, Lines, PostForm, Text } from './form-parts';
import { fieldId } from './form-state';
import type { AttendanceView, SessionManageView } from './session-props';

/** Puts proposals and free matters on the agenda. */
export function AgendaForms({ manage }: { manage: SessionManageView | null }): VNode | null {
  if (manage?.write == null) return null;
  const { proposal, proposals, matter, matterKinds } = manage.write;
  return (
    <>
      <div class="council-part">
        {proposals.length === 0 ? (
          <p class="sub">Không có đề nghị nào đang chờ Hội đồng này.</p>
        ) : (
          <PostForm form={proposal} button="Đưa vào chương trình">
            <Choice form={proposal} name="proposal" label="Đề nghị đang chờ Hội đồng" options={proposals} />
          </PostForm>
        )}
      </div>
      <div class="council-part">
        <PostForm form={matter} button="Thêm nội dung">
          <Text form={matter} name="title" label="Nội dung khác" />
          <div class="field-row">
            <Choice form={matter} name="voteKind" label="Bỏ phiếu" options={matterKinds} />
            <Text
              form={matter}
              name="voteShare"
              label="Tỷ lệ phiếu cần"
              hint="Trên tổng số thành viên"
              optional
              width="short"
            />
          </div>
        </PostForm>
      </div>
    </>
  );
}

/** Who is there, all members at once. */
export function AttendanceForm({
  manage,
  attendance,
  statuses,
}: {
  manage: SessionManageView;
  attendance: readonly AttendanceView[];
  statuses: readonly FieldOption[];
}): VNode {
  return (
    <form id="form-diem-danh" method="post" action={`${manage.path}/diem-danh`}>
      <CsrfField token={manage.csrfToken} />
      <ul class="council-attendance">
        {attendance.map(({ memberId, name, office, status }) => (
          <li key={memberId}>
            <label for={`co-mat-${memberId}`}>
              {name}
              <span class="sub"> {office}</span>
            </label>
            <select class="input" id={`co-mat-${memberId}`} name={`status.${memberId}`}>
              {statuses.map(({ value, label }) => (
                <option key={value} value={value} selected={value === status}>
                  {label}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      {attendance.length === 0 ? null : (
        <div class="council-part">
          <button class="button button--main" type="submit">
            Lưu điểm danh
          </button>{' '}
          <button class="button" type="submit" name="everybody" value="present">
            Ghi tất cả có mặt
          </button>
        </div>
      )}
    </form>
  );
}

/** Records what an absent member wrote, with the file. */
export function OpinionForm({ manage }: { manage: SessionManageView | null }): VNode | null {
  if (manage?.write == null) return null;
  const { opinion, absent, voted } = manage.write;
  if (absent.length === 0 || voted.length === 0) return null;
  const file = fieldId(opinion.id, 'file');
  const agrees = [
    { value: 'yes', label: 'Đồng ý' },
    { value: 'no', label: 'Không đồng ý' },
  ];
  return (
    <form
      id={opinion.id}
      class="council-part"
      method="post"
      action={withCsrf(opinion.action, opinion.csrfToken)}
      enctype="multipart/form-data"
      noValidate
    >
      <div class="field-row">
        <Choice form={opinion} name="member" label="Thành viên vắng mặt" options={absent} />
        <Choice form={opinion} name="item" label="Nội dung" options={voted} />
        <Choice form={opinion} name="agrees" label="Ý kiến" options={agrees} />
      </div>
      <div class="field-row">
        <Text form={opinion} name="givenOn" label="Ngày của văn bản" width="short" />
        <Text form={opinion} name="note" label="Ghi chú" optional />
      </div>
      <FileField
        words={{ id: file, label: 'Văn bản', error: errorAt(opinion.errors, file), optional: true }}
        name="file"
        multiple={false}
      />
      <div class="actions">
        <button class="button" type="submit">
          Ghi ý kiến
        </button>
      </div>
    </form>
  );
}

/** Changes what is prepared of the session. */
export function EditCard({ manage }: { manage: SessionManageView | null }): VNode | null {
  if (manage?.write == null) return null;
  const { edit } = manage.write;
  return (
    <Card id="sua-phien-hop" title="Sửa phiên họp, ghi kết luận" padded>
      <PostForm form={edit} button="Lưu" hidden={{ version: edit.values['version'] ?? '0' }}>
        <SessionInputs form={edit} />
        <Lines form={edit} name="conclusion" label="Kết luận của chủ trì, in vào biên bản" optional />
      </PostForm>
    </Card>
  );
}
