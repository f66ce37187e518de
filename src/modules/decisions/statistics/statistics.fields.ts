import { FieldReader } from '../../../platform/forms';
import type { StatisticsQuery } from './statistics.repository';

/** Reads which honours are counted. InvalidInput names every field that is wrong. */
export function readStatisticsQuery(fields: object): StatisticsQuery {
  const reader = new FieldReader(fields);
  return reader.finish({
    from: reader.date('from', 'ngày đầu'),
    to: reader.date('to', 'ngày cuối'),
    blocCode: reader.optionalText('bloc', 'khối thi đua'),
    agencyCode: reader.optionalText('agency', 'cơ quan'),
  });
}
