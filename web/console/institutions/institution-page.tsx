import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Answered } from '#web/parts/answered.tsx';
import { FileView } from './file/file-view.tsx';
import './institutions.css';
import { fileQuery } from './queries.ts';
import { SectionTabs } from './section-tabs.tsx';

const route = getRouteApi('/in/institutions/$id');

/** 一家机构的档案. */
export function InstitutionPage() {
  const { id } = route.useParams();
  const query = useQuery(fileQuery(id));
  return (
    <>
      <SectionTabs />
      <Answered page query={query}>
        {(file) => <FileView file={file} own={false} />}
      </Answered>
    </>
  );
}
