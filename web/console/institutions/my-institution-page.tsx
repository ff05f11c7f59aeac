import { useQuery } from '@tanstack/react-query';
import { Answered } from '#web/parts/answered.tsx';
import { FileView } from './file/file-view.tsx';
import './institutions.css';
import { ownFileQuery } from './queries.ts';

/** 本机构: what its head has to do first, then the same file as the office sees. */
export function MyInstitutionPage() {
  const query = useQuery(ownFileQuery);
  return (
    <Answered page query={query}>
      {(file) => <FileView file={file} own />}
    </Answered>
  );
}
