import { describe, expect, test } from 'vitest';
import {
  dateInWords,
  datesIn,
  monthName,
  NAMES_A_TIME,
  withoutDates,
} from '../../../src/answering/language/calendar.js';

describe('dates of a statement', () => {
  test.each([
    ['It was held on 18 and 19 May 2023.', ['18 and 19 May 2023']],
    ['It ran from 16 to 18 June 2025 in the hall.', ['16 to 18 June 2025']],
    ['It ran 16–18 June 2025.', ['16–18 June 2025']],
    ['Open from 30 May 2024 to 2 June 2025.', ['30 May 2024 to 2 June 2025']],
    ['Signed May 19, 2023 at noon.', ['May 19, 2023']],
    ['Sold from January to May 2025.', ['January to May 2025']],
    ['There were 12 boats and 13 nets in June 2025.', ['June 2025']],
    ['Planned for 2026 to 2030.', ['2026 to 2030']],
    ['Signed on 18 May, 2023.', ['18 May, 2023']],
    ['Founded in 1992 and again on 3 July.', ['1992', '3 July']],
    ['You may land 12 boats.', []],
    ['The code is 120245.', []],
  ])('%s', (text, dates) => {
    expect(datesIn(text)).toEqual(dates);
  });

  test('are taken out before numbers are looked for', () => {
    expect(withoutDates('40 boats sailed on 18 and 19 May 2023').match(/\d+/g)).toEqual(['40']);
  });
});

test.each(['in 2024', 'jan to may', 'Sept only', 'the 3 boats'])('%s names a time or a number', (text) => {
  expect(NAMES_A_TIME.test(text)).toBe(true);
});

test.each(['mayor of the harbour', 'a decent market', 'kids and boats'])('%s names none', (text) => {
  expect(NAMES_A_TIME.test(text)).toBe(false);
});

test('in words', () => {
  expect(monthName('06')).toBe('June');
  expect(dateInWords('2025-06-17')).toBe('17 June 2025');
  expect(dateInWords('2025')).toBe('2025');
  expect(dateInWords('2023-05/2025-06')).toBe('May 2023 to June 2025');
});
