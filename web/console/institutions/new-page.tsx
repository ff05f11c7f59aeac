import { Link, useNavigate } from '@tanstack/react-router';
import type { InstitutionFile } from '#contract/institutions/index.ts';
import { fields } from '#policy/institutions/file/fields.ts';
import { api } from '#web/api/client.ts';
import { useMay, useMe } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { PageHeader, Panel } from '#web/parts/page-header.tsx';
import { NoRight } from '#web/parts/states.tsx';
import { useCatalogueField } from './forms/catalogue-fields.ts';
import { FileForm } from './forms/file-form.tsx';
import type { FormField, FormValues } from './forms/form-field.ts';
import './institutions.css';
import { SectionTabs } from './section-tabs.tsx';

/** What a file begins with; the rest is filled in where it stands. */
const FIRST = [
  'name',
  'legalForm',
  'creditCode',
  'scope',
  'stages',
  'modes',
  'licenceNo',
  'licenceAuthority',
  'licenceFrom',
  'licenceUntil',
  'streetCode',
  'address',
  'legalPerson',
  'phone',
];
const NEEDED = ['name', 'legalForm', 'scope', 'stages', 'modes'];
const START: FormValues = {
  status: 'operating',
  legalForm: 'nonprofit',
  scope: 'non-subject',
  stages: ['compulsory'],
  modes: ['offline'],
};

/** 登记机构. */
export function NewInstitutionPage() {
  const text = useText();
  const may = useMay();
  const words = text.institutions.create;
  return (
    <>
      <SectionTabs />
      <PageHeader
        parent={<Link to="/institutions">{text.institutions.registry.title}</Link>}
        title={text.institutions.registry.create}
        note={words.note}
      />
      {may('institution.create') ? <NewForm /> : <NoRight title={words.noRight} roles={['county-official']} />}
    </>
  );
}

function NewForm() {
  const text = useText();
  const me = useMe();
  const navigate = useNavigate();
  const words = text.institutions.create;
  const formField = useCatalogueField(me.duty.region);
  const status: FormField = {
    key: 'status',
    title: words.status,
    kind: 'choice',
    options: (['operating', 'unlicensed'] as const).map((value) => ({
      value,
      label: text.words.institutionStatus[value],
    })),
  };
  const shown = FIRST.flatMap((key) => fields.filter((field) => field.key === key));
  let made: InstitutionFile | null = null;
  return (
    <Panel>
      <div className="narrow-form">
        <FileForm
          submit={text.institutions.registry.create}
          fields={[status, ...shown.map((field) => formField(field, NEEDED.includes(field.key)))]}
          task={{
            draft: 'institution.new',
            start: START,
            version: 1,
            save: async (values, { reason, answers }, options) => {
              const result = await api.institutionFile.create({ body: bodyOf(values, reason, answers) }, options);
              if (result.ok) made = result.data;
              return result;
            },
            current: () => null,
            onDone: () =>
              void (made
                ? navigate({ to: '/institutions/$id', params: { id: made.id } })
                : navigate({ to: '/institutions' })),
          }}
        />
      </div>
    </Panel>
  );
}

type Body = Parameters<typeof api.institutionFile.create>[0]['body'];

function bodyOf(values: FormValues, reason: string, answers: Body['answers']): Body {
  const { status, ...rest } = values;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null && value !== ''));
  return {
    values: given as Body['values'],
    status: status === 'unlicensed' ? 'unlicensed' : 'operating',
    reason,
    answers,
  };
}
