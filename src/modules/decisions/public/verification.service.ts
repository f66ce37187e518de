import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { TooManyAttempts } from '../../../platform/errors';
import { isHonourCode } from './honour-codes';
import type { PublicHonour } from './public-honour';
import { VerificationRepository } from './verification.repository';

/** Checks that one address may make in a window; a person checks a handful of certificates. */
const MOST_CHECKS = 30;
const WINDOW = 60_000;
/** Addresses remembered at once; beyond it the oldest are forgotten, so that memory stays bounded. */
const MOST_ADDRESSES = 10_000;

/** The public check of an honour by its code. */
@Injectable()
export class VerificationService {
  private readonly seen = new Map<string, { from: number; checks: number }>();

  constructor(
    private readonly repository: VerificationRepository,
    private readonly clock: Clock,
  ) {}

  /** The honour of a code; null for a code that nobody has. TooManyAttempts for an address that checks without end. */
  async check(code: string, address: string): Promise<PublicHonour | null> {
    this.count(address);
    return isHonourCode(code) ? this.repository.byCode(code) : null;
  }

  private count(address: string): void {
    const now = this.clock.now().getTime();
    const known = this.seen.get(address);
    const current = known !== undefined && now - known.from < WINDOW ? known : { from: now, checks: 0 };
    current.checks += 1;
    this.seen.delete(address);
    this.seen.set(address, current);
    for (const oldest of this.seen.keys()) {
      if (this.seen.size <= MOST_ADDRESSES) break;
      this.seen.delete(oldest);
    }
    if (current.checks > MOST_CHECKS) {
      throw new TooManyAttempts('Bạn đã kiểm chứng quá nhiều lần. Thử lại sau 1 phút.');
    }
  }
}
