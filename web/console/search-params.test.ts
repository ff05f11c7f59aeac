import { expect, test } from 'vitest';
import { parseSearch, reads, search, stringifySearch } from './search-params.ts';

const read = search({
  region: reads.text,
  day: reads.day,
  page: reads.whole,
  mine: reads.yes,
  state: reads.oneOf('draft', 'published'),
});

test('what the server writes into a link reads back as it was meant', () => {
  expect(read(parseSearch('?region=980102&day=2026-11-19&page=2&mine=true&state=draft'))).toEqual({
    region: '980102',
    day: '2026-11-19',
    page: 2,
    mine: true,
    state: 'draft',
  });
});

test('nonsense in the address is left out, not passed on', () => {
  expect(read(parseSearch('?day=19.11.&page=-1&mine=maybe&state=gone&other=1'))).toEqual({});
});

test('filters that are not set do not stand in the address', () => {
  expect(stringifySearch({ region: '980102', page: undefined, q: '' })).toBe('?region=980102');
  expect(stringifySearch({})).toBe('');
});
