export type { Pact, PactEvent, PactSignature, PactVersion, Signer } from './pact';
export { PactPrintService } from './pact-print.service';
export { PactsModule } from './pacts.module';
export { PactStepsService } from './pact-steps.service';
export { type PactPlace, PactsService } from './pacts.service';
