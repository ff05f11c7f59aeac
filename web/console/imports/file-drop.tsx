import { type DragEvent, useState } from 'react';
import { useReading } from '#web/messages/console.ts';
import type { Wiring } from '#web/parts/field.tsx';
import { FileExcelOutlined, InboxOutlined } from '../../parts/icons.tsx';

/** A native file box under a larger target that also takes a dropped file. */
export function FileDrop({
  file,
  onFile,
  wiring,
}: {
  file: File | null;
  onFile: (file: File) => void;
  wiring: Wiring;
}) {
  const { text, format } = useReading();
  const [over, setOver] = useState(false);
  const words = text.imports.upload;
  const { status: _, ...control } = wiring;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped) onFile(dropped);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra for the pointer; the file box inside takes the keyboard
    <div
      className={over ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        {...control}
        type="file"
        accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) onFile(chosen);
        }}
      />
      {file ? (
        <FileExcelOutlined className="drop-icon" aria-hidden />
      ) : (
        <InboxOutlined className="drop-icon" aria-hidden />
      )}
      <b>{file ? words.chosen(file.name, format.bytes(file.size)) : words.drop}</b>
      <span className="quiet">{words.accepts}</span>
    </div>
  );
}

/** One part named `file`, as the upload endpoints take it. */
export function formWith(file: File): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}
