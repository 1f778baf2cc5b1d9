import { type ClassType, Field, ObjectType } from 'type-graphql';

interface Payload {
  /** Its type in the graph. */
  readonly type: string;
  /** Its field that holds the node. */
  readonly field: string;
  readonly description?: string;
}

/** What a mutation answers that changed one node: the node as it is now. */
export function payloadOf<T extends object>(Node: ClassType<T>, { type, field, description }: Payload) {
  @ObjectType(type, { simpleResolvers: true, description })
  class NodePayload {
    constructor(node: T) {
      Object.assign(this, { [field]: node });
    }
  }
  Field(() => Node)(NodePayload.prototype, field);
  return NodePayload;
}
