import { countingOfProvince } from './counting.ts';
import type { Sight } from './facts.ts';
import { atRow, behindField, counted, type Observer, outside, type Place } from './place.ts';
import { CANARY } from './planting.ts';
import type { ListAsk, Selected } from './selection.ts';
import { identityOf, isConnection } from './supergraph.ts';
import { type Row, rowOf, SELF } from './world.ts';

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question.
type Answered = any;

/** Below this a number of whistle-blowing reports is not for BI and the public. */
const COARSE_THRESHOLD = 10;

/** Reads answers beside their questions: each value that is there becomes a fact. */
export class Observation {
  readonly #by: Observer;
  readonly #sight: Sight;
  readonly #subject: string;

  constructor(by: Observer, sight: Sight, subject: string) {
    this.#by = by;
    this.#sight = sight;
    this.#subject = subject;
  }

  /** What a root field answered. */
  root(door: string, selected: Selected, value: Answered): void {
    this.#field(selected, value, outside(door));
  }

  /** What a subgraph gave out for a key. That it gave anything says nothing: it may echo the key. */
  entity(
    door: string,
    row: { type: string; key: string },
    children: readonly Selected[],
    value: Answered,
  ): void {
    if (!value) return;
    const entities = { ...outside(door), path: `${door}:_entities` };
    const here = atRow(this.#by, entities, this.#rowOf(row.type, row.key), { byKey: true });
    this.#children(children, value, here);
  }

  #children(children: readonly Selected[] = [], value: Answered, place: Place): void {
    for (const child of children) this.#field(child, value[child.as], place);
  }

  #field(selected: Selected, value: Answered, from: Place): void {
    if (value === null || value === undefined) return;
    const field = this.#by.graph.fieldOf(selected.parent, selected.name);
    this.#sight.fields.add(`${selected.parent}.${selected.name}`);
    const place = behindField(this.#by, from, selected, field);
    if (field.isLeaf) this.#leaf(selected, value, place);
    else if (isConnection(field.of)) this.#connection(selected, value, place);
    else this.#objects(selected, field.of, value, place);
  }

  #leaf({ parent }: Selected, value: Answered, place: Place): void {
    if (parent !== 'SuppressedCount' || typeof value !== 'number' || !place.counting) {
      const fact = this.#see(place);
      for (const [word] of String(value).matchAll(CANARY)) this.#by.facts.note(word, fact);
      return;
    }
    // Which of the two fields is there depends on the number; how small it may be, on who reads it.
    const small = value < COARSE_THRESHOLD;
    const sized = counted(this.#by, place, { ...place.counting, small });
    this.#see({ ...sized, path: `${place.path} ${small ? 'below' : 'from'} 10`, uncertain: true });
  }

  /** The rows of a page; of the rest, that it is there and that the number is right. */
  #connection(list: Selected, value: Answered, place: Place): void {
    const { nodes, totalCount, pageInfo } = value;
    for (const child of list.children ?? []) {
      this.#sight.fields.add(`${child.parent}.${child.name}`);
      if (child.name === 'nodes') this.#objects(child, this.#typeOf(child), nodes, place, list.ask);
      else for (const each of [value[child.as]].flat()) this.#around(child, each, place, list.ask);
    }
    const whole = pageInfo ? !pageInfo.hasNextPage : nodes.length < list.size;
    if (whole && totalCount !== undefined && totalCount !== nodes.length) {
      this.#sight.miscounted.push(`${place.path}: ${nodes.length} of ${totalCount}`);
    }
  }

  /** An edge with its row, or what a page says of itself. */
  #around({ name, children = [] }: Selected, value: Answered, place: Place, ask?: ListAsk): void {
    for (const part of children) {
      if (value[part.as] === null) continue;
      this.#sight.fields.add(`${part.parent}.${part.name}`);
      if (!part.children) continue;
      this.#objects(
        part,
        this.#typeOf(part),
        value[part.as],
        { ...place, path: `${place.path}.${name}` },
        ask,
      );
    }
  }

  #typeOf({ parent, name }: Selected): string {
    return this.#by.graph.fieldOf(parent, name).of;
  }

  /** Rows, or plain values that belong to what they hang on. */
  #objects(selected: Selected, type: string, value: Answered, place: Place, ask?: ListAsk): void {
    const identity = identityOf(this.#by.graph, type);
    const isRow = !this.#by.matrix.values.has(type);
    [value].flat().forEach((each: Answered, index) => {
      if (each === null) return;
      const key = String(identity === undefined ? index : each[identity]);
      const here = isRow
        ? this.#atRow(selected, this.#rowOf(type, identity === undefined ? '' : key), place, ask)
        : this.#atValue(place, each, Array.isArray(value) ? `[${key}]` : '');
      this.#children(selected.children, each, here);
    });
  }

  #atRow({ byKey = false }: Selected, row: Row, place: Place, ask?: ListAsk): Place {
    const here = atRow(this.#by, place, row, { byKey, ask });
    this.#see(here);
    return here;
  }

  #atValue(place: Place, value: Answered, which: string): Place {
    const here = { ...place, path: `${place.path}${which}` };
    if (!place.counting || value.provinceCode === undefined) return here;
    return counted(this.#by, here, countingOfProvince(place.counting, value.provinceCode, this.#by.world));
  }

  #rowOf(type: string, key: string): Row {
    if (type !== 'Viewer') return rowOf(this.#by.world, type, key);
    const by = key === this.#subject ? SELF : key;
    return { type, key: by, offices: [], by };
  }

  #see({ path, conditions, uncertain }: Place): number {
    const fact = this.#by.facts.numberOf(path, conditions, uncertain);
    this.#sight.facts.add(fact);
    return fact;
  }
}
