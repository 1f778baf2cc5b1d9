import { Chance } from '@oversight/kernel';
import type { Client } from 'pg';
import { type Canary, nameOf, type Row, type World } from './world.ts';

export const CANARY = /kenari\d{10}/g;
type Values = Record<string, unknown>;

/** Puts rows into tables, and remembers of each what decides who may read it and the words in it. */
export class Planting {
  readonly #client: Client;
  readonly #chance = new Chance(1, 'walk');
  readonly #rows = new Map<string, Row>();
  readonly #canaries = new Map<string, Canary>();
  #words = 0;
  #amounts = 0;

  constructor(client: Client) {
    this.#client = client;
  }

  id(): string {
    return this.#chance.id('2026-06-01');
  }

  /** A word found nowhere else; short enough for the number of a treasury receipt. */
  word(): string {
    this.#words += 1;
    return `kenari${String(this.#words).padStart(10, '0')}`;
  }

  /** An amount found nowhere else. */
  amount(): number {
    this.#amounts += 1;
    return 7_000_000_000_000 + this.#amounts;
  }

  async put(table: string, row: Row, values: Values): Promise<Row> {
    this.#rows.set(nameOf(row.type, row.key), row);
    for (const [column, value] of Object.entries(values)) {
      for (const word of String(value).match(CANARY) ?? []) this.#canaries.set(word, { row, column });
    }
    await this.hang(table, values);
    return row;
  }

  /** One value that is there already. */
  async value(query: string, values: unknown[]): Promise<unknown> {
    const { rows } = await this.#client.query({ text: query, values, rowMode: 'array' });
    return rows[0]?.[0];
  }

  /** A row that the graph makes of others. */
  know(row: Row): void {
    this.#rows.set(nameOf(row.type, row.key), row);
  }

  /** A row that the graph makes of another of the same key, and shows a word of it as its own. */
  publish(column: string, row: Row): void {
    this.know(row);
    for (const [word, canary] of this.#canaries)
      if (canary.row.key === row.key && canary.column === column) this.#canaries.set(word, { row, column });
  }

  /** A part of a row in a table of its own. */
  async hang(table: string, values: Values): Promise<void> {
    const columns = Object.keys(values).map((column) => this.#client.escapeIdentifier(column));
    const places = columns.map((_, index) => `$${index + 1}`);
    await this.#client.query(
      `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`,
      Object.values(values),
    );
  }

  /** The first planted row of a type of which this holds. */
  found(type: string, holds: (row: Row) => boolean): Row {
    const row = [...this.#rows.values()].find((each) => each.type === type && holds(each));
    if (!row) throw new Error(`No such ${type} is planted.`);
    return row;
  }

  /** Changes a row behind the back of its triggers; the words in it are then this row's. */
  async alter(row: Row, table: string, values: Values): Promise<void> {
    this.#rows.set(nameOf(row.type, row.key), row);
    for (const [word, { column, row: before }] of this.#canaries) {
      if (before.type === row.type && before.key === row.key) this.#canaries.set(word, { row, column });
    }
    const changes = Object.keys(values).map((column, index) => `${column} = $${index + 2}`);
    await this.#client.query('set session_replication_role = replica');
    await this.#client.query(`update ${table} set ${changes.join(', ')} where id = $1`, [
      row.key,
      ...Object.values(values),
    ]);
    await this.#client.query('reset session_replication_role');
  }

  world(offices: readonly string[]): World {
    return { rows: this.#rows, canaries: this.#canaries, offices };
  }
}
