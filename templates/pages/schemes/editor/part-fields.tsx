import type { VNode } from 'preact';
import {
  COMPARISON_BASES,
  COUNTINGS,
  DISCLOSURES,
  type ItemType,
  NOT_OCCURRED_POLICIES,
  ROUNDING_MODES,
} from '../../../../src/domain/scoring/scheme';
import { countingWords, itemTypeWords } from '../../../../src/text/scheme-rules';
import {
  countingHints,
  disclosureWords,
  itemTypeHints,
  notOccurredWords,
  roundingModeWords,
} from '../../../../src/text/words/scheme-editor';
import type { Choice, PartForm } from './editor-props';
import { ChoiceInput, LinesInput, Notes, NumberInput, PartNotes, TextInput, TickInput } from './fields';
import { RepeatedChoice } from './repeated-choice';
import { fieldId, textAt } from './form-values';
import { AwardRows, ChainFields, GradeFields } from './grade-fields';
import { ItemFields, LevelRows } from './item-fields';

const BASIS_WORDS = {
  points: 'Tổng điểm',
  percentage: 'Tỷ lệ điểm đạt trên điểm tối đa được giao (%)',
} as const;

/** A list of choices out of codes and their words. */
function choicesOf<Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, string>>): Choice[] {
  return codes.map((code) => ({ value: code, label: words[code] }));
}

function RoundingFields({ form, prefix, label }: { form: PartForm; prefix: string; label: string }): VNode {
  return (
    <div class="field-row">
      <NumberInput form={form} name={`${prefix}_step`} label={label} unit="điểm" optional />
      <ChoiceInput
        form={form}
        name={`${prefix}_mode`}
        label="Cách làm tròn"
        choices={choicesOf(ROUNDING_MODES, roundingModeWords)}
      />
    </div>
  );
}

function SettingsFields({ form }: { form: PartForm }): VNode {
  return (
    <>
      <TextInput form={form} name="title" label="Tên bảng" />
      <NumberInput form={form} name="total" label="Thang điểm" hint="Chưa kể điểm thưởng, điểm trừ." unit="điểm" />
      <div class="field-row">
        <TextInput form={form} name="effectiveFrom" label="Áp dụng từ ngày" width="short" hint="Ví dụ 01/01/2026." />
        <TextInput
          form={form}
          name="effectiveTo"
          label="Đến hết ngày"
          width="short"
          hint="Trống: đến khi có bảng thay."
          optional
        />
      </div>
      <LinesInput form={form} name="legalBasis" label="Căn cứ" hint="Mỗi căn cứ một dòng." optional />
      <fieldset>
        <legend class="legend">So sánh và làm tròn</legend>
        <ChoiceInput
          form={form}
          name="basis"
          label="Xếp loại, xếp hạng theo"
          choices={choicesOf(COMPARISON_BASES, BASIS_WORDS)}
        />
        <TickInput form={form} name="rounded" label="Dùng số đã làm tròn để xếp loại, xếp hạng (thường không dùng)" />
        <PartNotes form={form} name="rounding" />
        <p class="field__hint editor-gap">Để trống ô làm tròn là không làm tròn; tổng điểm khi đó in hai chữ số lẻ.</p>
        <RoundingFields form={form} prefix="rounding_item" label="Làm tròn điểm từng tiêu chí đến" />
        <RoundingFields form={form} prefix="rounding_group" label="Làm tròn điểm từng nhóm đến" />
        <RoundingFields form={form} prefix="rounding_total" label="Làm tròn khi in tổng điểm đến" />
      </fieldset>
      <fieldset>
        <legend class="legend">Thẩm định</legend>
        <PartNotes form={form} name="appraisal" />
        <div class="field-row">
          <NumberInput
            form={form}
            name="appraisal_tolerance"
            label="Chênh lệch không phải ghi lý do"
            hint="Tính theo điểm tối đa của tiêu chí. Trống: chênh lệch nào cũng ghi lý do."
            unit="%"
            optional
          />
          <NumberInput
            form={form}
            name="appraisal_replyDays"
            label="Thời hạn giải trình"
            hint="Khi chênh lệch quá mức trên. Trống: không có quyền giải trình."
            unit="ngày"
            optional
          />
        </div>
        <ChoiceInput
          form={form}
          name="appraisal_disclosure"
          label="Đơn vị xem được điểm người khác chấm phiếu của mình"
          choices={choicesOf(DISCLOSURES, disclosureWords)}
          blank={disclosureWords.published}
        />
      </fieldset>
    </>
  );
}

/** Code, name and maximum in one line, as in the first columns of a sheet. */
function NameFields({ form, maximum }: { form: PartForm; maximum: 'maximum' | 'cap' | null }): VNode {
  return (
    <div class="editor-name">
      <TextInput form={form} name="code" label="Mã" width="short" />
      <TextInput form={form} name="name" label="Tên" />
      {maximum === null ? null : (
        <NumberInput form={form} name={maximum} label={maximum === 'cap' ? 'Mức trần chung' : 'Điểm tối đa'} />
      )}
    </div>
  );
}

function GroupFields({ form }: { form: PartForm }): VNode {
  return (
    <>
      <NameFields form={form} maximum="maximum" />
      <PartNotes form={form} name="inside" />
      <TickInput
        form={form}
        name="capped"
        label="Điểm của nhóm không vượt điểm tối đa (khi tiêu chí có cộng phần vượt kế hoạch)"
      />
      <LinesInput form={form} name="guidance" label="Hướng dẫn chấm" optional rows={2} />
      <RoundingFields form={form} prefix="rounding" label="Làm tròn riêng điểm nhóm này đến" />
    </>
  );
}

function LeafFields({ form }: { form: PartForm }): VNode {
  const type = textAt(form.values, 'type') as ItemType;
  return (
    <>
      <NameFields form={form} maximum="maximum" />
      <fieldset class="editor-item">
        <legend class="legend">Cách tính điểm</legend>
        <div class="editor-type">
          <ChoiceInput
            form={form}
            name="type"
            label="Cách tính"
            hint={itemTypeHints[type]}
            choices={choicesOf(Object.keys(itemTypeHints) as ItemType[], itemTypeWords)}
            attributes={{
              'hx-post': form.address,
              'hx-target': '#soan-muc',
              'hx-swap': 'outerHTML',
              // Whoever chooses by typing letters is not interrupted after the first.
              'hx-trigger': 'change delay:400ms',
              'hx-vals': '{"viec":"doi-cach-tinh"}',
            }}
          />
          <button class="button without-script" type="submit" name="viec" value="doi-cach-tinh">
            Đổi cách tính
          </button>
        </div>
        <PartNotes form={form} name="item" />
        <ItemFields form={form} type={type} />
      </fieldset>
      <fieldset>
        <legend class="legend">Quy định khác</legend>
        <LinesInput form={form} name="guidance" label="Hướng dẫn chấm" optional rows={2} />
        <TickInput form={form} name="evidenceRequired" label="Bắt buộc có minh chứng" />
        <div class="field-row editor-gap">
          <ChoiceInput
            form={form}
            name="notOccurred"
            label="Khi không phát sinh"
            blank="Không cho khai"
            choices={choicesOf(NOT_OCCURRED_POLICIES, notOccurredWords)}
          />
          <ChoiceInput
            form={form}
            name="appraiser"
            label="Cơ quan thẩm định riêng"
            blank="Theo phân công chung"
            choices={form.options.agencies}
          />
        </div>
        <RoundingFields form={form} prefix="rounding" label="Làm tròn riêng tiêu chí này đến" />
      </fieldset>
    </>
  );
}

function SetFields({ form, isBonus }: { form: PartForm; isBonus: boolean }): VNode {
  return (
    <>
      <NameFields form={form} maximum="cap" />
      {isBonus ? (
        <>
          <TickInput form={form} name="mayExceedTotal" label="Cộng điểm thưởng được vượt thang điểm (97 + 10 = 107)" />
          <TickInput form={form} name="liftsGrade" label="Tính điểm thưởng khi xếp loại (khi xếp hạng thì luôn tính)" />
        </>
      ) : (
        <p class="field__hint">Điểm trừ ghi số dương: mức trần chung 10 là trừ nhiều nhất 10 điểm.</p>
      )}
    </>
  );
}

function RuleFields({ form }: { form: PartForm }): VNode {
  const counting = textAt(form.values, 'counting') as (typeof COUNTINGS)[number];
  const isJudged = counting === 'manual';
  return (
    <>
      <NameFields form={form} maximum={null} />
      <div class="editor-type">
        <ChoiceInput
          form={form}
          name="counting"
          label="Cách tính"
          hint={countingHints[counting]}
          choices={choicesOf(COUNTINGS, countingWords)}
          attributes={{
            'hx-post': form.address,
            'hx-target': '#soan-muc',
            'hx-swap': 'outerHTML',
            'hx-trigger': 'change delay:400ms',
            'hx-vals': '{"viec":"doi-cach-tinh"}',
          }}
        />
        <button class="button without-script" type="submit" name="viec" value="doi-cach-tinh">
          Đổi cách tính
        </button>
      </div>
      <div class="field-row">
        {isJudged ? (
          <NumberInput form={form} name="step" label="Bước điểm" unit="điểm" />
        ) : (
          <NumberInput
            form={form}
            name="points"
            label="Điểm mỗi lần"
            unit="điểm"
            hint="Để trống nếu chia mức ở dưới."
          />
        )}
        <NumberInput form={form} name="cap" label="Mức trần của quy định này" unit="điểm" optional={!isJudged} />
      </div>
      <PartNotes form={form} name="item" />
      {isJudged ? null : (
        <fieldset class="editor-item">
          <legend class="legend">Chia mức (nếu điểm khác nhau theo mức)</legend>
          <LevelRows form={form} />
        </fieldset>
      )}
      <fieldset>
        <legend class="legend">Quy định khác</legend>
        <EffectList form={form} label="Hệ quả khi có sự việc" />
        <div class="field" role="group" aria-label="Sự việc này cũng tính ở">
          <p class="field__label">Sự việc này cũng tính ở tiêu chí</p>
          <p class="field__hint">Ghi ra để một việc vừa mất điểm ở tiêu chí, vừa tính ở đây là đúng quy định.</p>
          <RepeatedChoice
            form={form}
            name="alsoCountedIn"
            groups={[{ label: 'Tiêu chí, quy định', choices: form.options.places }]}
            label="Tiêu chí cũng tính sự việc này"
            blank="Không có"
          />
        </div>
        <LinesInput form={form} name="guidance" label="Hướng dẫn chấm" optional rows={2} />
      </fieldset>
    </>
  );
}

function EffectList({ form, label }: { form: PartForm; label: string }): VNode {
  return (
    <div class="field" role="group" aria-labelledby={`${fieldId('effects')}-nhan`}>
      <p class="field__label" id={`${fieldId('effects')}-nhan`}>
        {label}
      </p>
      <RepeatedChoice
        form={form}
        name="effects"
        groups={form.options.effects}
        label="Hệ quả"
        blank="Không có"
        spare={form.kind === 'exclusion' ? 2 : 1}
      />
      <Notes form={form} name="effects" />
    </div>
  );
}

/** The fields of one part of a scheme. */
export function PartFields({ form }: { form: PartForm }): VNode {
  switch (form.kind) {
    case 'settings':
      return <SettingsFields form={form} />;
    case 'group':
      return <GroupFields form={form} />;
    case 'leaf':
      return <LeafFields form={form} />;
    case 'bonus':
    case 'penalty':
      return <SetFields form={form} isBonus={form.kind === 'bonus'} />;
    case 'rule':
      return <RuleFields form={form} />;
    case 'exclusion':
      return (
        <>
          <NameFields form={form} maximum={null} />
          <EffectList form={form} label="Khi gặp trường hợp này thì" />
        </>
      );
    case 'awards':
      return <AwardRows form={form} />;
    case 'classification':
      return <GradeFields form={form} />;
    case 'ranking':
      return <ChainFields form={form} />;
  }
}
