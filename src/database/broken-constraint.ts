/**
 * The name of the constraint that PostgreSQL refused a row for: unique, check, foreign key or exclusion. Null for any
 * other error. The transaction is lost by then, so the caller can only say why.
 */
export function brokenConstraint(error: unknown): string | null {
  if (!(error instanceof Error) || !('driverError' in error)) return null;
  const { driverError } = error;
  if (typeof driverError !== 'object' || driverError === null || !('constraint' in driverError)) return null;
  return typeof driverError.constraint === 'string' ? driverError.constraint : null;
}

/** Whether PostgreSQL refused to wait for a row that another transaction holds (FOR UPDATE NOWAIT). */
export function isLockedByOthers(error: unknown): boolean {
  if (!(error instanceof Error) || !('driverError' in error)) return false;
  const { driverError } = error;
  if (typeof driverError !== 'object' || driverError === null || !('code' in driverError)) return false;
  return driverError.code === '55P03';
}
