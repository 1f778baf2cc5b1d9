import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

export const RecommendationAction = enumOf(['ASSESS', 'CONFIRM_ASSESSMENT', 'REJECT_ASSESSMENT']);
export type RecommendationAction = keyof typeof RecommendationAction;
registerEnumType(RecommendationAction, {
  name: 'RecommendationAction',
  description: 'What may be done with a recommendation as a whole.',
  valuesConfig: {
    ASSESS: { description: '`assessRecommendation`.' },
    CONFIRM_ASSESSMENT: { description: '`confirmAssessment` of the one that is pending.' },
    REJECT_ASSESSMENT: { description: '`rejectAssessment` of the one that is pending.' },
  },
});
