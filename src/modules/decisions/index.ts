export { ArtefactsService } from './artefacts/artefacts.service';
export { DecisionsModule } from './decisions.module';
export { PaymentPreviewService } from './money/payment-preview.service';
export { PaymentsService } from './money/payments.service';
export { DecisionLinesService } from './record/decision-lines.service';
export { DecisionPrintService, type UnsignedDecision } from './record/decision-print.service';
export { type DecisionDetails, DecisionsService } from './record/decisions.service';
export { RevocationsService } from './revoking/revocations.service';
export { keptFileOf, typedHead } from './record/typed-head';
