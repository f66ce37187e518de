import type { VNode } from 'preact';
import { CsrfField } from '../../components/csrf-field';
import { TextAreaField } from '../../components/field';
import { Icon } from '../../components/icon';
import { fieldWords } from './parts';
import { fieldId, type ProposalForm } from './proposal-props';

/** Id of the line that says what became of the last save. */
const STATE = 'luu';

/** What became of a save, with the version that the next one is made over: the only thing that an autosave replaces. */
export function AchievementsState({ form, savedText }: { form: ProposalForm; savedText: string | null }): VNode {
  return (
    <div class="part-save" id={fieldId(form.id, STATE)} role="status">
      <input type="hidden" name="version" value={String(form.version)} />
      {savedText === null ? null : (
        <p class="part-save__ok">
          <Icon name="check" /> {savedText}
        </p>
      )}
      {form.errors.map(({ message }) => (
        <p key={message} class="part-save__wrong">
          {message} Chưa lưu.
        </p>
      ))}
    </div>
  );
}

/** The account of achievements. With scripts it saves itself when the field is left, without them by its button. */
export function AchievementsForm({ form, csrfToken }: { form: ProposalForm; csrfToken: string }): VNode {
  return (
    <form
      id={form.id}
      method="post"
      action={form.action}
      noValidate
      hx-post={form.action}
      hx-trigger="change, submit"
      hx-target={`#${fieldId(form.id, STATE)}`}
      hx-swap="outerHTML"
      hx-sync="this:queue last"
    >
      <CsrfField token={csrfToken} />
      <TextAreaField
        words={fieldWords(form, 'achievements', 'Thành tích đạt được', {
          hint: 'Mỗi dòng là một đoạn của báo cáo. Năm, hạng, điểm, sáng kiến và khen thưởng đã có được in sẵn.',
        })}
        name="achievements"
        value={form.values['achievements'] ?? ''}
        maxLength={60000}
        rows={12}
      />
      <div class="part-form__foot">
        <button class="button" type="submit">
          Lưu báo cáo
        </button>
        <AchievementsState form={form} savedText={null} />
      </div>
    </form>
  );
}
