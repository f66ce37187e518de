export { type AuditRecord, AuditService, chainOfBloc, type ChainVerdict, SYSTEM_CHAIN } from './audit.service';
export { AuditRepository, type LastChange } from './audit.repository';
export { auditCommands } from './audit.commands';
export { staleFormView } from './stale-form.view';
export { type FieldValues, StaleWrite } from './stale-write';
