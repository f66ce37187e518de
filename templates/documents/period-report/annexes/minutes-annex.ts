import { type Block, type DocumentLayout, type Part, note, numberAndSymbol } from '../../../../src/documents/model';
import { formatLongDate } from '../../../../src/text/date';
import { minutesBody } from '../../minutes/minutes';
import { isBlank, proseBlocks } from '../../prose';
import type { ReportFacts, ReportMeeting } from '../facts';
import { kindWords } from '../words';
import { annexTitle } from './annex-title';

/** What a report says before its meeting. */
export const WITHOUT_MINUTES = '(Chưa có biên bản)';

/**
 * Annex III: the minutes of the meeting as they were taken down. Prose that somebody wrote stands in their place, so that
 * nothing written is lost.
 */
export function minutesAnnex(facts: ReportFacts, layout: DocumentLayout, prose: string): Part {
  return {
    key: 'annex-3-minutes',
    title: 'PL III Biên bản hội nghị',
    orientation: 'portrait',
    startsPage: true,
    blocks: [
      annexTitle(facts, layout, 'III', `Biên bản ${kindWords(facts).meeting}`),
      ...blocksOf(facts.meeting, layout, prose),
    ],
  };
}

function blocksOf(meeting: ReportFacts['meeting'], layout: DocumentLayout, prose: string): Block[] {
  if (meeting === undefined || !isBlank(prose)) return proseBlocks(prose);
  if (meeting === null) return [note(WITHOUT_MINUTES)];
  return [...sourceOf(meeting, layout), ...minutesBody(meeting.minutes, layout)];
}

/** Which minutes these are; nothing while they have no number and no day. */
function sourceOf({ minutes }: ReportMeeting, layout: DocumentLayout): Block[] {
  const { number, date } = minutes.document;
  const parts = [
    ...(number === null
      ? []
      : [`số ${numberAndSymbol(layout, { ordinal: number, type: 'BB', issuer: minutes.issuer.symbol })}`]),
    ...(date === null ? [] : [formatLongDate(date)]),
  ];
  return parts.length === 0 ? [] : [note(`Biên bản ${parts.join(', ')}.`)];
}
