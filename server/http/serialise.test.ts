import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { api } from '#contract/index.ts';
import type { Contract } from '#contract/kit.ts';
import { compileSerialiser, serialiserOf } from './serialise.ts';

const Spot = z.object({ at: z.number() }).meta({ id: 'TestSpot' });
const Answer = z.object({
  spot: Spot.nullable(),
  said: z.record(z.string(), z.object({ value: z.union([z.string(), z.int(), z.array(z.string())]) })),
  was: z.unknown(),
});
const write = serialiserOf(Answer, false);

describe('an answer as production writes it', () => {
  it('may lack a named part', () => {
    expect(JSON.parse(write({ spot: null, said: {}, was: null }))).toEqual({ spot: null, said: {}, was: null });
    expect(JSON.parse(write({ spot: { at: 1, more: 2 }, said: {}, was: [1] }))).toMatchObject({
      spot: { at: 1 },
      was: [1],
    });
  });

  it('keeps values of several kinds as they are', () => {
    const said = { a: { value: 'x' }, b: { value: 3 }, c: { value: ['y', 'z'] } };
    expect(JSON.parse(write({ spot: null, said, was: null })).said).toEqual(said);
  });
});

describe('every answer of the API', () => {
  const answers = Object.entries(api).flatMap(([part, table]) =>
    Object.entries(table as Contract).flatMap(([name, { output }]) =>
      output === undefined ? [] : [[`${part}.${name}`, output as unknown as z.ZodType] as const],
    ),
  );
  it.each(answers)('%s can be written', (_, output) => {
    expect(compileSerialiser(output)).toBeTypeOf('function');
  });
});
