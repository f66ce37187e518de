import { schemePartWords, comparisonLines } from '../../../text/scheme-comparison';
import type { ComparedText, SchemeComparePageProps } from '../../../../templates/pages/schemes/compare';
import type { SchemeVersion } from '../scheme-version';
import type { ComparedSchemes, ComparisonChoices } from './comparison.service';
import type { SchemeComparisonAnswer } from './comparison.dto';

/** The comparison as a page, grouped by the parts of a scheme. */
export function comparePage(
  { from, to, comparison, agencies }: ComparedSchemes,
  choices: ComparisonChoices,
): Omit<SchemeComparePageProps, 'frame'> {
  const lines = comparisonLines(comparison, from.definition, to.definition, agencies);
  const count = (kind: 'added' | 'removed' | 'changed' | 'moved'): number =>
    lines.filter(({ kinds }) => kinds.includes(kind)).length;
  return {
    from: textOf(from),
    to: textOf(to),
    choices: {
      from: choices.from.map(optionOf),
      to: choices.to.map(optionOf),
      others: choices.others.map(({ code, title }) => ({ value: code, label: `${code}: ${title}` })),
    },
    counts: {
      added: count('added'),
      removed: count('removed'),
      changed: count('changed'),
      moved: count('moved'),
      unchanged: comparison.unchanged,
    },
    lines: lines.map((line) => ({ ...line, partWord: schemePartWords[line.part] })),
  };
}

/** The comparison for programs: fields by their names in the format, and the same in words. */
export function comparisonAnswer({ from, to, comparison, agencies }: ComparedSchemes): SchemeComparisonAnswer {
  const lines = comparisonLines(comparison, from.definition, to.definition, agencies);
  return {
    from: sideAnswer(from),
    to: sideAnswer(to),
    unchanged: comparison.unchanged,
    differences: comparison.differences.map(({ part, key, kinds, fields }, index) => ({
      ...{ part, key, kinds: [...kinds], fields: fields.map((field) => ({ ...field })) },
      name: [lines[index]?.place, lines[index]?.name].filter((word) => word !== undefined && word !== '').join(' '),
      words: (lines[index]?.rows ?? []).map((row) => ({ ...row })),
    })),
  };
}

function sideAnswer({ code, title, version }: SchemeVersion): SchemeComparisonAnswer['from'] {
  return { code, title, version };
}

/** "KB-2022, phiên bản 2" */
function textOf(text: SchemeVersion): ComparedText {
  return { code: text.code, title: text.title, label: `${text.code}, ${editionOf(text)}`, value: valueOf(text) };
}

function optionOf(text: SchemeVersion): { value: string; label: string } {
  return { value: valueOf(text), label: editionOf(text) };
}

function editionOf({ version, revision, changedBy }: SchemeVersion): string {
  return version === null ? `bản soạn của ${changedBy} (lần sửa ${revision})` : `phiên bản ${version}`;
}

function valueOf({ version, id }: SchemeVersion): string {
  return version === null ? id : String(version);
}
