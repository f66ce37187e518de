export { accountsCommands } from './accounts.commands';
export { AccountsModule } from './accounts.module';
export { DEMONSTRATION_PASSWORD, DemonstrationAccounts } from './demonstration-accounts.service';
export { PASSWORD_RULE } from './passwords';
export { type Account, type AccountDraft, type AssignmentDraft, UsersService } from './users.service';
