import type { CaseState, CourseKind, Suggestion } from '#policy/institutions/index.ts';
import { useText } from '#web/messages/console.ts';
import { Tag } from '#web/parts/status-tag.tsx';

const STATES = {
  opened: 'warn',
  'with-experts': 'info',
  third: 'warn',
  'to-decide': 'warn',
  decided: 'ok',
  appealed: 'warn',
  final: 'plain',
  withdrawn: 'plain',
} as const satisfies Record<CaseState, string>;
const SUGGESTIONS = {
  'clear-subject': 'warn',
  suspected: 'warn',
  'needs-experts': 'info',
  'clear-non-subject': 'plain',
} as const satisfies Record<Suggestion, string>;

export const CaseStateTag = ({ state }: { state: CaseState }) => (
  <Tag tone={STATES[state]}>{useText().classification.state[state]}</Tag>
);
export const SuggestionTag = ({ suggestion }: { suggestion: Suggestion }) => (
  <Tag tone={SUGGESTIONS[suggestion]}>{useText().classification.suggestion[suggestion]}</Tag>
);
/** Neither kind is good or bad: both read the same. */
export const KindWord = ({ kind }: { kind: CourseKind | null }) => {
  const text = useText();
  return <>{kind === null ? text.classification.undecided : text.classification.kind[kind]}</>;
};
