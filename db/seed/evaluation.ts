/** Tenders, marks and reasons of the demonstration. Everything here is made up; no tenderer of that name exists. */

/** One tender on one question: its answer, what the panel finds in it and misses in it, four marks and the agreed one. */
export interface SeedPlace {
  readonly answer: string;
  /** Follows "it": "names two staff …". */
  readonly offers: string;
  /** Follows "it": "does not say …". */
  readonly lacks: string;
  /** By evaluator, in the order of the panel. */
  readonly marks: readonly number[];
  readonly agreed: number;
}
export interface SeedBid {
  readonly tenderer: string;
  readonly registrationNumber: string;
  readonly pricePence: number;
  /** In the order of the questions. */
  readonly places: readonly SeedPlace[];
}
export interface SeedQuestion {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  readonly minimumMark: number | null;
  readonly wordLimit?: number;
  readonly words: readonly string[];
}
export interface SeedLot {
  readonly questions: readonly SeedQuestion[];
  readonly bids: readonly SeedBid[];
}

export const place = (
  answer: string,
  offers: string,
  lacks: string,
  marks: readonly number[],
  agreed: number,
): SeedPlace => ({
  answer,
  offers,
  lacks,
  marks,
  agreed,
});

const charityA = { tenderer: 'Demonstration Children’s Charity', registrationNumber: 'DEMO-0001' };
const charityB = { tenderer: 'Demonstration Youth Trust', registrationNumber: 'DEMO-0002' };
const charityC = { tenderer: 'Demonstration Care Partnership', registrationNumber: 'DEMO-0003' };
const charityD = { tenderer: 'Demonstration Community Company', registrationNumber: 'DEMO-0004' };

export const noAnswer = 'No answer, or nothing in it meets the requirement';

/** Lot 1: missing from home and care. Agreed marks and prices give a clear first and a close second and third. */
export const missingFromHome: SeedLot = {
  questions: [
    {
      id: 'Q1',
      title: 'Return interviews within 72 hours',
      weight: 3000,
      minimumMark: 2,
      wordLimit: 750,
      words: [
        noAnswer,
        'A target is repeated but nothing shows how interviews would be offered in time',
        'Weekdays are covered; evenings, weekends or placements out of area are not',
        'Every day is covered; how refusals and out-of-area placements are handled is thin',
        'Every day and out-of-area placements are covered, with named cover and figures from a like service',
        'As 4, and young people chose how the interview is done, with evidence that more of them accept',
      ],
    },
    {
      id: 'Q2',
      title: 'Safeguarding and information sharing',
      weight: 2000,
      minimumMark: 2,
      words: [
        noAnswer,
        'Policies are named only',
        'Referral routes are described for some councils or with gaps in time',
        'Routes to every council and the police are described, with times for most',
        'Routes, times and a named lead for each council; learning from incidents is shown',
        'As 4, and shared patterns of risk led to earlier action in a like service',
      ],
    },
    {
      id: 'Q3',
      title: 'Workforce and supervision',
      weight: 1500,
      minimumMark: null,
      words: [
        noAnswer,
        'Posts are listed without hours or experience',
        'Posts and hours are given; supervision or cover is missing',
        'Posts, hours and supervision are given; cover for leave is thin',
        'A rota with cover, monthly supervision by a qualified lead, and training by role',
        'As 4, with low turnover evidenced over two years and lived experience on the team',
      ],
    },
    {
      id: 'Q4',
      title: 'Social value',
      weight: 1000,
      minimumMark: null,
      words: [
        noAnswer,
        'General statements only',
        'Some measures, none with a figure or date',
        'Measures with figures for one or two boroughs',
        'Measures with figures and dates in all four boroughs',
        'As 4, with last year’s results from another contract',
      ],
    },
  ],
  bids: [
    {
      ...charityA,
      pricePence: 110_368_000,
      places: [
        place(
          'We will offer every young person a return interview within 72 hours, seven days a week. Two workers are on call until 10 pm with a weekend rota. In our present service 91% of interviews offered were accepted, after young people redesigned the invitation with us. Placements up to 60 miles away are visited; beyond that we interview by video with a local advocate present.',
          'covers seven days with two workers on call until 10 pm and shows 91% acceptance after young people redesigned the invitation',
          'gives no figure for interviews by video with placements beyond 60 miles',
          [5, 4, 5, 4],
          5,
        ),
        place(
          'Each council has a named safeguarding lead of ours. Concerns are passed within one hour by telephone and within four in writing, to the council and the police. A monthly pattern meeting maps places and people; its learning log is shared.',
          'names a lead for each council and passes concerns within one hour, with a monthly map of patterns',
          'does not say how a disagreement about threshold would be escalated',
          [4, 4, 3, 4],
          4,
        ),
        place(
          'The team is one manager, six workers and a data officer. Supervision is monthly by a qualified social worker and cover comes from our two neighbouring services. Turnover was 9% over the last two years.',
          'sets out eight posts with monthly supervision by a social worker and cover from two neighbouring services',
          'relies on neighbouring services for cover without saying how many hours they have free',
          [4, 5, 4, 4],
          4,
        ),
        place(
          'We will offer four apprenticeships, one in each borough, by April 2019, and 300 hours of volunteering a year.',
          'promises an apprenticeship in each of the four boroughs by April 2019 and 300 hours of volunteering',
          'shows no result from an earlier contract',
          [4, 3, 4, 4],
          4,
        ),
      ],
    },
    {
      ...charityB,
      pricePence: 101_696_000,
      places: [
        place(
          'Interviews are offered from Monday to Saturday by five workers. Sunday requests are taken by our telephone line and visited on Monday. We reach placements within the North West.',
          'covers six days with five workers and takes Sunday requests by telephone',
          'leaves a young person who returns on Saturday evening waiting until Monday',
          [3, 2, 3, 4],
          3,
        ),
        place(
          'Our safeguarding manager refers to each council’s front door within two hours, and to the police where a crime is suspected. We attend every strategy meeting we are invited to.',
          'refers to each council’s front door within two hours',
          'names one manager for all four councils and nobody in that manager’s absence',
          [3, 3, 4, 3],
          3,
        ),
        place(
          'Five workers and a manager, all with two years’ experience with young people. Supervision every six weeks.',
          'gives six posts with two years’ experience each',
          'supervises every six weeks only and has no cover for leave',
          [2, 3, 2, 3],
          2,
        ),
        place(
          'We will spend 30% of the contract’s value with suppliers based in Cheshire and report on it each quarter.',
          'commits 30% of spending to suppliers in Cheshire with a report each quarter',
          'has nothing for Halton and Warrington in particular',
          [3, 3, 3, 2],
          3,
        ),
      ],
    },
    {
      ...charityC,
      pricePence: 115_193_600,
      places: [
        place(
          'A duty worker is available at all hours. Interviews are offered within 48 hours by a worker the young person already knows, where there is one. Our pilot in another county met 72 hours in 96 of 100 cases, including 14 out of area.',
          'has a duty worker at all hours and met 72 hours in 96 of 100 pilot cases, 14 of them out of area',
          'rests on a pilot of a hundred cases only',
          [4, 5, 4, 5],
          4,
        ),
        place(
          'A practitioner sits in each council’s front door one day a week. Information is shared the same day under the pan-Cheshire agreement. In 2017 shared patterns led to two disruption orders.',
          'puts a practitioner in each front door weekly and shows two disruption orders that came of shared patterns',
          'leaves the other four days of the week to telephone',
          [5, 4, 5, 5],
          5,
        ),
        place(
          'Nine posts with a rota that names cover for every absence of over two days. Monthly supervision by a qualified lead; quarterly group reflection with an outside facilitator.',
          'gives nine posts, named cover for absences and monthly supervision with outside reflection each quarter',
          'gives no figures of turnover',
          [4, 4, 5, 4],
          4,
        ),
        place(
          'Two paid traineeships for care leavers a year in each borough, with mentoring; 11 of 12 trainees of our last scheme went into work.',
          'offers two paid traineeships for care leavers in each borough and shows 11 of 12 earlier trainees in work',
          'sets no date for the first traineeship',
          [5, 4, 4, 5],
          4,
        ),
      ],
    },
    {
      ...charityD,
      pricePence: 95_840_000,
      places: [
        place(
          'We aim to interview within 72 hours wherever possible. Our workers are flexible and used to working with young people in crisis.',
          'repeats the 72 hours as an aim and speaks of flexible workers',
          'does not say on which days, by how many people or how out-of-area placements are reached',
          [1, 2, 2, 1],
          2,
        ),
        place(
          'We follow the councils’ safeguarding procedures. Concerns are reported the same day to the social worker.',
          'reports concerns the same day to the social worker',
          'says nothing of the police, of evenings or of a lead for each council',
          [2, 2, 3, 2],
          2,
        ),
        place(
          'Four full-time workers and a part-time manager. Supervision is given when needed.',
          'lists four workers and a part-time manager',
          'has no regular supervision and no cover',
          [2, 1, 2, 2],
          2,
        ),
        place(
          'Our company is owned by its community. All surplus goes back to young people of the area.',
          'returns its surplus to young people of the area',
          'gives no measure with a figure or a date',
          [2, 2, 1, 3],
          2,
        ),
      ],
    },
  ],
};

/** Lot 2: child exploitation. Left under moderation, with one wide spread and one dissent. */
export const exploitation: SeedLot = {
  questions: [
    {
      id: 'Q1',
      title: 'Direct work with young people at risk',
      weight: 3500,
      minimumMark: 2,
      words: [
        noAnswer,
        'Methods are named without saying for whom or how long',
        'A programme is described; how it is fitted to the young person is missing',
        'A programme fitted to risk, with reviews; trust over time is thin',
        'Named worker, length and intensity by risk, reviews with the young person, results shown',
        'As 4, designed with young people, with lasting results after it ended',
      ],
    },
    {
      id: 'Q2',
      title: 'Disruption with police and partners',
      weight: 2500,
      minimumMark: 2,
      words: [
        noAnswer,
        'Meetings are named only',
        'Takes part in meetings; what it brings is unclear',
        'Brings information in a set form; follow-up is thin',
        'Brings patterns of people and places, with follow-up and examples of disruption',
        'As 4, with orders or prosecutions that came of it',
      ],
    },
    {
      id: 'Q3',
      title: 'Work with parents and carers',
      weight: 1500,
      minimumMark: null,
      words: [
        noAnswer,
        'Leaflets only',
        'Advice on request',
        'Sessions offered to all parents and carers; take-up unknown',
        'Sessions and individual support, with take-up and what changed',
        'As 4, led together with parents who have been through it',
      ],
    },
  ],
  bids: [
    {
      ...charityA,
      pricePence: 60_352_000,
      places: [
        place(
          'Each young person has a named worker for at least six months. Intensity follows the risk tool agreed with the councils; 68% of those who finished in 2017 were at lower risk a year later.',
          'gives a named worker for six months and shows 68% at lower risk a year later',
          'does not describe how young people shaped it',
          [4, 4, 4, 4],
          4,
        ),
        place(
          'We bring a monthly map of people, places and vehicles to the operational group and check each action a month later.',
          'brings a monthly map to the operational group and checks actions a month later',
          'names no disruption that came of it',
          [4, 3, 3, 4],
          3,
        ),
        place(
          'Six evening sessions a year in each borough and a telephone line for parents.',
          'runs six evening sessions a year in each borough with a telephone line',
          'does not know how many parents came',
          [3, 3, 2, 3],
          3,
        ),
      ],
    },
    {
      ...charityB,
      pricePence: 54_579_000,
      places: [
        place(
          'A twelve-week programme in groups of six, followed by two single sessions.',
          'runs a twelve-week group programme with two single sessions',
          'puts every young person into a group, whatever the risk',
          [2, 4, 2, 3],
          2,
        ),
        place(
          'Our manager attends the multi-agency meeting in each borough and sends a written summary.',
          'attends the meeting in every borough and sends a summary',
          'does not say what the summary holds',
          [2, 2, 3, 2],
          2,
        ),
        place(
          'Parents may telephone at any time in office hours. A leaflet is given at the first visit.',
          'offers a telephone line in office hours and a leaflet',
          'leaves evenings, when parents are free, without anyone',
          [2, 2, 2, 1],
          2,
        ),
      ],
    },
    {
      ...charityC,
      pricePence: 64_124_000,
      places: [
        place(
          'Work lasts as long as trust needs: nine months on average. A board of young people reviews the programme each quarter; their changes of 2017 are attached.',
          'works for nine months on average and attaches changes made by a board of young people',
          'shows results at the end but not afterwards',
          [5, 3, 5, 4],
          4,
        ),
        place(
          'Our analyst works two days a week in the police’s exploitation team. In 2017 this led to two orders and a prosecution.',
          'places an analyst with the police and shows two orders and a prosecution',
          'relies on one analyst without cover',
          [5, 5, 4, 5],
          5,
        ),
        place(
          'A parents’ group, led by two parents with a worker of ours, meets fortnightly in Chester and Widnes; 41 families took part.',
          'runs a fortnightly group led by parents in two towns, with 41 families taking part',
          'reaches Crewe and Warrington only on request',
          [4, 4, 5, 4],
          4,
        ),
      ],
    },
    {
      ...charityD,
      pricePence: 50_595_400,
      places: [
        place(
          'We meet young people where they are and build relationships. We are there for them.',
          'speaks of meeting young people where they are',
          'names no length, no intensity and no review',
          [1, 2, 1, 2],
          1,
        ),
        place(
          'We share information with the police when there is a crime.',
          'shares information with the police once there is a crime',
          'brings nothing before a crime is committed',
          [1, 2, 2, 1],
          2,
        ),
        place(
          'Parents are welcome at our centre in Runcorn.',
          'welcomes parents at a centre in Runcorn',
          'offers nothing in the other three boroughs',
          [1, 1, 2, 2],
          1,
        ),
      ],
    },
  ],
};

/** The finished procurement: advocacy for children in care, two councils. */
export const advocacyTenders: SeedLot = {
  questions: [
    {
      id: 'Q1',
      title: 'Independence and reach',
      weight: 3500,
      minimumMark: 2,
      words: [
        noAnswer,
        'Independence is asserted only',
        'Advocates for some children; out-of-area placements are missing',
        'Every child in care can ask for an advocate; younger children are thin',
        'Every child, visited where they live, with a route for children who do not use words',
        'As 4, with children on the board that checks independence',
      ],
    },
    {
      id: 'Q2',
      title: 'Quality and supervision',
      weight: 2500,
      minimumMark: null,
      words: [
        noAnswer,
        'A policy is named only',
        'Supervision without a standard',
        'Supervision to the national standard; feedback from children is thin',
        'National standard, feedback after each issue, and changes made from it',
        'As 4, accredited in the last two years',
      ],
    },
  ],
  bids: [
    {
      tenderer: 'Demonstration Advocacy Service',
      registrationNumber: 'DEMO-0005',
      pricePence: 68_400_000,
      places: [
        place(
          'Every child in care is told about us within five days and visited where they live. Two advocates work with symbols and signs. Four care leavers sit on our board.',
          'visits every child where they live, works with symbols and signs, and has four care leavers on its board',
          'has no child now in care on that board',
          [5, 4],
          4,
        ),
        place(
          'Supervision follows the national standard. Each child rates each issue; last year eleven changes came of it.',
          'follows the national standard and made eleven changes from children’s ratings',
          'lost its accreditation date in a reorganisation',
          [4, 4],
          4,
        ),
      ],
    },
    {
      tenderer: 'Demonstration Voice Collective',
      registrationNumber: 'DEMO-0006',
      pricePence: 64_950_000,
      places: [
        place(
          'Children aged eight and over are offered an advocate. We visit within Cheshire and telephone elsewhere.',
          'offers an advocate from the age of eight and visits within Cheshire',
          'reaches children placed elsewhere by telephone only',
          [2, 3],
          2,
        ),
        place(
          'Advocates are supervised every month. A yearly survey asks children what they think.',
          'supervises monthly and asks children once a year',
          'shows no change made because of the survey',
          [3, 3],
          3,
        ),
      ],
    },
  ],
};
