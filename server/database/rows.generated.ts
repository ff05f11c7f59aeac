// Made from the database by `npm run rows`; a test compares. Not edited by hand.
import type { Generated, GeneratedAlways } from 'kysely';

export interface AccountRow {
  person_id: string;
  person_div: string;
  login: string | null;
  password_hash: string | null;
  failed_attempts: Generated<number>;
  locked_until: string | null;
  last_seen_at: string | null;
}

export interface AssignmentRow {
  div: string;
  id: string;
  school_id: string;
  class_id: string;
  grade: number;
  subject: string;
  teacher_id: string;
  title: string;
  content: string;
  form: 'written' | 'oral' | 'reading' | 'practice' | 'sport';
  place: 'inSchool' | 'home' | 'either';
  tier: 'all' | 'basic' | 'standard' | 'extended';
  minutes: number;
  assigned_on: string;
  due_on: string;
  parent_action: Generated<boolean>;
  parent_check: Generated<boolean>;
  self_marking: Generated<boolean>;
  phone_required: Generated<boolean>;
  punitive: Generated<boolean>;
  repetitive: Generated<boolean>;
  state: 'draft' | 'published' | 'withdrawn';
  source: 'page' | 'api' | 'import';
  import_id: string | null;
  published_at: string | null;
  corrected_at: string | null;
  withdrawn_at: string | null;
  version: Generated<number>;
}

export interface AssignmentChangeRow {
  div: string;
  assignment_id: string;
  version: number;
  kind: 'corrected' | 'withdrawn';
  reason: string;
  before: unknown;
  after: unknown;
  changed_by: string;
  changed_at: string;
}

export interface AssignmentShareRow {
  div: string;
  assignment_id: string;
  class_id: string;
  day: string;
  minutes: number;
}

export interface AuditEventRow {
  div: string;
  at: Generated<string>;
  id: string;
  action: string;
  outcome: 'done' | 'refused' | 'fault';
  person_id: string | null;
  role: string | null;
  school_id: string | null;
  touched: Generated<readonly string[]>;
}

export interface AuditLinkRow {
  div: string;
  seq: string;
  event_at: string;
  event_id: string;
  hash: Buffer;
}

export interface ClassDayRow {
  div: string;
  class_id: string;
  day: string;
  days: number;
  kind: 'teaching' | 'rest';
  school_id: string;
  grade: number;
  limit_minutes: number;
  near_minutes: number;
  limit_rule: string;
  all_minutes: Generated<number>;
  basic_minutes: Generated<number>;
  standard_minutes: Generated<number>;
  extended_minutes: Generated<number>;
  written_minutes: GeneratedAlways<number>;
  practice_minutes: Generated<number>;
  reserved_minutes: Generated<number>;
  published_count: Generated<number>;
  version: Generated<number>;
}

export interface DailyRunRow {
  div: string;
  job: string;
  day: string;
  found: number;
  done_at: string;
}

export interface DemoCastRow {
  duty_id: string;
  position: number;
  story_zh: string;
  story_en: string;
}

export interface DutyRow {
  id: string;
  person_id: string;
  role: 'province-official' | 'city-official' | 'county-official' | 'principal' | 'grade-lead' | 'teacher' | 'guardian' | 'auditor' | 'admin';
  region_code: string;
  school_id: string | null;
  grade: number | null;
  valid_from: string;
  valid_until: string | null;
}

export interface FindingRow {
  div: string;
  id: string;
  rule: string;
  rule_version: number;
  clauses: readonly string[];
  consequence: 'block' | 'warn' | 'record' | 'duty' | 'case';
  outcome: 'refused' | 'answered' | 'open' | 'handled';
  sentence_key: string;
  facts: unknown;
  sentence: string;
  measured: string | null;
  limit_value: string | null;
  unit: string;
  field: string | null;
  day: string | null;
  school_id: string | null;
  class_id: string | null;
  grade: number | null;
  assignment_id: string | null;
  answer: string | null;
  found_by: string | null;
  found_at: string;
  handled_by: string | null;
  handled_at: string | null;
  handling_note: string | null;
  version: Generated<number>;
}

export interface GuardianshipRow {
  div: string;
  pupil_id: string;
  person_id: string;
  relation: string;
  may_collect: Generated<boolean>;
}

export interface IdempotencyKeyRow {
  div: string;
  person_id: string;
  key: string;
  request_hash: Buffer;
  status: number;
  reply: string;
  created_at: Generated<string>;
}

export interface LoadChangeRow {
  div: string;
  id: GeneratedAlways<string>;
  day: string;
}

export interface LoadCountyDayRow {
  div: string;
  day: string;
  grade: number;
  classes: number;
  published_classes: number;
  written_sum: number;
  written_max: number;
  limit_minutes: number;
  over_count: number;
  near_count: number;
  system: '6-3' | '5-4';
}

export interface LoadDayRow {
  div: string;
  day: string;
  grade: number;
  school_id: string;
  classes: number;
  published_classes: number;
  written_sum: number;
  written_max: number;
  limit_minutes: number;
  over_count: number;
  near_count: number;
}

export interface NotificationRow {
  div: string;
  id: string;
  person_id: string;
  kind: string;
  facts: Generated<unknown>;
  to_path: string | null;
  created_at: string;
  read_at: string | null;
}

export interface OffWorkTimeRow {
  region_code: string;
  valid_from: string;
  valid_until: string | null;
  at: string;
}

export interface PersonRow {
  div: string;
  id: string;
  name: string;
  phone: string | null;
  gender: 'm' | 'f' | null;
  version: Generated<number>;
}

export interface PupilRow {
  div: string;
  id: string;
  school_id: string;
  class_id: string;
  name: string;
  gender: 'm' | 'f';
  student_no: string;
  version: Generated<number>;
}

export interface RegionRow {
  code: string;
  kind: 'province' | 'city' | 'county' | 'street';
  name: string;
  parent_code: string | null;
  path: string;
  valid_from: string;
  valid_until: string | null;
}

export interface RegionDayRow {
  region_code: string;
  day: string;
  kind: 'teachingDay' | 'suspended' | 'vacation' | 'restDay';
  note: string;
  version: Generated<number>;
}

export interface ReservationRow {
  div: string;
  id: string;
  school_id: string;
  class_id: string;
  day: string;
  subject: string;
  person_id: string;
  minutes: number;
  state: 'held' | 'used' | 'released';
  version: Generated<number>;
  created_at: string;
}

export interface RevisionRow {
  name: 'calendar' | 'parameters';
  number: string;
}

export interface RuleParameterRow {
  id: string;
  region_code: string;
  key: string;
  direction: 'max' | 'min';
  value: string;
  valid_from: string;
  valid_until: string | null;
  source: string;
  set_by: string | null;
  set_at: Generated<string>;
}

export interface SchemaMigrationRow {
  number: number;
  name: string;
  checksum: string;
  applied_at: Generated<string>;
}

export interface SchoolRow {
  div: string;
  id: string;
  code: string;
  name: string;
  kind: 'primary' | 'junior' | 'nine-year';
  system: '6-3' | '5-4';
  setting: 'town' | 'village';
  street_code: string | null;
  opened_on: string;
  closed_on: string | null;
  version: Generated<number>;
}

export interface SchoolClassRow {
  div: string;
  id: string;
  school_id: string;
  school_year: number;
  grade: number;
  number: number;
  name: string;
  lead_person_id: string | null;
  version: Generated<number>;
}

export interface SchoolDayRow {
  div: string;
  school_id: string;
  day: string;
  kind: 'teachingDay' | 'suspended' | 'vacation' | 'restDay';
  note: string;
  version: Generated<number>;
}

export interface SessionRow {
  token_hash: Buffer;
  person_id: string;
  duty_id: string;
  opened_at: string;
  seen_at: string;
  expires_at: string;
}

export interface SheetImportRow {
  div: string;
  id: string;
  school_id: string | null;
  kind: 'homework' | 'schools' | 'classes' | 'staff' | 'pupils' | 'guardians';
  file_id: string;
  file_name: string;
  state: 'checking' | 'checked' | 'writing' | 'done' | 'failed' | 'cancelled';
  duty_id: string;
  person_id: string;
  locale: string;
  rows_total: number | null;
  rows_done: Generated<number>;
  error_count: Generated<number>;
  warning_count: Generated<number>;
  created_count: Generated<number>;
  updated_count: Generated<number>;
  unchanged_count: Generated<number>;
  answer: string | null;
  failure: string | null;
  created_at: string;
  finished_at: string | null;
  version: Generated<number>;
}

export interface SheetImportFindingRow {
  div: string;
  import_id: string;
  seq: number;
  sheet: string;
  row_no: number;
  column_name: string | null;
  rule: string | null;
  clause: string | null;
  severity: 'error' | 'warn';
  sentence: string;
  hint: string | null;
}

export interface StaffRow {
  div: string;
  school_id: string;
  person_id: string;
  staff_no: string | null;
  post: 'principal' | 'grade-lead' | 'teacher';
  grade: number | null;
  joined_on: string;
  left_on: string | null;
}

export interface StoredFileRow {
  div: string;
  id: string;
  school_id: string | null;
  name: string;
  media_type: string;
  size: number;
  sha256: Buffer;
  bytes: Buffer;
  created_by: string;
  created_at: string;
}

export interface SwapRequestRow {
  div: string;
  id: string;
  reservation_id: string;
  school_id: string;
  class_id: string;
  grade: number;
  day: string;
  from_subject: string;
  from_person_id: string;
  to_subject: string;
  to_person_id: string;
  minutes: number;
  reason: string;
  state: 'asked' | 'granted' | 'declined';
  asked_at: string;
  decided_by: string | null;
  decided_at: string | null;
  decision: string | null;
  version: Generated<number>;
}

export interface TeachingRow {
  div: string;
  class_id: string;
  subject: string;
  school_id: string;
  person_id: string;
}

export interface TermRow {
  region_code: string;
  id: string;
  name: string;
  first_day: string;
  last_day: string;
}

/** Table name to row. */
export interface Rows {
  account: AccountRow;
  assignment: AssignmentRow;
  assignment_change: AssignmentChangeRow;
  assignment_share: AssignmentShareRow;
  audit_event: AuditEventRow;
  audit_link: AuditLinkRow;
  class_day: ClassDayRow;
  daily_run: DailyRunRow;
  demo_cast: DemoCastRow;
  duty: DutyRow;
  finding: FindingRow;
  guardianship: GuardianshipRow;
  idempotency_key: IdempotencyKeyRow;
  load_change: LoadChangeRow;
  load_county_day: LoadCountyDayRow;
  load_day: LoadDayRow;
  notification: NotificationRow;
  off_work_time: OffWorkTimeRow;
  person: PersonRow;
  pupil: PupilRow;
  region: RegionRow;
  region_day: RegionDayRow;
  reservation: ReservationRow;
  revision: RevisionRow;
  rule_parameter: RuleParameterRow;
  schema_migration: SchemaMigrationRow;
  school: SchoolRow;
  school_class: SchoolClassRow;
  school_day: SchoolDayRow;
  session: SessionRow;
  sheet_import: SheetImportRow;
  sheet_import_finding: SheetImportFindingRow;
  staff: StaffRow;
  stored_file: StoredFileRow;
  swap_request: SwapRequestRow;
  teaching: TeachingRow;
  term: TermRow;
}
