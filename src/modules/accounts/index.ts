export { accountsCommands } from './accounts.commands';
export { AccountsModule } from './accounts.module';
export { DEMONSTRATION_PASSWORD, DemonstrationAccounts } from './demonstration-accounts.service';
export { PASSWORD_RULE } from './passwords';
export { type AssignmentDraft, RolesService } from './roles.service';
export type { OfficeHolder } from './secretariat.repository';
export { type MovedSecretariat, type SecretariatChange, SecretariatService } from './secretariat.service';
export type { HeldRole } from './users.repository';
export { type Account, type AccountDraft, UsersService } from './users.service';
