import type { VNode } from 'preact';
import { CsrfField, withCsrf } from '../../components/csrf-field';
import { FileField, SelectField, TextField } from '../../components/field';
import { Icon } from '../../components/icon';
import { Tag } from '../../components/tag';
import { Basis, ToCheck } from '../catalogue/parts';
import { fieldWords } from './parts';
import type { Choice, DossierFile, DossierLine, ProposalForm } from './proposal-props';

/** What a dossier must hold, and what is there of it. */
export function Dossier({ lines, csrfToken }: { lines: readonly DossierLine[]; csrfToken: string }): VNode {
  return (
    <ul class="dossier">
      {lines.map((line) => (
        <li key={line.code}>
          <p class="dossier__head">
            <b>{line.name}</b> {line.form === '' ? null : <span>{line.form}</span>}{' '}
            <Tag kind={line.state.kind}>{line.state.text}</Tag> <ToCheck when={line.isToCheck} />
          </p>
          <Basis text={line.basis} />
          {line.downloads.length === 0 ? null : (
            <p class="document-links__formats">
              {line.downloads.map(({ label, href }) => (
                <a key={href} class="button button--small" href={href} aria-label={`${line.name}, ${label}`}>
                  {label}
                </a>
              ))}
            </p>
          )}
          <DossierFiles files={line.files} context={line.name} csrfToken={csrfToken} />
          {line.kept.map(({ form, label }) => (
            <Kept key={form.id} form={form} label={label} csrfToken={csrfToken} />
          ))}
          {line.upload === null ? null : <Upload line={line} form={line.upload} csrfToken={csrfToken} />}
        </li>
      ))}
    </ul>
  );
}

/** Files of the whole proposal, and the form to add one; null where the reader adds nothing. */
export function SharedFiles({
  files,
  upload,
  csrfToken,
}: {
  files: readonly DossierFile[];
  upload: { readonly form: ProposalForm; readonly components: readonly Choice[] } | null;
  csrfToken: string;
}): VNode {
  return (
    <>
      {files.length === 0 ? <p class="faint">Chưa có tệp chung nào.</p> : null}
      <DossierFiles files={files} context="hồ sơ của đề nghị" csrfToken={csrfToken} />
      {upload === null ? null : (
        <form
          id={upload.form.id}
          class="dossier__upload"
          method="post"
          action={withCsrf(upload.form.action, csrfToken)}
          enctype="multipart/form-data"
          noValidate
        >
          <SelectField
            words={fieldWords(upload.form, 'component', 'Là thành phần nào')}
            name="component"
            value={upload.form.values['component'] ?? ''}
            options={upload.components}
          />
          <TextField
            words={fieldWords(upload.form, 'note', 'Ghi chú')}
            name="note"
            value={upload.form.values['note'] ?? ''}
            autocomplete="off"
          />
          <FileField words={fieldWords(upload.form, 'file', 'Tệp dùng chung cho mọi trường hợp')} name="file" />
          <button class="button button--small" type="submit">
            Gửi tệp
          </button>
        </form>
      )}
    </>
  );
}

/** What the system prints may still be attached as it was signed; that form waits until somebody asks for it. */
function Upload({ line, form, csrfToken }: { line: DossierLine; form: ProposalForm; csrfToken: string }): VNode {
  const inner = <UploadForm form={form} name={line.name} csrfToken={csrfToken} />;
  if (line.downloads.length === 0) return inner;
  return (
    <details class="reason-form" open={form.errors.length > 0}>
      <summary>Gửi bản đã ký</summary>
      {inner}
    </details>
  );
}

/** Files with who added them; each of its own form may be taken out. */
export function DossierFiles({
  files,
  context,
  csrfToken,
}: {
  files: readonly DossierFile[];
  context: string;
  csrfToken: string;
}): VNode | null {
  if (files.length === 0) return null;
  return (
    <ul class="files">
      {files.map(({ id, href, name, detail, remove }) => (
        <li key={id}>
          <a href={href}>
            <Icon name="file" />
            <span class="dossier__file">
              {name} <span class="sub">{detail}</span>
            </span>
          </a>
          {remove === null ? null : <Removal form={remove} name={`${name} khỏi ${context}`} csrfToken={csrfToken} />}
        </li>
      ))}
    </ul>
  );
}

function Removal({ form, name, csrfToken }: { form: ProposalForm; name: string; csrfToken: string }): VNode {
  return (
    <details class="reason-form" open={form.errors.length > 0}>
      <summary aria-label={`Gỡ tệp ${name}`}>Gỡ</summary>
      <form id={form.id} method="post" action={form.action} noValidate>
        <CsrfField token={csrfToken} />
        <input type="hidden" name="candidate" value={form.values['candidate'] ?? ''} />
        <TextField
          words={fieldWords(form, 'reason', 'Lý do gỡ')}
          name="reason"
          value={form.values['reason'] ?? ''}
          autocomplete="off"
        />
        <button class="button button--small" type="submit">
          Gỡ tệp
        </button>
      </form>
    </details>
  );
}

/** One click takes over what a register keeps already. */
function Kept({ form, label, csrfToken }: { form: ProposalForm; label: string; csrfToken: string }): VNode {
  return (
    <form id={form.id} class="dossier__upload" method="post" action={form.action} noValidate>
      <CsrfField token={csrfToken} />
      <input type="hidden" name="initiative" value={form.values['initiative'] ?? ''} />
      <p class="dossier__kept">
        Sổ sáng kiến đang giữ giấy xác nhận của <b>{label}</b>
      </p>
      <button class="button button--small" type="submit" aria-label={`Lấy giấy xác nhận của ${label} vào hồ sơ`}>
        Lấy vào hồ sơ
      </button>
    </form>
  );
}

function UploadForm({ form, name, csrfToken }: { form: ProposalForm; name: string; csrfToken: string }): VNode {
  return (
    <form
      id={form.id}
      class="dossier__upload"
      method="post"
      action={withCsrf(form.action, csrfToken)}
      enctype="multipart/form-data"
      noValidate
    >
      <input type="hidden" name="component" value={form.values['component'] ?? ''} />
      <FileField
        words={fieldWords(form, 'file', `Tệp ${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`)}
        name="file"
      />
      <button class="button button--small" type="submit">
        Gửi tệp
      </button>
    </form>
  );
}
