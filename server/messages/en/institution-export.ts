import type { InstitutionExportText } from '../zh-CN/institution-export.ts';

export const institutionExport: InstitutionExportText = {
  file: (day) => `institutions-${day}.xlsx`,
  sheets: { institutions: 'Institutions', points: 'Teaching points', staff: 'Staff', courses: 'Courses' },
  worked: {
    county: 'County',
    completeness: 'Completeness (%)',
    missing: 'Fields missing',
    staleSince: 'Confirmed since',
    lists: 'Lists',
  },
  list: { white: 'white', black: 'black', watch: 'watch' },
  point: {
    institution: 'Institution',
    name: 'Teaching point',
    streetCode: 'Street code',
    address: 'Address',
    area: 'Area (m²)',
    floor: 'Floor',
    approvalNo: 'Approval number',
    approvedOn: 'Approved on',
    approvedUntil: 'Approved until',
    leaseUntil: 'Lease until',
    fireCheckedOn: 'Fire check',
    closedOn: 'Closed on',
  },
};
