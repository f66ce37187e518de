import { DEMONSTRATION_MARK } from '../../platform/installation';
import { PROVINCE } from './invented';

/** What a visitor needs to know of a demonstration, as lines for a terminal. */
export function demonstrationText(listed: {
  readonly password: string;
  readonly accounts: readonly { readonly userName: string; readonly position: string }[];
}): string {
  const width = Math.max(...listed.accounts.map(({ userName }) => userName.length));
  return [
    `${DEMONSTRATION_MARK}: tỉnh ${PROVINCE} là hư cấu, mọi số liệu đều được đặt ra.`,
    `Tài khoản dùng thử, mật khẩu chung: ${listed.password}`,
    ...listed.accounts.map(({ userName, position }) => `  ${userName.padEnd(width)}  ${position}`),
  ].join('\n');
}
