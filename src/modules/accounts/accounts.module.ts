import { Module } from '@nestjs/common';
import { AccountsApi } from './accounts.api';
import { AccountsPages } from './accounts.pages';
import { DemonstrationAccounts } from './demonstration-accounts.service';
import { SignInRepository } from './sign-in.repository';
import { SignInService } from './sign-in.service';
import { SecretariatRepository } from './secretariat.repository';
import { SecretariatService } from './secretariat.service';
import { RolesService } from './roles.service';
import { UsersApi } from './users.api';
import { UsersPages } from './users.pages';
import { UsersRepository } from './users.repository';
import { UsersService } from './users.service';

@Module({
  controllers: [AccountsPages, AccountsApi, UsersPages, UsersApi],
  providers: [
    ...[SignInRepository, SignInService, UsersRepository, RolesService, UsersService, DemonstrationAccounts],
    ...[SecretariatRepository, SecretariatService],
  ],
  exports: [UsersService, RolesService, SecretariatService, DemonstrationAccounts],
})
export class AccountsModule {}
