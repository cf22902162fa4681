/**
 * Templates: what a procurement of a kind usually starts from. Every value can be changed before it is stored.
 *
 * Authority: CPV codes from Regulation (EC) 213/2008; light-touch services PCR 2015 sch 3 and PA 2023 s.9.
 * Example: `children-light-touch` fills CPV 85311300 and the light-touch regime.
 */
export type ProcurementTemplate = Readonly<{
  key: string;
  name: string;
  hint: string;
  service: string;
  cpvCode: string;
  cpvTitle: string;
  lightTouch: boolean;
  portfolio: string;
  wards: string;
  initialMonths: number;
  extensionMonths: number;
}>;

export const procurementTemplates: readonly ProcurementTemplate[] = [
  {
    key: 'children-light-touch',
    name: 'Children’s social care service, light touch',
    hint: 'Two years and an optional third; welfare services for children and young people',
    service: 'Services for children and young people missing from home and care, and at risk of exploitation',
    cpvCode: '85311300',
    cpvTitle: 'Welfare services for children and young people',
    lightTouch: true,
    portfolio: 'Children, Young People and Families',
    wards: 'Borough-wide',
    initialMonths: 24,
    extensionMonths: 12,
  },
  {
    key: 'adults-light-touch',
    name: 'Adult social care service, light touch',
    hint: 'Three years and two optional years; social work services without accommodation',
    service: 'Support for adults at home',
    cpvCode: '85312000',
    cpvTitle: 'Social work services without accommodation',
    lightTouch: true,
    portfolio: 'Adult Social Care',
    wards: 'Borough-wide',
    initialMonths: 36,
    extensionMonths: 24,
  },
  {
    key: 'plain',
    name: 'Another service',
    hint: 'Start with empty boxes',
    service: '',
    cpvCode: '',
    cpvTitle: '',
    lightTouch: false,
    portfolio: '',
    wards: '',
    initialMonths: 24,
    extensionMonths: 0,
  },
];
