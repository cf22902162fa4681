import { describe, expect, it } from 'vitest';
import { distinctIds } from '#app/documents/checks/finding.ts';
import { reportFindings } from '#app/documents/checks/report-findings.ts';
import { buildExecutiveBoardReport } from '#app/documents/executive-board-report/executive-board-report.ts';
import type { ReportFacts } from '#app/documents/facts.ts';
import { haltonExecutiveBoardReport as form } from '#app/documents/forms/halton-executive-board-report.ts';
import { openFacts, openFindings } from '#app/documents/open-part.ts';
import { reportOnPublication } from '#app/documents/report-on-publication.ts';
import { withoutGuidance } from '#app/documents/without-guidance.ts';
import { plainDateOf } from '#app/domain/plain-date.ts';
import { award, awardFacts, lot } from './halton-award-facts.ts';

const { winner } = lot;
if (winner === null) throw new Error('The fixture is complete');
const untold: ReportFacts = {
  ...awardFacts,
  award: { ...award, lots: [{ ...lot, winner: { ...winner, tenderersToldOn: null, isRevealed: false } }] },
};

/** The open part as it is kept, with what was found when it was made. */
function kept(facts: ReportFacts) {
  const { document, problems } = buildExecutiveBoardReport(form, facts, 'award');
  const findings = openFindings(reportFindings({ form, facts, stage: 'award', document }, problems), facts);
  const stored = { facts: openFacts(facts), model: withoutGuidance(document), findings };
  return { councilId: 'halton', form: form.id, stage: 'award' as const, ...JSON.parse(JSON.stringify(stored)) };
}

const posts = (value: readonly string[]) => ({
  ...{ key: 'posts', validFrom: '2012-09-10', value, confirmed: true, authority: 'Register' },
});
const on = (...settings: readonly ReturnType<typeof posts>[]) => ({
  ...{ settings, day: plainDateOf(2018, 4, 11), time: '10:00' },
});

describe('a made report on the day of its publication', () => {
  it('raises nothing where it raised nothing, whether tenderers were told or not', () => {
    expect(reportOnPublication(kept(awardFacts), on())).toEqual([]);
    expect(reportOnPublication(kept(untold), on())).toEqual([]);
  });

  it('is held against the register of that day, with the way to the council’s page', () => {
    const register = posts(['Procurement Manager', 'Commissioning Manager']);
    const [finding, ...others] = reportOnPublication(kept(untold), on(register));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ id: 'C55', severity: 'warns' });
    expect(finding?.places.at(-1)).toEqual({ label: 'Register of posts', href: '/councils/halton' });
  });

  it('keeps what stood in its way when it was made, such as what only the exempt part shows', () => {
    const unnumbered = { ...lot, winner: { ...winner, isRevealed: false, registration: null } };
    const made = kept({ ...awardFacts, award: { ...award, lots: [unnumbered] } });
    expect(distinctIds(made.findings)).toEqual(['C43']);
    expect(distinctIds(reportOnPublication(made, on()))).toEqual(['C43']);
  });

  it('says of a fault of the exempt part that there is one, and not which', () => {
    const beyond = { ...untold, award: { ...untold.award, authorisedLimitPence: 1 } } as ReportFacts;
    const made = kept(beyond);
    expect(distinctIds(made.findings)).toEqual(['EXEMPT']);
    expect(JSON.stringify(made.findings)).not.toContain('£');
    expect(distinctIds(reportOnPublication(made, on()))).toEqual(['EXEMPT']);
  });

  it('is not published with a gap, nor with facts or a form that nothing reads any more', () => {
    const gap = kept({ ...awardFacts, decision: { ...awardFacts.decision, reportingOfficerPost: null } });
    expect(distinctIds(reportOnPublication({ ...gap, findings: [] }, on()))).toContain('C14');
    const made = kept(awardFacts);
    for (const broken of [
      { ...made, facts: {} },
      { ...made, form: 'nobody' },
    ])
      expect(distinctIds(reportOnPublication(broken, on()))).toEqual(['MISSING']);
  });
});
