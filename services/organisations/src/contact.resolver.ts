import { expectVersion, mustAct, orNotFound } from '@oversight/kernel';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from './context.ts';
import { Organisation } from './organisation.entity.ts';
import { ChangeContactInput } from './organisation.inputs.ts';
import { ChangeContactPayload } from './organisation.payloads.ts';
import { ORGANISATION_ACTS } from './organisation.policy.ts';

@Resolver(() => Organisation)
export class ContactResolver {
  @Mutation(() => ChangeContactPayload, {
    nullable: true,
    description:
      'Changes how an office is reached: by the office itself, or the inspectorate. Errors: NOT_FOUND, FORBIDDEN, UNAUTHENTICATED without a token, CONFLICT, BAD_USER_INPUT for what is no address or number.',
  })
  async changeContact(
    @Arg('input', () => ChangeContactInput) input: ChangeContactInput,
    @Ctx() { viewer, loaders }: Context,
  ) {
    const { organisationCode, reason, expectedVersion, ...contact } = input;
    const office = await orNotFound('organisation', loaders.organisation.load(organisationCode));
    const refusal = 'You may not change how this office is reached.';
    mustAct(viewer, ORGANISATION_ACTS.CONTACT, organisationCode, refusal);
    expectVersion(office, expectedVersion);
    office.changeContact(contact, { by: viewer.subject, reason });
    return new ChangeContactPayload(office);
  }
}
