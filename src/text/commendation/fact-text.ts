import type { AwardFact, FactPart } from '../../domain/commendation/uncertain';
import type { TextNames } from './award-text';
import { citationText } from './award-text';

/** What a fact is a part of, as lists and filters call it. */
export const factPartWords: Readonly<Record<FactPart, string>> = {
  general: 'Quy định chung',
  condition: 'Điều kiện',
  quota: 'Hạn mức',
  vote: 'Bỏ phiếu',
  dossier: 'Hồ sơ',
  deadline: 'Thời hạn gửi',
  bonus: 'Tiền thưởng',
};

/** A fact in a list: 'Điều kiện: Có sáng kiến…', 'Bỏ phiếu'. */
export function factName({ part, words }: Pick<AwardFact, 'part' | 'words'>): string {
  return words === '' ? factPartWords[part] : `${factPartWords[part]}: ${words}`;
}

/** What an official has to compare: what the catalogue says of it, else the texts that the fact cites. */
export function checkText({ check, basis }: Pick<AwardFact, 'check' | 'basis'>, nameOf: TextNames): string {
  if (check !== '') return check;
  if (basis.length === 0) return 'Chưa ghi căn cứ: tìm văn bản quy định điều này.';
  return `So với ${basis.map((citation) => citationText(citation, nameOf)).join('; ')}.`;
}
