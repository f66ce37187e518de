import type { DecisionValues, KeptFile } from '../../../../templates/pages/decisions/head';

const BLANK: DecisionValues = {
  ...{ number: '', decidedOn: '', issuingBody: '', authority: '', signerTitle: '', signerName: '', system: 'state' },
  subjectLine: '',
};

/** The head of a decision as it was typed; `usual` stands where nothing was sent. */
export function typedHead(
  fields: Readonly<Record<string, string>>,
  usual: Partial<DecisionValues> = {},
): DecisionValues {
  const names = Object.keys(BLANK) as (keyof DecisionValues)[];
  const typed = names.map((name) => [name, fields[name] ?? usual[name] ?? BLANK[name]]);
  return Object.fromEntries(typed) as DecisionValues;
}

/** The file that an earlier, refused form brought; null for none. */
export function keptFileOf(fields: Readonly<Record<string, string>>): KeptFile | null {
  const { fileId = '', fileName = '' } = fields;
  return fileId === '' ? null : { id: fileId, name: fileName };
}
