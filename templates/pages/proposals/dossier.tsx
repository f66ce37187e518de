import type { VNode } from 'preact';
import { CsrfField, withCsrf } from '../../components/csrf-field';
import { FileField } from '../../components/field';
import { Icon } from '../../components/icon';
import { Tag } from '../../components/tag';
import { Basis, ToCheck } from '../catalogue/parts';
import { fieldWords } from './parts';
import { type DossierFile, type DossierLine, type ProposalForm } from './proposal-props';

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
          {line.upload === null ? null : <Upload line={line} form={line.upload} csrfToken={csrfToken} />}
        </li>
      ))}
    </ul>
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
      {files.map(({ id, href, name, detail, removeAction }) => (
        <li key={id}>
          <a href={href}>
            <Icon name="file" />
            <span class="dossier__file">
              {name} <span class="sub">{detail}</span>
            </span>
          </a>
          {removeAction === null ? null : (
            <form method="post" action={removeAction}>
              <CsrfField token={csrfToken} />
              <button class="files__remove" type="submit" aria-label={`Gỡ tệp ${name} khỏi ${context}`}>
                <Icon name="close" />
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
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
