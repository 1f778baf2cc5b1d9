import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { whoInWords } from './who-in-words.ts';

test.each([
  [{}, undefined],
  [{ requiredRole: 'CHAIR' }, 'Ketua'],
  [{ requiredRole: 'DIVISION_HEAD' }, 'Ketua Divisi'],
  [
    { requiredRole: 'DIVISION_HEAD', requiredDivision: 'Divisi Hukum dan Pengawasan' },
    'Ketua Divisi Hukum dan Pengawasan',
  ],
  [{ requiredRole: 'DIVISION_HEAD', requiredDivision: 'ketua divisi Teknis' }, 'Ketua Divisi Teknis'],
  [{ requiredRole: 'MEMBER', requiredDivision: 'Data dan Informasi' }, 'Anggota Divisi Data dan Informasi'],
  [{ requiredRole: 'SECRETARY', requiredDivision: 'Divisi SDM' }, 'Sekretaris, Divisi SDM'],
  [{ requiredDivision: 'Hukum dan Pengawasan' }, 'Divisi Hukum dan Pengawasan'],
] as const)('%j is asked for as "%s"', (wanted, words) => expect(whoInWords(wanted)).toBe(words));
