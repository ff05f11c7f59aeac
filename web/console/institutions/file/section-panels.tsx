import { Button } from 'antd';
import { Fragment } from 'react';
import type { InstitutionFile } from '#contract/institutions/index.ts';
import type { FieldSection } from '#policy/institutions/file/field.ts';
import { getField } from '#policy/institutions/file/fields.ts';
import { useReading } from '#web/messages/console.ts';
import { Panel } from '#web/parts/page-header.tsx';
import { Tag } from '#web/parts/status-tag.tsx';
import { useFieldTitle } from '../field-title.ts';
import { useFile, useFileNavigation, useFilePowers } from './file-context.ts';
import { useShowValue } from './show-value.ts';

type FieldState = InstitutionFile['fields'][number];

/** Sections of the ledger side by side, each value with the day on which somebody last stood for it. */
export function SectionPanels({ sections }: { sections: readonly FieldSection[] }) {
  const { file } = useFile();
  return (
    <div className="file-sections">
      {sections.map((section) => (
        <SectionPanel
          key={section}
          section={section}
          fields={file.fields.filter((field) => field.section === section)}
        />
      ))}
    </div>
  );
}

function SectionPanel({ section, fields }: { section: FieldSection; fields: readonly FieldState[] }) {
  const { text } = useReading();
  const { edit } = useFilePowers();
  const { openDrawer } = useFileNavigation();
  // What is neither asked of this institution nor known stays out of sight.
  const shown = fields.filter((field) => field.required || field.state !== 'empty');
  const writable = fields.some((field) => field.editable && getField(field.key).kept !== 'derived');
  if (shown.length === 0 && !writable) return null;
  const title = text.institutions.section[section];
  return (
    <Panel
      title={title}
      tools={
        edit &&
        writable && (
          <Button
            size="small"
            aria-label={text.institutions.file.editSection(title)}
            onClick={() => openDrawer(`section-${section}`)}
          >
            {text.institutions.file.edit}
          </Button>
        )
      }
    >
      <dl className="facts">
        {shown.map((field) => (
          <FieldLine key={field.key} field={field} />
        ))}
      </dl>
    </Panel>
  );
}

function FieldLine({ field }: { field: FieldState }) {
  const { text } = useReading();
  const title = useFieldTitle();
  const show = useShowValue();
  const { file } = useFile();
  const words = text.institutions.file;
  return (
    <Fragment>
      <dt>{title(field.key)}</dt>
      <dd>
        {field.state === 'missing' ? (
          <Tag tone="warn">{words.missingBy[field.owes]}</Tag>
        ) : (
          <>
            {field.key === 'streetCode' && file.streetName ? file.streetName : show(getField(field.key), field.value)}
            {field.confirmedOn && (
              <small className={field.state === 'stale' ? 'confirmed due' : 'confirmed'}>
                {words.confirmedOn(field.confirmedOn)}
                {field.state === 'stale' && ` · ${text.institutions.stale}`}
              </small>
            )}
          </>
        )}
      </dd>
    </Fragment>
  );
}
