import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { Choice, Lines, PostForm, Text } from './form-parts';
import type { SessionManageView } from './session-props';

function PlainSteps({ manage }: { manage: SessionManageView }): VNode {
  return (
    <>
      {manage.steps.map(({ action, label, explanation }) => (
        <form key={action} class="ballot-step" method="post" action={`${manage.path}/buoc`}>
          <CsrfField token={manage.csrfToken} />
          <input type="hidden" name="version" value={manage.version} />
          <input type="hidden" name="action" value={action} />
          <p class="sub">{explanation}</p>
          <button class="button button--main" type="submit">
            {label}
          </button>
        </form>
      ))}
    </>
  );
}

function PaperCount({ paper, version }: { paper: NonNullable<SessionManageView['paper']>; version: string }): VNode {
  const { form, present, matters } = paper;
  return (
    <PostForm form={form} button="Đóng bỏ phiếu, ghi kết quả" isMain hidden={{ version, action: 'close_voting' }}>
      <h3>Ghi kết quả kiểm phiếu giấy</h3>
      <p class="sub">Có mặt {present} thành viên.</p>
      <Text form={form} name="countingBoard" label="Họ tên Ban kiểm phiếu" />
      <div class="field-row">
        <Text form={form} name="issued" label="Phiếu phát ra" width="short" />
        <Text form={form} name="collected" label="Phiếu thu vào" width="short" />
      </div>
      {matters.map(({ value, label }) => (
        <fieldset key={value} class="council-paper__matter">
          <legend>{label}</legend>
          <div class="field-row">
            <Text form={form} name={`inFavour.${value}`} label="Đồng ý" width="short" />
            <Text form={form} name={`against.${value}`} label="Không đồng ý" width="short" />
            <Text form={form} name={`invalid.${value}`} label="Không hợp lệ" width="short" />
          </div>
        </fieldset>
      ))}
    </PostForm>
  );
}

function Hands({ hands }: { hands: NonNullable<SessionManageView['hands']> }): VNode {
  const { form, members, matters } = hands;
  return (
    <PostForm form={form} button="Ghi biểu quyết">
      <h3>Ghi biểu quyết giơ tay</h3>
      <Choice form={form} name="member" label="Thành viên có mặt" options={members} />
      <fieldset class="fieldset">
        <legend class="legend">Đồng ý với</legend>
        {matters.map(({ value, label }) => (
          <label key={value} class="checkbox" for={`gio-tay-${value}`}>
            <input type="checkbox" id={`gio-tay-${value}`} name="agreed" value={value} checked />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
    </PostForm>
  );
}

/** The steps that may be taken now. */
export function StepsCard({ manage }: { manage: SessionManageView }): VNode | null {
  const { steps, methods, start, paper, hands, cancel, cut, version } = manage;
  if (steps.length + methods.length === 0 && paper === null && hands === null && cancel === null) return null;
  return (
    <Card id="cac-buoc" title="Điều hành phiên họp" padded>
      {methods.length === 0 ? null : (
        <PostForm form={start} button="Mở bỏ phiếu" isMain hidden={{ version, action: 'start_voting' }}>
          <Choice
            form={start}
            name="method"
            label="Cách bỏ phiếu"
            hint="Mở cho mọi nội dung chưa bỏ phiếu của hình thức đó"
            options={methods}
          />
        </PostForm>
      )}
      {hands === null ? null : <Hands hands={hands} />}
      {paper === null ? null : <PaperCount paper={paper} version={version} />}
      <PlainSteps manage={manage} />
      {cut === null ? null : (
        <details>
          <summary>Cắt giảm một trường hợp đã đủ phiếu</summary>
          <PostForm form={cut.form} button="Ghi cắt giảm">
            <Choice form={cut.form} name="item" label="Trường hợp" options={cut.candidates} />
            <Lines form={cut.form} name="reason" label="Lý do của Hội đồng; để trống là bỏ việc cắt giảm" />
          </PostForm>
        </details>
      )}
      {cancel === null ? null : (
        <details>
          <summary>Hủy phiên họp</summary>
          <PostForm form={cancel} button="Hủy phiên họp" hidden={{ version, action: 'cancel' }}>
            <Lines form={cancel} name="reason" label="Lý do" />
          </PostForm>
        </details>
      )}
    </Card>
  );
}
