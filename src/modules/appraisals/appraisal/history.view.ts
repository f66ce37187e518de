import { formatInstant } from '../../../text/date';
import { inputWords } from '../../../text/input-words';
import { formatNumber } from '../../../text/number';
import { entrySourceWords } from '../../../text/vi';
import type { LayeredHistoryPageProps, LayeredVersion } from '../../../../templates/pages/appraisals/history';
import { appraisalPath } from '../../sheets';
import type { LayeredHistory } from './appraisal';
import { judgeText } from './item.view';

interface Timed {
  readonly instant: Date;
  readonly version: LayeredVersion;
}

/** Every value of a criterion as its page. */
export function historyOf({
  sheet,
  criterion,
  entries,
  judgements,
}: LayeredHistory): Omit<LayeredHistoryPageProps, 'frame'> {
  const handedIn = entries.map((entry): Timed => ({
    instant: entry.recordedAt,
    version: {
      at: formatInstant(entry.recordedAt),
      who: entry.authorName,
      source: entrySourceWords[entry.source],
      layer: 'Tự chấm',
      value: entry.input === null ? null : inputWords(criterion, entry.input),
      reason: entry.explanation,
    },
  }));
  const judged = judgements.map((judgement): Timed => ({
    instant: judgement.recordedAt,
    version: {
      at: formatInstant(judgement.recordedAt),
      who: judgement.authorName,
      source: entrySourceWords[judgement.source],
      layer: judgeText(judgement),
      value: judgement.accepted ? 'Như tự chấm' : judgement.points && formatNumber(judgement.points),
      reason: judgement.reason,
    },
  }));
  const { place, member } = sheet;
  return {
    backHref: `${appraisalPath(place, member.code)}#${criterion.code}`,
    ...{ blocName: place.bloc.name, periodName: place.period.name, agencyName: member.name },
    ...{ code: criterion.code, name: criterion.name },
    versions: [...judged, ...handedIn]
      .sort((left, right) => right.instant.getTime() - left.instant.getTime())
      .map(({ version }) => version),
  };
}
