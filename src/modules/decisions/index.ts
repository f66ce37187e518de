export { ArtefactsService } from './artefacts/artefacts.service';
export { DecisionsModule } from './decisions.module';
export { PaymentPreviewService } from './money/payment-preview.service';
export { PaymentsService } from './money/payments.service';
export { DecisionPrintService, type UnsignedDecision } from './record/decision-print.service';
export { type DecisionDetails, DecisionsService } from './record/decisions.service';
export { RevocationsService } from './revoking/revocations.service';
