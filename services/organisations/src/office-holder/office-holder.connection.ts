import { connectionOf } from '@oversight/kernel';
import { OfficeHolder } from './office-holder.entity.ts';

export const OfficeHolderConnection = connectionOf(OfficeHolder);
