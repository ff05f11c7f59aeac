import type { Pool } from 'pg';
import { newId } from '../identity.ts';

const NOW = '2026-11-01T09:00:00+08:00';

/** An institution with what belongs to it, by ids. */
export interface SmallInstitution {
  readonly id: string;
  readonly point: string;
  readonly staff: string;
  readonly course: string;
}

/** A licensed non-profit with one point, one teacher and one running course, complete enough to be read. */
export async function writeInstitution(
  pool: Pool,
  div: string,
  name: string,
  creditCode: string,
): Promise<SmallInstitution> {
  const made = { id: newId(), point: newId(), staff: newId(), course: newId() };
  await pool.query(
    `insert into institution (div, id, name, name_key, credit_code, legal_form, licence_no, licence_authority, licence_from, licence_until, scope, stages, modes,
       status, status_since, address, legal_person, phone, source, created_at, changed_at)
     values ($1, $2, $3, $3, $4, 'nonprofit', $5, '教育局', '2022-01-01', '2027-12-31', 'subject', '{compulsory}', '{offline}',
       'operating', '2022-01-01', '文化路1号', '赵明', '13900000001', 'register', $6, $6)`,
    [div, made.id, name, creditCode, `1${div}70000001`, NOW],
  );
  await pool.query(
    `insert into teaching_point (div, id, institution_id, name, address, area, floor, approval_no, approved_on) values ($1, $2, $3, '总校', '文化路1号', 320, '2', 'A1', '2022-01-01')`,
    [div, made.point, made.id],
  );
  await pool.query(
    `insert into institution_staff (div, id, institution_id, name, kind, employment, subjects, certificate_kind, certificate_no, vetted_on, vetting_result, published_on, joined_on)
     values ($1, $2, $3, '钱老师', 'teaching', 'full', '{SX}', 'teacher', '20203600012000001', '2026-03-01', 'clear', '2026-03-02', '2022-01-01')`,
    [div, made.staff, made.id],
  );
  await pool.query(
    `insert into course (div, id, institution_id, name, outline, stage, grades, mode, class_size, minutes, lessons, price_fen, subject, declared_kind, declared_on, state, changed_at)
     values ($1, $2, $3, '五年级数学', '与学校同步的数学课程', 'compulsory', '{5}', 'offline', 20, 45, 40, 160000, 'SX', 'subject', '2026-09-01', 'running', $4)`,
    [div, made.course, made.id, NOW],
  );
  return made;
}
