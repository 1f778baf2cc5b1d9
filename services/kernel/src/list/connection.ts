import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { DEFAULT_PAGE, LARGEST_PAGE, type Page, type PageArguments } from './page.ts';

/** Every subgraph has pages, so every subgraph answers this type. */
@ObjectType({ simpleResolvers: true })
@Directive('@shareable')
export class PageInfo {
  @Field()
  readonly hasNextPage: boolean;

  @Field()
  readonly hasPreviousPage: boolean;

  @Field(() => String, { nullable: true })
  readonly startCursor?: string;

  @Field(() => String, { nullable: true })
  readonly endCursor?: string;

  constructor(page: Page<unknown>) {
    this.hasNextPage = page.hasNextPage;
    this.hasPreviousPage = page.hasPreviousPage;
    this.startCursor = page.cursors.at(0);
    this.endCursor = page.cursors.at(-1);
  }
}

/** `first` (default 20, at most 100) with `after`, or `last` with `before`. */
@ArgsType()
export class PageArgs implements PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: `How many rows from the start, 1 to ${LARGEST_PAGE}; ${DEFAULT_PAGE} when neither is given.`,
  })
  first?: number;

  @Field(() => String, { nullable: true, description: 'A cursor of this list: rows behind it.' })
  after?: string;

  @Field(() => Int, { nullable: true, description: `How many rows from the end, 1 to ${LARGEST_PAGE}.` })
  last?: number;

  @Field(() => String, { nullable: true, description: 'A cursor of this list: rows before it.' })
  before?: string;
}

/** A Relay connection over a noun: `XxxConnection { edges nodes pageInfo totalCount }`. */
export function connectionOf<T extends object>(Node: ClassType<T>) {
  @ObjectType(`${Node.name}Edge`, { simpleResolvers: true })
  class Edge {
    @Field(() => Node)
    readonly node: T;

    @Field()
    readonly cursor: string;

    constructor(node: T, cursor: string) {
      this.node = node;
      this.cursor = cursor;
    }
  }

  @ObjectType(`${Node.name}Connection`, { simpleResolvers: true })
  class Connection {
    readonly #page: Page<T>;

    @Field(() => [Node])
    readonly nodes: T[];

    constructor(page: Page<T>) {
      this.#page = page;
      this.nodes = page.nodes;
    }

    @Field(() => [Edge])
    get edges(): Edge[] {
      return this.nodes.map((node, index) => new Edge(node, this.#page.cursors[index] as string));
    }

    @Field(() => PageInfo)
    get pageInfo(): PageInfo {
      return new PageInfo(this.#page);
    }

    /** Counted only when asked: it costs a statement. */
    @Field(() => Int, { description: 'Rows of the whole list that this viewer may see.' })
    totalCount(): Promise<number> {
      return this.#page.totalCount();
    }
  }
  return Connection;
}
