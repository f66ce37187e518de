import { Injectable } from '@nestjs/common';
import { statisticsDocument } from '../../../../templates/documents/honour-statistics/statistics-document';
import type { Actor } from '../../../platform/access';
import { type PrintedFile, type PrintedFormat, printFile } from '../../../platform/files';
import { InstallationService } from '../../../platform/installation';
import type { StatisticsQuery } from './statistics.repository';
import { StatisticsService } from './statistics.service';
import { statisticsTables } from './statistics.view';

/** Prints statistics of honours. */
@Injectable()
export class StatisticsPrintService {
  constructor(
    private readonly statistics: StatisticsService,
    private readonly installation: InstallationService,
  ) {}

  /** The numbers of a query as a file; needs 'decision.read'. */
  async print(actor: Actor, query: StatisticsQuery, format: PrintedFormat): Promise<PrintedFile> {
    const statistics = await this.statistics.read(actor, query);
    const { provinceName, demonstration } = await this.installation.read();
    const province = provinceName === null ? '' : ` tỉnh ${provinceName}`;
    const { blocs, agencies } = statistics.places;
    const named =
      agencies.find(({ code }) => code === query.agencyCode) ?? blocs.find(({ code }) => code === query.blocCode);
    const document = statisticsDocument({
      ...{ from: query.from, to: query.to, scope: named?.name ?? `Toàn${province === '' ? ' tỉnh' : province}` },
      ...{ reporter: `Sở Nội vụ${province}`, receiver: 'Bộ Nội vụ', demonstration },
      tables: statisticsTables(statistics),
    });
    return printFile(`thong-ke-khen-thuong-${query.from}-${query.to}`, document, format);
  }
}
