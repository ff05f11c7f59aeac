import { Button } from 'antd';
import { useState } from 'react';
import type { PairField, PairView } from '#contract/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';
import { useFieldTitle, useShowStored } from '../institutions/index.ts';
import { choiceOf, chosenSide, type MergeChoice, withSide } from './sides.ts';

const SIDES = ['first', 'second'] as const;

interface Props {
  pair: PairView;
  choice: MergeChoice;
  /** Null where nothing is to be chosen. */
  onChoose: ((choice: MergeChoice) => void) | null;
}

/** Both files field by field. What differs is marked; native radio buttons choose the file that stays and, field by field, the value. */
export function FieldTable({ pair, choice, onChoose }: Props) {
  const { text } = useReading();
  const title = useFieldTitle();
  const show = useShowStored();
  const [all, setAll] = useState(false);
  const words = text.duplicates.pair;
  const shown = pair.fields.filter((field) => all || field.differs);
  const nameOf = (key: string) => (key === 'status' ? text.duplicates.column.state : title(key));
  return (
    <>
      <section className="table-scroll" aria-label={text.parts.table.scroll(words.fields)} tabIndex={-1}>
        <table className="pair-table" aria-label={words.fields}>
          <thead>
            <tr>
              <th scope="col">{words.item}</th>
              {SIDES.map((side) => (
                <th key={side} scope="col">
                  {pair[side].name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {onChoose && (
              <tr className="pair-keep">
                <th scope="row">
                  {words.keep}
                  <small>{words.keepNote}</small>
                </th>
                {SIDES.map((side) => (
                  <td key={side}>
                    <label className="pair-pick">
                      <input
                        type="radio"
                        name="kept"
                        checked={choice.keptId === pair[side].id}
                        onChange={() => onChoose(choiceOf(pair, pair[side].id))}
                      />
                      <span>{pair[side].name}</span>
                    </label>
                  </td>
                ))}
              </tr>
            )}
            {shown.map((field) => (
              <FieldRow
                key={field.key}
                field={field}
                name={nameOf(field.key)}
                show={(value) => show(field.key, value)}
                chosen={onChoose && field.differs ? chosenSide(pair, choice, field.key) : null}
                onChoose={(side) => onChoose?.(withSide(pair, choice, field.key, side))}
                sideName={(side) => pair[side].name}
              />
            ))}
          </tbody>
        </table>
      </section>
      <p className="pair-more">
        {shown.length === 0 && <span>{words.same}</span>}
        <Button size="small" aria-pressed={all} onClick={() => setAll(!all)}>
          {all ? words.onlyDifferent : words.all}
        </Button>
      </p>
    </>
  );
}

function FieldRow(p: {
  field: PairField;
  name: string;
  show: (value: unknown) => string;
  chosen: 'first' | 'second' | null;
  onChoose: (side: 'first' | 'second') => void;
  sideName: (side: 'first' | 'second') => string;
}) {
  const { text } = useReading();
  const words = text.duplicates.pair;
  return (
    <tr className={p.field.differs ? 'pair-differs' : undefined}>
      <th scope="row">{p.name}</th>
      {SIDES.map((side) => (
        <td key={side} className={p.chosen === side ? 'pair-chosen' : undefined}>
          {p.chosen === null ? (
            p.show(p.field[side])
          ) : (
            <label className="pair-pick">
              <input
                type="radio"
                name={`field-${p.field.key}`}
                aria-label={words.choose({ field: p.name, side: p.sideName(side) })}
                checked={p.chosen === side}
                onChange={() => p.onChoose(side)}
              />
              <span>{p.show(p.field[side])}</span>
            </label>
          )}
        </td>
      ))}
    </tr>
  );
}
