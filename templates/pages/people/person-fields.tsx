import type { VNode } from 'preact';
import { POST_GROUPS } from '../../../src/domain/commendation/leading-posts';
import { genderWords } from '../../../src/text/vi';
import { higherAgeWords, postGroupWords } from '../../../src/text/words/leading-posts';
import { errorAt, type FormError } from '../../components/error-summary';
import { CheckboxField, SelectField, TextField } from '../../components/field';
import { type Choice, PERSON_FIELD_IDS, type PersonValues } from './people-props';

const DAY = {
  width: 'short',
  inputMode: 'numeric',
  maxLength: 10,
  autocomplete: 'off',
} as const;

/** What the reports of achievements ask of a person (NĐ 152/2025, Mẫu 05). */
const FORM_FACTS = [
  { name: 'homePlace', label: 'Quê quán', isHidden: true },
  { name: 'residence', label: 'Nơi thường trú', isHidden: true },
  { name: 'qualification', label: 'Trình độ chuyên môn, nghiệp vụ', isHidden: false },
  { name: 'academicTitle', label: 'Học hàm, học vị', isHidden: false },
] as const;

/** Who somebody is. `isStored`: what is hidden stays when its field is left blank. */
export function PersonFieldset(props: {
  values: PersonValues;
  errors: readonly FormError[];
  isStored: boolean;
}): VNode {
  const { values, errors, isStored } = props;
  const ids = PERSON_FIELD_IDS;
  const kept = isStored ? 'Để trống thì giữ nguyên số liệu đang ghi.' : undefined;
  return (
    <>
      <TextField
        words={{ id: ids.fullName, label: 'Họ và tên', error: errorAt(errors, ids.fullName) }}
        name="fullName"
        value={values.fullName}
        maxLength={120}
        autocomplete="off"
      />
      <SelectField
        words={{
          id: ids.gender,
          label: 'Giới tính',
          hint: 'Một số tiêu chuẩn của luật tính riêng cho nữ.',
          error: errorAt(errors, ids.gender),
        }}
        name="gender"
        value={values.gender}
        options={[
          { value: '', label: 'Chưa ghi' },
          { value: 'female', label: genderWords.female },
          { value: 'male', label: genderWords.male },
        ]}
      />
      <TextField
        words={{ id: ids.bornOn, label: 'Ngày sinh', optional: true, hint: kept, error: errorAt(errors, ids.bornOn) }}
        name="bornOn"
        value={values.bornOn}
        placeholder="15/03/1980"
        {...DAY}
      />
      <TextField
        words={{
          id: ids.identityNumber,
          label: 'Số định danh cá nhân',
          optional: true,
          hint: kept ?? 'Chỉ ghi khi cần phân biệt người trùng tên. Hệ thống chỉ hiện bốn số cuối.',
          error: errorAt(errors, ids.identityNumber),
        }}
        name="identityNumber"
        value={values.identityNumber}
        width="medium"
        inputMode="numeric"
        maxLength={14}
        autocomplete="off"
      />
      <TextField
        words={{
          id: ids.serviceFrom,
          label: 'Ngày bắt đầu công tác',
          optional: true,
          hint: 'Để tính thời gian công tác, cống hiến.',
          error: errorAt(errors, ids.serviceFrom),
        }}
        name="serviceFrom"
        value={values.serviceFrom}
        placeholder="01/09/2015"
        {...DAY}
      />
      <SelectField
        words={{
          id: ids.retiresAtHigherAge,
          label: 'Tuổi nghỉ hưu',
          optional: true,
          hint: 'Khen thưởng quá trình cống hiến giảm thời gian cho nữ, trừ người có tuổi nghỉ hưu cao hơn.',
          error: errorAt(errors, ids.retiresAtHigherAge),
        }}
        name="retiresAtHigherAge"
        value={values.retiresAtHigherAge}
        options={[
          { value: '', label: 'Chưa ghi' },
          { value: 'no', label: higherAgeWords.no },
          { value: 'yes', label: higherAgeWords.yes },
        ]}
      />
      {FORM_FACTS.map(({ name, label, isHidden }) => (
        <TextField
          key={name}
          words={{
            ...{ id: ids[name], label, optional: true, error: errorAt(errors, ids[name]) },
            hint: isHidden ? (kept ?? 'In vào báo cáo thành tích; trên màn hình được che.') : undefined,
          }}
          name={name}
          value={values[name]}
          maxLength={200}
          autocomplete="off"
        />
      ))}
    </>
  );
}

function ConcurrentLabel({ error }: { error: string | undefined }): VNode {
  return (
    <>
      Kiêm nhiệm: giữ cùng lúc với vị trí chính
      <span class="sub">Người kiêm nhiệm được đánh giá và tính vào tập thể ở cơ quan của vị trí chính.</span>
      {error === undefined ? null : <span class="field__error">{error}</span>}
    </>
  );
}

function EndUnknownLabel({ error }: { error: string | undefined }): VNode {
  return (
    <>
      Đã thôi giữ, không rõ ngày
      <span class="sub">Chỉ với chức vụ kiêm nhiệm. Thời gian giữ chưa tính được cho đến khi biết ngày.</span>
      {error === undefined ? null : <span class="field__error">{error}</span>}
    </>
  );
}

/** Where somebody works, and since when. `use`: the first post of a new person, the next one, or one that is put right. */
export function PostFieldset(props: {
  use: 'first' | 'next' | 'correction';
  values: PersonValues;
  errors: readonly FormError[];
  agencies: readonly Choice[];
  divisions: readonly Choice[];
}): VNode {
  const { values, errors, agencies, divisions, use } = props;
  const ids = PERSON_FIELD_IDS;
  return (
    <>
      <SelectField
        words={{ id: ids.agencyCode, label: 'Cơ quan', error: errorAt(errors, ids.agencyCode) }}
        name="agencyCode"
        value={values.agencyCode}
        options={agencies}
      />
      {divisions.length === 0 ? null : (
        <SelectField
          words={{ id: ids.divisionId, label: 'Phòng, đơn vị', optional: true, error: errorAt(errors, ids.divisionId) }}
          name="divisionId"
          value={values.divisionId}
          options={[{ value: '', label: 'Không thuộc phòng nào' }, ...divisions]}
        />
      )}
      <TextField
        words={{ id: ids.positionTitle, label: 'Chức vụ', optional: true, error: errorAt(errors, ids.positionTitle) }}
        name="positionTitle"
        value={values.positionTitle}
        maxLength={200}
        autocomplete="off"
      />
      <SelectField
        words={{
          id: ids.leadingGroup,
          label: 'Nhóm chức vụ lãnh đạo',
          optional: true,
          hint: 'Để tính thời gian giữ chức vụ khi xét khen thưởng quá trình cống hiến.',
          error: errorAt(errors, ids.leadingGroup),
        }}
        name="leadingGroup"
        value={values.leadingGroup}
        options={[
          { value: '', label: 'Chưa ghi' },
          ...POST_GROUPS.map((group) => ({ value: group, label: postGroupWords[group] })),
        ]}
      />
      <CheckboxField
        id={ids.isHead}
        name="isHead"
        label="Là người đứng đầu cơ quan, đơn vị"
        checked={values.isHead === '1'}
      />
      {use === 'first' ? null : (
        <CheckboxField
          id={ids.isConcurrent}
          name="isConcurrent"
          label={<ConcurrentLabel error={errorAt(errors, ids.isConcurrent)} />}
          checked={values.isConcurrent === '1'}
        />
      )}
      <TextField
        words={{
          id: ids.validFrom,
          label: 'Từ ngày',
          optional: use !== 'next',
          hint:
            use === 'next'
              ? 'Vị trí chính đang giữ kết thúc vào ngày này, trừ khi kiêm nhiệm; quá trình trước vẫn được lưu.'
              : 'Để trống nếu không rõ ngày.',
          error: errorAt(errors, ids.validFrom),
        }}
        name="validFrom"
        value={values.validFrom}
        placeholder="01/09/2015"
        {...DAY}
      />
      <TextField
        words={{
          id: ids.validTo,
          label: 'Đến ngày',
          optional: true,
          hint: 'Ngày đầu tiên không còn giữ vị trí này.',
          error: errorAt(errors, ids.validTo),
        }}
        name="validTo"
        value={values.validTo}
        placeholder="01/09/2022"
        {...DAY}
      />
      {use === 'first' ? null : (
        <CheckboxField
          id={ids.isEndUnknown}
          name="isEndUnknown"
          label={<EndUnknownLabel error={errorAt(errors, ids.isEndUnknown)} />}
          checked={values.isEndUnknown === '1'}
        />
      )}
    </>
  );
}
