/**
 * SQL: what a council votes on of the candidate `d`: the award by its version, the account of achievements, the movement, and
 * the files of its own in the dossier but those that only tell of what was done with it (tờ trình, danh sách, biên bản, which is
 * signed after the vote). The explanation is written for the levels that follow and is no part of it. Whoever changes one of
 * these after a return lays another case before the council: the votes were given on the case as it stood (biên bản and result
 * of the vote are part of the dossier, domain §3.6), so that one alone is voted on again; the others of the list keep their votes.
 */
export function caseFingerprint(d: string): string {
  return `encode(sha256(convert_to(jsonb_build_object(
    'award', ${d}.award_version_id, 'achievements', ${d}.achievements, 'movement', ${d}.snapshot->'movement',
    'files', (SELECT jsonb_agg(f.component_code || ' ' || f.file_id ORDER BY f.component_code, f.file_id)
                FROM dossier_item f WHERE f.candidate_id = ${d}.id AND f.removed_at IS NULL
                 AND NOT EXISTS (SELECT FROM award_version w, jsonb_array_elements(w.definition->'dossier') e
                                  WHERE w.id = ${d}.award_version_id AND e->>'code' = f.component_code
                                    AND e->>'generated' IN ('submission', 'list', 'minutes'))))::text, 'UTF8')), 'hex')`;
}
