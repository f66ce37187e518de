/**
 * SQL of jsonb: what a council votes on of the candidate `d`: the award by its version, the movement, the account of achievements
 * once there is one, and the files of its own in the dossier but those that only tell of what was done with it (tờ trình, danh
 * sách, biên bản, which is signed after the vote). The explanation is written for the levels that follow and is no part of it.
 */
export function caseFingerprint(d: string): string {
  return `jsonb_strip_nulls(jsonb_build_object(
    'award', ${d}.award_version_id,
    'movement', coalesce(${d}.snapshot->'movement', 'false'),
    'achievements', CASE WHEN ${d}.achievements <> '' THEN encode(sha256(convert_to(${d}.achievements, 'UTF8')), 'hex') END,
    'files', (SELECT jsonb_agg(f.component_code || ' ' || f.file_id)
                FROM dossier_item f WHERE f.candidate_id = ${d}.id AND f.removed_at IS NULL
                 AND NOT EXISTS (SELECT FROM award_version w, jsonb_array_elements(w.definition->'dossier') e
                                  WHERE w.id = ${d}.award_version_id AND e->>'code' = f.component_code
                                    AND e->>'generated' IN ('submission', 'list', 'minutes')))))`;
}

/**
 * SQL: whether the candidate `d` still is the case that a council voted on, kept as `considered`: whoever changes or takes out
 * what the council had before it lays another case before it, and that one alone is voted on again (biên bản and result of the
 * vote are part of the dossier, domain §3.6). What only supplements the case leaves the votes as they are. Null where the vote is
 * older than what is kept of cases.
 */
export function isCaseOf(d: string, considered: string): string {
  return `${caseFingerprint(d)} @> ${considered}`;
}
