export { askBare, type Bare, DESK, REGISTER } from './bare.ts';
export { INTO_REGISTER, type RegisterFile, registerFile, WIDTH } from './file.ts';
export { writeChanges } from './history.ts';
export { copyLeft, leftBehind } from './left.ts';
export { type Question, questionsOf } from './questions.ts';
export { dropRegisters, type Office, openRegister, type Register } from './register.ts';
export { inTurns, type Timed, timed } from './turns.ts';
