import { describe, expect, it } from 'vitest';
import { countWords, wordCount, wordLimitProblem, wordLimitWarnings } from '#app/domain/word-limit.ts';

describe('countWords', () => {
  it.each([
    ['', 0],
    ['  \n ', 0],
    ['One', 1],
    ['two named staff', 3],
    ['a rota – for nights', 4],
    ['within 48 hours, 7 days', 5],
    ['the tenderer’s own well-being', 4],
    ['* * *', 0],
    ['Élan naïve 🙂', 2],
  ])('%j has %i words', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});

it('says both figures for an answer over its limit, and nothing at the limit', () => {
  const answer = Array.from({ length: 412 }, () => 'word').join(' ');
  expect(wordCount('Q1', answer, 400).warning).toBe(
    'The answer to Q1 has 412 words, 12 over the published limit of 400.',
  );
  expect(wordCount('Q1', answer, 412)).toEqual({ words: 412, limit: 412, warning: null });
});

it('warns for each question with a limit, in their order', () => {
  const questions = [{ id: 'Q2', wordLimit: 1 }, { id: 'Q1' }, { id: 'Q3', wordLimit: 2 }];
  expect(wordLimitWarnings(questions, { Q1: 'as long as it likes', Q2: 'two words', Q3: 'two words' })).toEqual([
    'The answer to Q2 has 2 words, 1 over the published limit of 1.',
  ]);
});

it('is a whole number from 1 to 50,000', () => {
  expect([undefined, 1, 50_000].map((limit) => wordLimitProblem('Q1', limit))).toEqual([null, null, null]);
  expect(wordLimitProblem('Q1', 0)).toBe(
    'The word limit of "Q1" is 0; it must be between 1 and 50,000, or left empty.',
  );
  expect(wordLimitProblem('Q1', 50_001)).toContain('is 50001');
});
