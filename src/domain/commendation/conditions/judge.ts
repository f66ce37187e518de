import type { Condition, ConditionGroup, LeafCondition } from '../award';
import type { ConditionResult, Findings } from '../eligibility';
import { judgeBlocResult } from './bloc-result';
import { judgeDiscipline } from './discipline';
import { judgeEvaluation } from './evaluation';
import { judgeInitiatives } from './initiative';
import { judgeMemberCount, judgeMemberShare } from './members';
import { judgePriorHonours } from './prior-honours';
import type { Scope } from './scope';
import { judgeAttested, judgeMovement, judgeRepeat, judgeService } from './simple';
import { judgeTenure } from './tenure';
import { allOf, anyOf } from './three-valued';

/** How a condition stands, with the results of its parts when it is a group. */
export function judge(condition: Condition, scope: Scope): ConditionResult {
  if ('of' in condition) return judgeGroup(condition, scope);
  const { code, kind, words, basis, confidence } = condition;
  return { code, kind, words, basis, confidence, parts: [], ...judgeLeaf(condition, scope) };
}

function judgeGroup({ code, kind, words, of }: ConditionGroup, scope: Scope): ConditionResult {
  const parts = of.map((part) => judge(part, scope));
  const outcomes = parts.map(({ outcome }) => outcome);
  return {
    ...{ code, kind, words, basis: null, parts, counted: [], missing: [] },
    confidence: parts.some(({ confidence }) => confidence === 'to_check') ? 'to_check' : 'confirmed',
    outcome: kind === 'all' ? allOf(outcomes) : anyOf(outcomes),
    values: {
      needed: kind === 'all' ? parts.length : 1,
      found: outcomes.filter((outcome) => outcome === 'met').length,
    },
  };
}

function judgeLeaf(condition: LeafCondition, scope: Scope): Findings {
  switch (condition.kind) {
    case 'evaluation':
      return judgeEvaluation(condition, scope);
    case 'prior_honours':
      return judgePriorHonours(condition, scope);
    case 'initiative':
      return judgeInitiatives(condition, scope);
    case 'member_share':
      return judgeMemberShare(condition, scope);
    case 'member_count':
      return judgeMemberCount(condition, scope);
    case 'discipline':
      return judgeDiscipline(condition, scope);
    case 'bloc_result':
      return judgeBlocResult(condition, scope);
    case 'service':
      return judgeService(condition, scope);
    case 'tenure':
      return judgeTenure(condition, scope);
    case 'movement':
      return judgeMovement(condition, scope);
    case 'repeat':
      return judgeRepeat(condition, scope);
    case 'attested':
      return judgeAttested(condition, scope);
  }
}
