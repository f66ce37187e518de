import { Injectable } from '@nestjs/common';
import { compareResults, type ResultDifference } from '../../domain/publication/compare';
import { contentHashOf } from '../../documents/model';
import type { Actor } from '../../platform/access';
import { chainOfBloc } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, NotFound } from '../../platform/errors';
import type { BlocPlace } from '../blocs';
import type { ReviewStep, Snapshot, SnapshotSummary } from './publication';
import { SnapshotBuilder } from './snapshot-builder.service';
import { SnapshotFactsRepository } from './snapshot-facts.repository';
import { SnapshotsRepository } from './snapshots.repository';

/** Keeps and reads what closed periods say. */
@Injectable()
export class SnapshotsService {
  constructor(
    private readonly repository: SnapshotsRepository,
    private readonly builder: SnapshotBuilder,
    private readonly facts: SnapshotFactsRepository,
    private readonly clock: Clock,
  ) {}

  /** Keeps the next version of a published review in the open transaction and promises its content hash. */
  async keep(actor: Actor, place: BlocPlace, reviewId: string, history: readonly ReviewStep[]): Promise<string> {
    const publication = history.findLast(({ action }) => action === 'publish');
    if (!publication) throw new Conflict('Kỳ này chưa công bố kết quả nên chưa đóng được.');
    const content = await this.builder.build(actor, place, reviewId, publication);
    const versions = await this.repository.list(reviewId);
    const contentHash = contentHashOf(content);
    await this.repository.add(reviewId, content, {
      version: (versions[0]?.version ?? 0) + 1,
      contentHash,
      auditHeadHash: await this.facts.auditHead(chainOfBloc(place.bloc.code)),
      reopeningReason: history.findLast(({ action }) => action === 'reopen')?.reason ?? null,
      closedBy: actor.name,
      closedAt: this.clock.now(),
    });
    return contentHash;
  }

  /** The versions of a place, the newest first. */
  async versions(place: BlocPlace): Promise<SnapshotSummary[]> {
    return place.review === null ? [] : this.repository.list(place.review.id);
  }

  /** A version, the newest where none is named. NotFound where the period was never closed, or has no such version. */
  async read(place: BlocPlace, version: number | null): Promise<Snapshot> {
    const [newest] = await this.versions(place);
    const wanted = version ?? newest?.version;
    const found =
      place.review === null || wanted === undefined ? null : await this.repository.find(place.review.id, wanted);
    if (found === null) throw new NotFound('Kỳ này chưa có bản lưu như vậy.');
    return found;
  }

  /** What differs between two versions: totals, ranks and grades. */
  async compare(place: BlocPlace, before: number, after: number): Promise<ResultDifference[]> {
    const [first, second] = [await this.read(place, before), await this.read(place, after)];
    return compareResults(comparedOf(first), comparedOf(second));
  }
}

function comparedOf({ content }: Snapshot) {
  return { members: content.place.members, results: content.results };
}
