import { Field, ObjectType } from 'type-graphql';
import { ExternalBody } from '../external-body.stub.ts';
import type { MeetingSession } from './meeting-session.entity.ts';

/** Who speaks in a session, as far as that is known. */
@ObjectType({ simpleResolvers: true, description: 'Who speaks in a session (narasumber).' })
export class Speaker {
  @Field(() => String, { nullable: true })
  readonly name?: string;

  @Field(() => String, { nullable: true, description: 'Position in the institution, in Indonesian.' })
  readonly title?: string;

  @Field(() => ExternalBody, { nullable: true, description: 'Null for a speaker of KPU itself.' })
  readonly institution?: ExternalBody;

  private constructor({ speakerName, speakerTitle, institutionCode }: MeetingSession) {
    this.name = speakerName;
    this.title = speakerTitle;
    this.institution = institutionCode === undefined ? undefined : new ExternalBody(institutionCode);
  }

  /** None where nothing at all is known of one. */
  static of(session: MeetingSession): Speaker | undefined {
    const { speakerName, speakerTitle, institutionCode } = session;
    return (speakerName ?? speakerTitle ?? institutionCode) === undefined ? undefined : new Speaker(session);
  }
}
