import type { PactAction, PactState } from '../../domain/workflow/pact';

export const pactStateWords: Readonly<Record<PactState, string>> = {
  drafting: 'Đang soạn',
  open_for_signing: 'Đang lấy chữ ký',
  in_force: 'Đã có hiệu lực',
};

export const pactActionWords: Readonly<Record<PactAction, string>> = {
  open_signing: 'Đưa ra ký',
  sign: 'Ký',
  complete: 'Có hiệu lực khi đủ chữ ký',
  enforce: 'Cho có hiệu lực dù chưa đủ chữ ký',
  withdraw: 'Rút về để sửa',
  amend: 'Sửa đổi, ký lại',
};

/** States and steps as the record of changes keeps them: other machines use the same words for other things. */
export const pactAuditWords: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ ...pactStateWords, ...pactActionWords }).map(([code, words]) => [`pact.${code}`, words]),
);
