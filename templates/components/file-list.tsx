import type { VNode } from 'preact';
import { Icon } from './icon';

/** One stored file as shown in a list. */
export interface FileLink {
  readonly href: string;
  readonly name: string;
  /** Such as "1,2 MB". */
  readonly sizeText: string;
  /** Where a press on "Gỡ" is posted, for a list inside a form that carries the token. */
  readonly removeAction?: string;
}

/** Files with their names and sizes. `context` names what they belong to, for the hidden part of the buttons. */
export function FileList({ files, context }: { files: readonly FileLink[]; context: string }): VNode | null {
  if (files.length === 0) return null;
  return (
    <ul class="files">
      {files.map((file) => (
        <li key={file.href}>
          <a href={file.href}>
            <Icon name="file" />
            <span>
              {file.name} <small>{file.sizeText}</small>
            </span>
          </a>
          {file.removeAction === undefined ? null : (
            <button
              class="files__remove"
              type="submit"
              formaction={file.removeAction}
              formnovalidate
              aria-label={`Gỡ tệp ${file.name} khỏi ${context}`}
            >
              <Icon name="close" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
