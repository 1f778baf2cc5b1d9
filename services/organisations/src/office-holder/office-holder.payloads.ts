import { payloadOf } from '@oversight/kernel';
import { OfficeHolder } from './office-holder.entity.ts';

const answering = (type: string) => payloadOf(OfficeHolder, { type, field: 'officeHolder' });

export const AppointOfficeHolderPayload = answering('AppointOfficeHolderPayload');
export const EndOfficeHolderPayload = answering('EndOfficeHolderPayload');
export const CorrectOfficeHolderPayload = answering('CorrectOfficeHolderPayload');
