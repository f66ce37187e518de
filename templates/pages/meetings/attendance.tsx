import type { VNode } from 'preact';
import { attendanceStatusWords } from '../../../src/text/words/meetings';
import { Banner } from '../../components/banner';
import { Card } from '../../components/card';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import { FileField, SelectField, TextAreaField, TextField, type FieldOption } from '../../components/field';
import { Tag, type TagKind } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { MeetingHead, PartFormView } from './meeting-props';
import { MeetingHeader } from './meeting-tabs';
import { PartForm, valueOf, wordsOf } from './part-form';

/** One unit of the bloc. */
export interface UnitView {
  readonly code: string;
  readonly name: string;
  readonly status: string;
  readonly statusKind: TagKind;
  /** "Nguyễn Văn A, Phó Trưởng ban · ủy quyền số … ngày …"; '' for nothing. */
  readonly who: string;
  readonly fileHref: string | null;
  readonly fileName: string;
  /** Null for readers and when nothing may be changed. */
  readonly form: PartFormView | null;
  /** Accounts that may act for the unit; the first is none. */
  readonly accounts: readonly FieldOption[];
}

export interface AttendancePageProps {
  readonly frame: PageFrame;
  readonly head: MeetingHead;
  readonly units: readonly UnitView[];
  /** Why nothing can be taken down now; '' when it can. */
  readonly lockedText: string;
  readonly guests: PartFormView | null;
  readonly guestsText: string;
  readonly errors: readonly FormError[];
}

const STATUSES = Object.entries(attendanceStatusWords).map(([value, label]) => ({ value, label }));

function Form({ unit, form, csrfToken }: { unit: UnitView; form: PartFormView; csrfToken: string }): VNode {
  return (
    <PartForm form={form} csrfToken={csrfToken} save="Lưu" files>
      <div class="field-row">
        <SelectField
          words={wordsOf(form, 'status', 'Sự có mặt')}
          name="status"
          options={[{ value: '', label: 'Chưa điểm danh' }, ...STATUSES]}
          value={valueOf(form, 'status')}
        />
        <TextField
          words={wordsOf(form, 'attendeeName', 'Người dự')}
          name="attendeeName"
          value={valueOf(form, 'attendeeName')}
          autocomplete="off"
        />
        <TextField
          words={wordsOf(form, 'attendeePosition', 'Chức vụ')}
          name="attendeePosition"
          value={valueOf(form, 'attendeePosition')}
          autocomplete="off"
        />
        <SelectField
          words={wordsOf(form, 'userId', 'Tài khoản thay mặt đơn vị')}
          name="userId"
          options={unit.accounts}
          value={valueOf(form, 'userId')}
        />
      </div>
      <details class="reason-form" open={valueOf(form, 'status') === 'substitute'}>
        <summary>Văn bản ủy quyền (khi dự thay)</summary>
        <div class="field-row">
          <TextField
            words={wordsOf(form, 'authorisationNumber', 'Số văn bản')}
            name="authorisationNumber"
            value={valueOf(form, 'authorisationNumber')}
            autocomplete="off"
          />
          <TextField
            words={wordsOf(form, 'authorisationDate', 'Ngày văn bản')}
            name="authorisationDate"
            value={valueOf(form, 'authorisationDate')}
            inputMode="numeric"
            placeholder="05/08/2022"
            autocomplete="off"
          />
          <FileField words={wordsOf(form, 'file', 'Hoặc tải tệp lên')} name="file" multiple={false} />
        </div>
      </details>
    </PartForm>
  );
}

function Unit({ unit, csrfToken }: { unit: UnitView; csrfToken: string }): VNode {
  return (
    <li id={`don-vi-${unit.code}`} class="unit">
      <p class="unit__name">
        <b>{unit.name}</b> <Tag kind={unit.statusKind}>{unit.status}</Tag>
        {unit.who === '' ? null : <span class="sub">{unit.who}</span>}
        {unit.fileHref === null ? null : (
          <a class="sub" href={unit.fileHref}>
            {unit.fileName}
          </a>
        )}
      </p>
      {unit.form === null ? null : <Form unit={unit} form={unit.form} csrfToken={csrfToken} />}
    </li>
  );
}

/** Who attends, unit by unit, and the guests. */
export function AttendancePage(props: AttendancePageProps): VNode {
  const { frame, head, units, lockedText, guests, guestsText, errors } = props;
  return (
    <Page frame={{ ...frame, errorCount: errors.length }}>
      <MeetingHeader head={head} current="/diem-danh" />
      <ErrorSummary errors={errors} before="trước khi lưu" />
      {lockedText === '' ? null : <Banner kind="idle">{lockedText}</Banner>}
      <Card
        id="diem-danh"
        title="Điểm danh theo đơn vị"
        aside={<b>{head.countText}</b>}
        note="Mỗi đơn vị một phiếu. Người dự thay cần văn bản ủy quyền; khách mời không bỏ phiếu."
      >
        <ul class="units">
          {units.map((unit) => (
            <Unit key={unit.code} unit={unit} csrfToken={frame.csrfToken} />
          ))}
        </ul>
      </Card>
      <Card id="khach-moi" title="Khách mời" padded>
        {guests === null ? (
          <p class="meeting-prose">{guestsText === '' ? 'Chưa ghi khách mời nào.' : guestsText}</p>
        ) : (
          <PartForm form={guests} csrfToken={frame.csrfToken} save="Lưu khách mời">
            <TextAreaField
              words={wordsOf(guests, 'content', 'Khách mời dự họp', { hint: 'Mỗi dòng một người, bắt đầu bằng “- ”.' })}
              name="content"
              value={valueOf(guests, 'content')}
              rows={4}
            />
          </PartForm>
        )}
      </Card>
    </Page>
  );
}
