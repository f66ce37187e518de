export { type AuditRecord, AuditService, chainOfBloc, type ChainVerdict, SYSTEM_CHAIN } from './audit.service';
export { AuditRepository } from './audit.repository';
export { auditCommands } from './audit.commands';
