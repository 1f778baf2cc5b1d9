/** English terms of the five elements of SPIP. */
export const ELEMENT_NAMES: Record<string, string> = {
  1: 'Control environment',
  2: 'Risk assessment',
  3: 'Control activities',
  4: 'Information and communication',
  5: 'Monitoring',
};

/** English terms of its sub-elements. */
export const SUB_ELEMENT_NAMES: Record<string, string> = {
  '1.1': 'Integrity and ethics',
  '1.2': 'Commitment to competence',
  '1.3': 'Conducive leadership',
  '1.4': 'Fit organisation structure',
  '1.5': 'Delegation of authority',
  '1.6': 'Sound HR policy',
  '1.7': 'Effective internal audit role',
  '1.8': 'Interagency relations',
  '2.1': 'Risk identification',
  '2.2': 'Risk analysis',
  '3.1': 'Performance review',
  '3.2': 'Human resource development',
  '3.3': 'Information system control',
  '3.4': 'Physical asset control',
  '3.5': 'Performance indicators',
  '3.6': 'Segregation of duties',
  '3.7': 'Transaction authorisation',
  '3.8': 'Accurate timely recording',
  '3.9': 'Access restriction',
  '3.10': 'Resource accountability',
  '3.11': 'Documentation',
  '4.1': 'Relevant information',
  '4.2': 'Effective communication',
  '5.1': 'Ongoing monitoring',
  '5.2': 'Separate evaluation',
  '5.3': 'Follow-up of audits and reviews',
};
