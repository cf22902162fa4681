/**
 * A council's register of posts: which posts there are, edition by edition, and whether a post that a document names is
 * one of them on a day.
 *
 * Rule: an edition holds from its day until the next one; without a day the newest holds. Capitals and spaces make no
 * difference, and an e-mail address written after a post is no part of it; otherwise the words are exactly the
 * register's. Before the first edition, and where there is none, nothing is asked.
 * Authority: each council's scheme of delegation to officers; the portal's check C55.
 * Example: with "Head of Commissioning" from 1 May 2016, "head of  commissioning" is on the register on 2 May 2016 and
 * "Head of Commissions" is not; on 30 April 2016 both are left alone.
 */
import type { DatedSetting } from './council-settings.ts';

export type RegisterEdition = Readonly<{ validFrom: string; posts: readonly string[] }>;
export type PostRegister = readonly RegisterEdition[];

/** Every edition that the council's settings hold, the oldest first. */
export const postRegister = (settings: readonly DatedSetting[]): PostRegister =>
  settings
    .filter(({ key }) => key === 'posts')
    .map(({ validFrom, value }) => ({ validFrom, posts: postsIn(value) }))
    .sort((a, b) => a.validFrom.localeCompare(b.validFrom));

/** Posts as a list; what was recorded before they were one had each post under what it does. */
function postsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'object' && value !== null ? Object.values(value).map(String) : [];
}

export function isOnRegister(register: PostRegister, post: string, on: string | null): boolean {
  const edition = register
    .filter(({ validFrom }) => on === null || validFrom <= on)
    .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))
    .at(-1);
  return edition === undefined || edition.posts.some((one) => plainPost(one) === plainPost(post));
}

/** A post as it is compared. */
export const plainPost = (post: string): string =>
  post
    .replace(/[\s,;(]*\S+@\S+$/, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
