import { PLATFORM_FIELDS } from '#policy/institutions/index.ts';
import { reads, search } from './search-params.ts';

const { text, whole, oneOf } = reads;

/** What the addresses of the county's desks on institutions may ask for. */
export const readDuplicates = search({
  state: oneOf('proposed', 'merged', 'distinct'),
  agrees: oneOf('creditCode', 'licenceNo', 'name', 'address', 'phone', 'legalPerson'),
  page: whole,
});

export const readPlatform = search({
  kind: oneOf('absent', 'unknown', 'no-course', 'differs'),
  field: oneOf(...PLATFORM_FIELDS),
  state: oneOf('open', 'handled', 'settled'),
  page: whole,
});

export const readLists = search({
  tab: oneOf('white', 'black', 'watch', 'proposals', 'appeals'),
  standing: oneOf('coming', 'current', 'expired', 'removed'),
  subject: oneOf('institution', 'person', 'place'),
  appeal: oneOf('waiting', 'upheld', 'removed', 'restored'),
  state: oneOf('open', 'kept', 'removed', 'settled'),
  rule: text,
  ending: whole,
  q: text,
  page: whole,
});

export const readClassifications = search({
  view: oneOf('courses', 'agreement'),
  state: oneOf('opened', 'with-experts', 'third', 'to-decide', 'decided', 'appealed', 'final', 'withdrawn'),
  suggestion: oneOf('clear-subject', 'suspected', 'needs-experts', 'clear-non-subject'),
  kind: oneOf('subject', 'non-subject'),
  experts: oneOf('agree', 'differ'),
  why: oneOf('undeclared', 'changed', 'undecided'),
  institution: text,
  course: text,
  q: text,
  page: whole,
});
