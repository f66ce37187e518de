import { IsOptional, IsString, MaxLength } from 'class-validator';

const LONG = 400;

export class SignInForm {
  @IsString()
  @MaxLength(LONG)
  userName!: string;

  @IsString()
  @MaxLength(LONG)
  password!: string;

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  returnTo?: string;
}

export class ChangePasswordForm {
  @IsString()
  @MaxLength(LONG)
  currentPassword!: string;

  @IsString()
  @MaxLength(LONG)
  newPassword!: string;

  @IsString()
  @MaxLength(LONG)
  repeatedPassword!: string;
}
