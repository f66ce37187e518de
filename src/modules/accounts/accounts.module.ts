import { Module } from '@nestjs/common';
import { AccountsApi } from './accounts.api';
import { AccountsPages } from './accounts.pages';
import { DemonstrationAccounts } from './demonstration-accounts.service';
import { SignInRepository } from './sign-in.repository';
import { SignInService } from './sign-in.service';
import { UsersRepository } from './users.repository';
import { UsersService } from './users.service';

@Module({
  controllers: [AccountsPages, AccountsApi],
  providers: [SignInRepository, SignInService, UsersRepository, UsersService, DemonstrationAccounts],
  exports: [UsersService, DemonstrationAccounts],
})
export class AccountsModule {}
