export { accountsCommands } from './accounts.commands';
export { AccountsModule } from './accounts.module';
export { DEMONSTRATION_PASSWORD, DemonstrationAccounts } from './demonstration-accounts.service';
export { PASSWORD_RULE } from './passwords';
export { type AssignmentDraft, RolesService } from './roles.service';
export { type Account, type AccountDraft, UsersService } from './users.service';
