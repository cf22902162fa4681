/**
 * Which services stand under the light-touch rules, by their Common Procurement Vocabulary (CPV) code.
 *
 * Rule: health, social and related services, and administrative social, educational, health-care and cultural services,
 * may be bought under the light-touch rules; a claim for any other code is refused.
 * Authority: Public Contracts Regulations 2015 schedule 3 (first two rows, CPV codes); Procurement Act 2023 section 9
 * with the Procurement Regulations 2024 schedule 1, whose list holds these codes too.
 * Example: 85311300 (welfare services for children and young people) is on the list; 72000000 (IT services) is not.
 */
const ranges: readonly (readonly [string, string])[] = [
  ['80000000', '80660000'],
  ['85000000', '85323000'],
  ['92000000', '92700000'],
  ['98513000', '98514000'],
  ['79995000', '79995200'],
];

const single: readonly string[] = [
  '75000000',
  '75121000',
  '75122000',
  '75124000',
  '75200000',
  '75231200',
  '75231240',
  '79611000',
  '79622000',
  '79624000',
  '79625000',
  '79950000',
  '79951000',
  '79952000',
  '79952100',
  '79953000',
  '79954000',
  '79955000',
  '79956000',
  '98133000',
  '98133100',
  '98200000',
  '98500000',
];

/** `code` is the eight digits, without the check digit. */
export const isLightTouchService = (code: string): boolean =>
  single.includes(code) || ranges.some(([first, last]) => code >= first && code <= last);
