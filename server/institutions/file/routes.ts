import type { InstitutionFile, institutionFile } from '#contract/institutions/index.ts';
import type { Call, Handlers } from '../../http/call.ts';
import { requireFound } from '../../refusal.ts';
import { addClass, editClass, moveClass } from './classes/write-class.ts';
import { confirmFields } from './confirm.ts';
import { addCourse, editCourse, runCourse } from './courses/write-course.ts';
import { createFile } from './create-file.ts';
import { addDocument, readDocument, removeDocument } from './documents/documents.ts';
import { editFile } from './edit-file.ts';
import { listHistory, listSnapshots, readSnapshot } from './history/history.ts';
import { getInstitution } from './lock.ts';
import { addPoint, closePoint, editPoint } from './points/write-point.ts';
import { answerRequest, askInstitution, closeRequest } from './requests/requests.ts';
import { barStaff, leaveStaff } from './staff/leave.ts';
import { readStaffPhoto, setStaffPhoto } from './staff/photo.ts';
import { addStaff, editStaff } from './staff/write-staff.ts';
import { setStatus } from './status/set-status.ts';
import { viewFile } from './view-file.ts';

type Table = typeof institutionFile;

async function read(
  call: Pick<Call<Table['read']>, 'tx' | 'caller' | 'house' | 'locale' | 'touch'>,
  id: string,
): Promise<InstitutionFile> {
  call.touch(id);
  return viewFile(call.tx, await getInstitution(call.tx, id), call.caller, call.house.clock.today(), call.locale);
}

export const institutionFileRoutes: Handlers<Table> = {
  create: createFile,
  own: (call) => read(call, requireFound(call.caller.institutionId ?? undefined)),
  read: (call) => read(call, call.params.id),
  edit: editFile,
  confirm: confirmFields,
  history: listHistory,
  snapshots: listSnapshots,
  snapshot: readSnapshot,
  setStatus,
  addPoint,
  editPoint,
  closePoint,
  addStaff,
  editStaff,
  leaveStaff,
  barStaff,
  staffPhoto: setStaffPhoto,
  readStaffPhoto,
  addCourse,
  editCourse,
  runCourse,
  addClass,
  editClass,
  moveClass,
  addDocument,
  readDocument,
  removeDocument,
  ask: askInstitution,
  answer: answerRequest,
  closeRequest,
};
