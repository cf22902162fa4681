import type { ShownFact } from '#app/components/given-facts.tsx';
import { extensionTerms } from '#app/documents/executive-board-report/extension-terms.ts';
import { hrefOfFact } from '#app/documents/fact-link.ts';
import { partiesOf, type ReportFacts } from '#app/documents/facts.ts';
import {
  formatAmount,
  formatDay,
  formatShare,
  formatTableShare,
  wordMonths,
  wordVatBasis,
} from '#app/documents/wording.ts';
import { contractTerm } from '#app/domain/contract-term.ts';
import { parsePlainDate } from '#app/domain/plain-date.ts';
import { regimeName } from '#app/domain/regime.ts';

export type ShownFacts = Readonly<
  Record<'decision' | 'service' | 'evaluation' | 'shares' | 'award' | 'extension', readonly ShownFact[]>
>;

/** The record's part in each section of the report, said in few words; the author does not type these. */
export function shownFacts(facts: ReportFacts): ShownFacts {
  return {
    decision: decision(facts),
    service: service(facts),
    evaluation: evaluation(facts),
    shares: shares(facts),
    award: award(facts),
    extension: extension(facts),
  };
}

const shownIn =
  ({ hrefs }: ReportFacts) =>
  (factId: string, label: string, words: string | null): ShownFact => ({ label, words, to: hrefOfFact(hrefs, factId) });

function decision(facts: ReportFacts): readonly ShownFact[] {
  const fact = shownIn(facts);
  const { wards, portfolio, body } = facts.decision;
  return [
    fact('procurement.title', 'Title', facts.procurement.title),
    fact('decision.body', 'Decision body', body),
    fact('decision.portfolio', 'Portfolio', portfolio),
    fact('decision.wards', 'Wards', wards === 'boroughWide' ? 'Borough-wide' : (wards?.join(', ') ?? null)),
    fact(
      'parties',
      'Councils',
      partiesOf(facts)
        .map(({ shortName }) => shortName)
        .join(', '),
    ),
  ];
}

function service(facts: ReportFacts): readonly ShownFact[] {
  const fact = shownIn(facts);
  const { currentContract } = facts.service;
  const { vatBasis, maximumPence } = facts.value;
  const present =
    currentContract === 'none' ? 'None' : currentContract?.endsOn ? formatDay(currentContract.endsOn) : null;
  const value = maximumPence === null ? null : formatAmount(maximumPence);
  return [
    fact('service.currentContract', 'Present contract ends', present),
    fact('term', 'New contract', termWords(facts)),
    fact('value', 'Maximum value', value && vatBasis ? `${value}, ${wordVatBasis(vatBasis)}` : value),
  ];
}

function termWords({ term }: ReportFacts): string | null {
  const start = term.startsOn === null ? null : parsePlainDate(term.startsOn);
  if (!start?.ok || term.initialMonths === null) return null;
  const { initialMonths, extensionMonths } = term;
  const computed = contractTerm({ start: start.value, initialMonths, extensionMonths });
  if (!computed.ok) return null;
  const option = extensionMonths.length > 0 ? `, then an option of ${wordMonths(extensionMonths[0] ?? 0)}` : '';
  return `${formatDay(start.value)} to ${formatDay(computed.value.initialEnd)}, ${wordMonths(initialMonths)}${option}`;
}

function evaluation(facts: ReportFacts): readonly ShownFact[] {
  const fact = shownIn(facts);
  const { criteria, procurement } = facts;
  const { qualityBasisPoints: quality, priceBasisPoints: price } = criteria;
  const weights =
    quality === null || price === null ? null : `Quality ${formatShare(quality)}, price ${formatShare(price)}`;
  const { threshold, cpv, regime, isLightTouch } = procurement;
  return [
    fact('criteria', 'Weightings', weights),
    fact('criteria.priceFormula', 'Price is scored by', criteria.priceFormula),
    fact('procurement.regime', 'Rules', regime && `${regimeName(regime)}${isLightTouch ? ', light touch' : ''}`),
    fact('procurement.cpv', 'CPV code', cpv && `${cpv.code}, ${cpv.label}`),
    fact(
      'procurement.threshold',
      'Threshold on the day it began',
      threshold && `${formatAmount(threshold.amountPence)}, ${wordVatBasis(threshold.vatBasis)}`,
    ),
  ];
}

function shares(facts: ReportFacts): readonly ShownFact[] {
  const fact = shownIn(facts);
  if (facts.shares === null) return [fact('shares', 'Cost shares', null)];
  const { rows, basis, source } = facts.shares;
  return [
    fact('shares', 'Basis', [basis, source].filter(Boolean).join('; ')),
    ...partiesOf(facts).map((party) => {
      const row = rows.find(({ partyId }) => partyId === party.id);
      const total = row?.amountsPence.reduce((sum, amount) => sum + amount, 0) ?? 0;
      return fact(
        `shares.${party.id}`,
        party.shortName,
        row ? `${formatAmount(total)} (${formatTableShare(row.basisPoints)})` : null,
      );
    }),
  ];
}

function award(facts: ReportFacts): readonly ShownFact[] {
  const fact = shownIn(facts);
  if (facts.award === null) return [];
  const { lots, standstill } = facts.award;
  const several = lots.length > 1;
  return [
    ...lots.flatMap((lot) => {
      const name = (words: string) => (several ? `Lot ${lot.number}: ${words.toLowerCase()}` : words);
      const id = several ? `award.lots.${lot.number}` : 'award';
      const { received, compliant, evaluated } = lot.funnel;
      const first = lot.winner;
      return [
        fact(
          `${id}.received`,
          name('Tenders'),
          received === null ? null : `${received} received, ${compliant} compliant, ${evaluated ?? 'none yet'} ranked`,
        ),
        fact(
          id,
          name('Successful tender'),
          first &&
            `Bidder ${first.letter}, ${first.legalName}${first.awardPence === null ? '' : `, ${formatAmount(first.awardPence)}`}`,
        ),
      ];
    }),
    ...(standstill
      ? [
          fact(
            'award.standstill',
            'Contract from',
            standstill.contractFrom && `${formatDay(standstill.contractFrom)}, after ${standstill.authority}`,
          ),
        ]
      : []),
  ];
}

function extension(facts: ReportFacts): readonly ShownFact[] {
  const fact = shownIn(facts);
  const asked = facts.extension;
  if (asked === null) return [];
  const terms = extensionTerms(asked);
  const { supplier, contractReference, optionMonths, usedMonths } = asked;
  const option =
    optionMonths === null || usedMonths === null
      ? null
      : `${wordMonths(optionMonths)}, ${usedMonths} months taken before`;
  return [
    fact('extension', 'Contract', contractReference && `${contractReference}, ${supplier}`),
    fact('extension', 'Option to extend', option),
    fact('extension.months', 'Asked for', terms && `${formatDay(terms.from)} to ${formatDay(terms.to)}`),
  ];
}
