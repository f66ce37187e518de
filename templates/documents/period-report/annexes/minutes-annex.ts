import type { DocumentLayout, Part } from '../../../../src/documents/model';
import { proseBlocks } from '../../prose';
import type { ReportFacts } from '../facts';
import { kindWords } from '../words';
import { annexTitle } from './annex-title';

/** Annex III: the minutes of the meeting, as the secretary writes them. */
export function minutesAnnex(facts: ReportFacts, layout: DocumentLayout, minutes: string): Part {
  return {
    key: 'annex-3-minutes',
    title: 'PL III Biên bản hội nghị',
    orientation: 'portrait',
    startsPage: true,
    blocks: [annexTitle(facts, layout, 'III', `Biên bản ${kindWords(facts).meeting}`), ...proseBlocks(minutes)],
  };
}
