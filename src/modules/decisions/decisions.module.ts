import { Module } from '@nestjs/common';
import { BlocsModule } from '../blocs';
import { CatalogueModule } from '../catalogue';
import { HonoursModule } from '../honours';
import { ArtefactsPages } from './artefacts/artefacts.pages';
import { ArtefactsRepository } from './artefacts/artefacts.repository';
import { ArtefactsService } from './artefacts/artefacts.service';
import { DecisionsApi } from './decisions.api';
import { PaymentListPages } from './money/payment-list.pages';
import { PaymentPreviewService } from './money/payment-preview.service';
import { PaymentPrintService } from './money/payment-print.service';
import { PaymentsApi } from './money/payments.api';
import { PaymentsPages } from './money/payments.pages';
import { PaymentsRepository } from './money/payments.repository';
import { PaymentsService } from './money/payments.service';
import { DecisionPrintsPages } from './prints.pages';
import { VerificationPages } from './public/verification.pages';
import { VerificationRepository } from './public/verification.repository';
import { VerificationService } from './public/verification.service';
import { DecisionFilePages } from './record/decision-file.pages';
import { DecisionFilesService } from './record/decision-files.service';
import { DecisionLinesService } from './record/decision-lines.service';
import { DecisionPrintService } from './record/decision-print.service';
import { DecisionsPages } from './record/decisions.pages';
import { DecisionsRepository } from './record/decisions.repository';
import { DecisionsService } from './record/decisions.service';
import { LineChoicesService } from './record/line-choices.service';
import { RecipientsRepository } from './record/recipients.repository';
import { RecordDecisionPages } from './record/record.pages';
import { RecoveriesPages } from './revoking/recoveries.pages';
import { RevocationsRepository } from './revoking/revocations.repository';
import { RevocationsService } from './revoking/revocations.service';
import { RevokePages } from './revoking/revoke.pages';
import { StatisticsApi } from './statistics/statistics.api';
import { StatisticsPrintService } from './statistics/statistics-print.service';
import { StatisticsPages } from './statistics/statistics.pages';
import { StatisticsRepository } from './statistics/statistics.repository';
import { StatisticsService } from './statistics/statistics.service';

const SERVICES = [
  ...[DecisionsService, DecisionPrintService, PaymentPreviewService, PaymentsService],
  ...[ArtefactsService, RevocationsService, DecisionLinesService],
];

@Module({
  imports: [BlocsModule, CatalogueModule, HonoursModule],
  controllers: [
    ...[RecordDecisionPages, PaymentsPages, PaymentListPages, ArtefactsPages, RecoveriesPages, RevokePages],
    ...[
      StatisticsPages,
      StatisticsApi,
      DecisionPrintsPages,
      DecisionFilePages,
      DecisionsPages,
      VerificationPages,
      DecisionsApi,
      PaymentsApi,
    ],
  ],
  providers: [
    ...[DecisionsRepository, RecipientsRepository, PaymentsRepository, ArtefactsRepository, RevocationsRepository],
    ...[VerificationRepository, StatisticsRepository, VerificationService, StatisticsService, StatisticsPrintService],
    ...[PaymentPrintService, LineChoicesService, DecisionFilesService],
    ...SERVICES,
  ],
  exports: SERVICES,
})
export class DecisionsModule {}
