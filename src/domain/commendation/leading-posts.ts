export const LEADING_POSTS = [
  'state_leader',
  'minister',
  'provincial_secretary',
  'deputy_minister',
  'provincial_head',
  'delegation_head',
  'provincial_deputy',
  'director',
  'deputy_director',
  'division_head',
  'deputy_division_head',
  'commune_head',
] as const;
/**
 * Groups of leading posts that orders for long service are given for, the highest first. Which of them count for an award, and
 * for how long, is data of the award; here stands only what a post may be called.
 */
export type LeadingPost = (typeof LEADING_POSTS)[number];

export const POST_GROUPS = [...LEADING_POSTS, 'none'] as const;
/** What is recorded of a post: its group, or that it is none of them. Where nothing is recorded it is not known. */
export type PostGroup = (typeof POST_GROUPS)[number];
