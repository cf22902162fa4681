import { postFindings } from '../../checks/posts.ts';
import { decisionDay, type RecordCheck, recordPlace } from '../record-check.ts';

/** C55: whoever decides, signs or answers for the record holds a post of the council's register. */
export const recordPostFindings: RecordCheck = (input) => {
  const { maker, authority, signature, heading, council } = input.facts;
  // A body that decides, such as the cabinet, is no post.
  const isBody = maker.post.trim() !== '' && maker.post === authority.body;
  const named = [
    { post: isBody ? null : maker.post, place: recordPlace(input, 'maker.post', 'Decision maker') },
    { post: authority.delegatedPost, place: recordPlace(input, 'authority.delegatedPost', 'Delegated post') },
    { post: signature.post, place: recordPlace(input, 'signature.post', 'Signature') },
    { post: heading.contactPost, place: recordPlace(input, 'heading.contactPost', 'Contact officer') },
  ];
  const register = recordPlace(input, 'council.register', 'Register of posts');
  return postFindings(named, council.register, decisionDay(input.facts), register);
};
