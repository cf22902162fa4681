/** A mock exercise of the demonstration: three invented answers, with the marks and reasons of four evaluators. */
export const calibrationExercise = {
  criterionId: 'Q1',
  answers: [
    {
      answer:
        'Every young person has a named worker for as long as the risk lasts. We review the plan with them each month and can show what changed for those who left us last year.',
      marks: [4, 4, 3, 4],
      reasons: [
        'A named worker without a time limit, monthly reviews and results; not designed with young people',
        'Length follows risk and there are results; who shaped it is not said',
        'Good on reviews, but the results are promised, not shown',
        'Named worker, reviews, results for leavers; no word of young people shaping it',
      ],
    },
    {
      answer: 'We offer a ten-week course. Places go to those who are referred first.',
      marks: [2, 1, 2, 3],
      reasons: [
        'A programme is described; nothing says how it fits the young person',
        'A course is named; for whom and at what risk is missing',
        'A programme of fixed length, first come first served',
        'A real programme with a length; how places are given is stated',
      ],
    },
    {
      answer: 'Our experienced staff use proven methods.',
      marks: [1, 1, 1, 1],
      reasons: [
        'Methods without saying which, for whom or how long',
        'Nothing that could be checked',
        'No method is named at all',
        'Experience is claimed; no method, length or result',
      ],
    },
  ],
} as const;
