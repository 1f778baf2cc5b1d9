import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { mayReadUploader } from './document.policy.ts';
import { DocumentVersion } from './document-version.entity.ts';

@Resolver(() => DocumentVersion)
export class DocumentVersionResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Who sent it: the subject of the access token. For the inspectorate, and an auditor engaged at one of the offices.',
  })
  uploadedBy(@Root() version: DocumentVersion, @Ctx() { viewer }: Context) {
    return mayReadUploader(viewer, version) ? version.uploadedBy : undefined;
  }
}
