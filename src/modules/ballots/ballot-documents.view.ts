import type { BallotDocument } from '../../../templates/pages/ballots/ballot';
import type { BlocPlace } from '../blocs';
import type { BallotDetails } from './ballot';
import { ballotPath } from './ballot.view';

const FORMATS = [
  ['pdf', 'PDF'],
  ['docx', 'Word'],
  ['xlsx', 'Excel'],
] as const;

/** The documents of a ballot that can be printed now: the blank paper for who prepares it, the minutes once it is counted. */
export function ballotDocuments(place: BlocPlace, ballot: BallotDetails, manages: boolean): BallotDocument[] {
  const links = (name: string): BallotDocument['links'] =>
    FORMATS.map(([format, label]) => ({ href: `${ballotPath(place, ballot.id)}/tai/${name}/${format}`, label }));
  const isPaperNeeded = manages && ballot.state !== 'concluded' && ballot.state !== 'cancelled';
  const isCounted = ballot.rounds.some(({ counts }) => counts !== null);
  return [
    ...(isPaperNeeded ? [{ title: 'Phiếu bầu (in cho phiếu giấy)', links: links('phieu-bau') }] : []),
    ...(isCounted ? [{ title: 'Biên bản kiểm phiếu', links: links('bien-ban') }] : []),
  ];
}
