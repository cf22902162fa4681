import { isOnRegister, type PostRegister, plainPost } from '#app/domain/post-register.ts';
import type { Finding, Place } from './finding.ts';
import { warns } from './finding.ts';

/** A post that a document names, with the place in which it stands; '' or null where nobody is named. */
export type NamedPost = Readonly<{ post: string | null; place: Place }>;

/** C55: every post that is named is on the council’s register on the day of the decision; one finding a post. */
export function postFindings(
  named: readonly NamedPost[],
  register: PostRegister,
  on: string | null,
  registerPlace: Place,
): readonly Finding[] {
  const strange = named.flatMap(({ post, place }) =>
    post === null || post.trim() === '' || isOnRegister(register, post, on) ? [] : [{ post: post.trim(), place }],
  );
  const first = strange.filter(
    ({ post }, index) => strange.findIndex((one) => plainPost(one.post) === plainPost(post)) === index,
  );
  return first.map(({ post }) => {
    const places = strange.filter((one) => plainPost(one.post) === plainPost(post)).map(({ place }) => place);
    const sentence = `"${post}" is not in the council’s register of posts on the day of the decision.`;
    return warns('C55', sentence, ...places, registerPlace);
  });
}
