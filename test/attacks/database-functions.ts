import { type Intended, WORKING, workers } from './intended.ts';

/** By which every worker writes, and those of one service. */
const WRITING = [
  'remind(date,integer[])',
  'claim_mail(uuid)',
  'release_mail(uuid)',
  'office_cursor()',
  'know_offices(jsonb,text)',
  'prune_changes()',
];
const WRITING_OF = {
  findings: ['compact_rollup()'],
  meetings: ['know_bodies(jsonb)', 'know_divisions(jsonb)'],
};
const executing = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 'EXECUTE']));

/** Who may call what; what is not listed, its owner alone. */
export const FUNCTIONS: Intended = {
  '*.viewer_is(text[])': { app: 'EXECUTE', sigma: 'EXECUTE' },
  '*.viewer_has_scope(text)': { app: 'EXECUTE', sigma: 'EXECUTE' },
  '*.reach_offices(text[],text[],text[],text[])': { app: 'EXECUTE', sigma: 'EXECUTE' },
  '*.reach_provinces(text[],text[],text[],text[])': { app: 'EXECUTE', sigma: 'EXECUTE' },
  'extensions.similarity(text,text)': { organisations_app: 'EXECUTE' },
  'extensions.word_similarity(text,text)': { organisations_app: 'EXECUTE' },
  // Who makes a trigger must be allowed to call its function.
  'findings.publish_opinion()': { owner: 'EXECUTE' },
  'findings.rate_finding()': { owner: 'EXECUTE' },
  'findings.scope_entry()': { owner: 'EXECUTE' },
  'findings.move_grace()': { owner: 'EXECUTE' },
  'findings.know_receipt()': { owner: 'EXECUTE' },
  'findings.rate_repeats()': { owner: 'EXECUTE' },
  // Under the row policies of whoever asks.
  'findings.office_indicators(text,text[],text,integer,timestamp with time zone)': { app: 'EXECUTE' },
  'findings.office_deadlines(text,text[],text,integer,timestamp with time zone,date)': { app: 'EXECUTE' },
  'findings.office_ageing(text,text[],text,integer,timestamp with time zone,date,boolean,date)': {
    app: 'EXECUTE',
  },
  // Past them: sums of the nation, and what was recorded since an instant of what the policies would show.
  'findings.national_indicators(text,integer,timestamp with time zone)': { app: 'EXECUTE' },
  'findings.national_deadlines(text,integer,timestamp with time zone,date)': { app: 'EXECUTE' },
  'findings.national_ageing(text,integer,timestamp with time zone,date,boolean,date)': { app: 'EXECUTE' },
  'findings.follow_up_since(text,text[],text,integer,timestamp with time zone)': { app: 'EXECUTE' },
  'findings.findings_since(text,text[],timestamp with time zone)': { app: 'EXECUTE' },
  'findings.follow_up_moved(text,text[],text,integer,timestamp with time zone)': { sigma: 'EXECUTE' },
  'findings.follow_up_asked_from(timestamp with time zone)': { app: 'EXECUTE' },
  'findings.follow_up_day_from(timestamp with time zone)': { sigma: 'EXECUTE' },
  'findings.hold_follow_up()': { app: 'EXECUTE' },
  'findings.freeze_follow_up(uuid,integer,integer,text,timestamp with time zone)': { app: 'EXECUTE' },
  'findings.ntpn_elsewhere(uuid[])': { app: 'EXECUTE' },
  // Who makes the trigger must be allowed to call its function.
  'findings.number_deposit()': { owner: 'EXECUTE' },
  'findings.settle_deposits()': { owner: 'EXECUTE' },
  'findings.give_share()': { owner: 'EXECUTE' },
  // Of the loader's, which keeps copies and sums: whoever makes a trigger must be allowed to call its function.
  'findings.take_scope()': { owner: 'EXECUTE' },
  'findings.give_scope()': { owner: 'EXECUTE' },
  'findings.sum_follow_up()': { owner: 'EXECUTE' },
  'findings.count_addressees()': { owner: 'EXECUTE' },
  'findings.count_recommendations()': { owner: 'EXECUTE' },
  'findings.count_findings()': { owner: 'EXECUTE' },
  'findings.repeat_recommendation()': { owner: 'EXECUTE' },
  'findings.repeat_on_addressees()': { owner: 'EXECUTE' },
  'findings.working_days_between(date,date)': { app: 'EXECUTE', sigma: 'EXECUTE', loader: 'EXECUTE' },
  'findings.hold_recommendation(uuid)': { app: 'EXECUTE', owner: 'EXECUTE' },
  'findings.attach_evidence(uuid,uuid)': { app: 'EXECUTE' },
  'findings.tell_finding()': { owner: 'EXECUTE' },
  'findings.compact_rollup()': { findings_login: 'EXECUTE', owner: 'EXECUTE' },
  'meetings.attendance_rates(uuid[],text[])': { app: 'EXECUTE' },
  'meetings.calendar_office(text)': { app: 'EXECUTE' },
  'meetings.division_key(text)': { app: 'EXECUTE', sigma: 'EXECUTE', loader: 'EXECUTE' },
  'meetings.division_spelling(text)': { app: 'EXECUTE', sigma: 'EXECUTE', loader: 'EXECUTE' },
  'meetings.is_competent(text,text,boolean,text,text)': { sigma: 'EXECUTE', loader: 'EXECUTE' },
  'meetings.presence_at(uuid,text,text,text)': { app: 'EXECUTE' },
  'meetings.has_open_commitments(uuid)': { app: 'EXECUTE' },
  // What a foreign key does to a part, the owner does.
  'meetings.hold_meeting(uuid,text[])': { app: 'EXECUTE', owner: 'EXECUTE' },
  'meetings.is_check_in_code(uuid,text,timestamp with time zone)': { app: 'EXECUTE' },
  'findings.prune_changes(interval)': { loader: 'EXECUTE' },
  'meetings.prune_changes(interval)': { loader: 'EXECUTE' },
  'organisations.prune_changes(interval)': { loader: 'EXECUTE' },
  'whistleblowing_sealing.preloaded_libraries()': { whistleblowing_login: 'EXECUTE' },
  ...workers({
    'add_job(text,json,text,timestamp with time zone,integer,text,integer,text[],text)': 'EXECUTE',
    'add_jobs(WORKER.job_spec[],boolean)': 'EXECUTE',
    ...executing(WRITING),
  }),
  ...workers(executing(WRITING_OF.findings), ['findings']),
  ...workers(executing(WRITING_OF.meetings), ['meetings']),
};

/** Those that see past the row policies, and whose they are. */
export const DEFINERS: Readonly<Record<string, string>> = {
  'findings.publish_opinion()': 'findings_loader',
  'findings.rate_finding()': 'findings_loader',
  'findings.scope_entry()': 'findings_loader',
  'findings.move_grace()': 'findings_loader',
  'findings.know_receipt()': 'findings_loader',
  'findings.rate_repeats()': 'findings_loader',
  'findings.national_indicators(text,integer,timestamp with time zone)': 'findings_sigma',
  'findings.national_deadlines(text,integer,timestamp with time zone,date)': 'findings_sigma',
  'findings.national_ageing(text,integer,timestamp with time zone,date,boolean,date)': 'findings_sigma',
  'findings.follow_up_since(text,text[],text,integer,timestamp with time zone)': 'findings_sigma',
  'findings.findings_since(text,text[],timestamp with time zone)': 'findings_sigma',
  'findings.follow_up_asked_from(timestamp with time zone)': 'findings_sigma',
  'findings.hold_follow_up()': 'findings_loader',
  'findings.freeze_follow_up(uuid,integer,integer,text,timestamp with time zone)': 'findings_loader',
  'findings.ntpn_elsewhere(uuid[])': 'findings_sigma',
  'findings.number_deposit()': 'findings_loader',
  'findings.settle_deposits()': 'findings_loader',
  'findings.give_share()': 'findings_loader',
  'findings.take_scope()': 'findings_loader',
  'findings.give_scope()': 'findings_loader',
  'findings.sum_follow_up()': 'findings_loader',
  'findings.count_addressees()': 'findings_loader',
  'findings.count_recommendations()': 'findings_loader',
  'findings.count_findings()': 'findings_loader',
  'findings.repeat_recommendation()': 'findings_loader',
  'findings.repeat_on_addressees()': 'findings_loader',
  'findings.hold_recommendation(uuid)': 'findings_loader',
  'findings.attach_evidence(uuid,uuid)': 'findings_loader',
  'findings.tell_finding()': 'findings_loader',
  'findings.compact_rollup()': 'findings_loader',
  'meetings.attendance_rates(uuid[],text[])': 'meetings_sigma',
  'meetings.calendar_office(text)': 'meetings_sigma',
  'meetings.presence_at(uuid,text,text,text)': 'meetings_sigma',
  'meetings.has_open_commitments(uuid)': 'meetings_sigma',
  'meetings.hold_meeting(uuid,text[])': 'meetings_sigma',
  'meetings.is_check_in_code(uuid,text,timestamp with time zone)': 'meetings_sigma',
  ...Object.fromEntries(
    WORKING.flatMap((schema) =>
      [...WRITING, ...WRITING_OF[schema]].map((name) => [`${schema}_worker.${name}`, `${schema}_loader`]),
    ),
  ),
  // Reads settings of the server, no table.
  'whistleblowing_sealing.preloaded_libraries()': 'the administrator',
};
