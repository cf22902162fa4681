import { factPlace } from './fact-place.ts';
import type { Check } from './finding.ts';
import { type NamedPost, postFindings } from './posts.ts';

/** C55: whoever reports, answers for a paper or moderated holds a post of the council's register. */
export const reportPostFindings: Check = ({ facts }) => {
  const { decision, backgroundPapers, award } = facts;
  const papers = backgroundPapers.map(({ contactPost }, index) => ({
    post: contactPost,
    place: factPlace(facts, `backgroundPapers.${index}.contactPost`, 'Background papers'),
  }));
  const moderators = (award?.lots ?? []).flatMap(({ number, moderation }): readonly NamedPost[] => {
    // Of a moderator from another council this council's register says nothing.
    if (moderation === null || moderation.moderatorCouncil !== null) return [];
    const place = factPlace(facts, `award.lots.${number}.moderation.moderatorPost`, 'Moderator');
    return [{ post: moderation.moderatorPost, place }];
  });
  const reporting = {
    post: decision.reportingOfficerPost,
    place: factPlace(facts, 'decision.reportingOfficerPost', 'Reporting officer'),
  };
  const register = factPlace(facts, 'register', 'Register of posts');
  return postFindings([reporting, ...papers, ...moderators], facts.register, decision.meetingDate, register);
};
