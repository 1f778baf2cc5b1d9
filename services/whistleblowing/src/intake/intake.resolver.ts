import { Locale } from '@oversight/kernel';
import { Arg, Query, Resolver } from 'type-graphql';
import { settings } from '../config.ts';
import { KPU_CHANNEL, OTHER_CHANNELS } from './channels.ts';
import { IDENTITY_MODES, IdentityMode } from './identity-modes.ts';
import { WhistleblowingIntake } from './intake.type.ts';
import { LEGAL_BASIS } from './legal-basis.ts';
import { LIMITS, PROMISES } from './promises.ts';
import { QUESTIONS, QuestionCode } from './questions.ts';

@Resolver(() => WhistleblowingIntake)
export class WhistleblowingIntakeResolver {
  @Query(() => WhistleblowingIntake, {
    nullable: true,
    description: 'How to report a violation within KPU (Keputusan KPU 915/2025). Public; nothing is asked.',
  })
  whistleblowingIntake(
    @Arg('locale', () => Locale, { defaultValue: Locale.ID }) locale: Locale,
  ): WhistleblowingIntake {
    return intakeIn(locale);
  }
}

export function intakeIn(locale: Locale): WhistleblowingIntake {
  const channel = ({ code, name, use, url }: typeof KPU_CHANNEL) => ({
    code,
    name: name[locale],
    use: use[locale],
    url,
  });
  return {
    channel: channel({ ...KPU_CHANNEL, url: settings.WHISTLEBLOWING_CHANNEL_URL }),
    questions: Object.values(QuestionCode).map((code) => ({
      code,
      text: QUESTIONS[code].text[locale],
      forCompleteness: QUESTIONS[code].forCompleteness,
    })),
    identityModes: Object.values(IdentityMode).map((mode) => ({
      mode,
      label: IDENTITY_MODES[mode].label[locale],
      meaning: IDENTITY_MODES[mode].meaning[locale],
    })),
    promises: PROMISES.map((promise) => promise[locale]),
    limits: LIMITS.map((limit) => limit[locale]),
    legalBasis: LEGAL_BASIS.map(({ citation, about }) => ({ citation, about: about[locale] })),
    otherChannels: OTHER_CHANNELS.map(channel),
  };
}
