/** A piece of work in a transaction of its own, as the viewer of the request that left it. */
export type Within<C> = <T>(work: (context: C) => Promise<T>) => Promise<T>;

/** What is left to be done when the request is over; `signal` says that the process is about to end. */
export type LaterWork<C> = (within: Within<C>, signal: AbortSignal) => Promise<void>;

export interface Afterwards<C = never> {
  /** Begun when the request is committed, and not at all when it fails. */
  add(work: LaterWork<C>): void;
  begin(): void;
}

/** So many at once: each holds connections that requests wait for. */
const AT_ONCE = 2;

/** Work of this process that no request waits for. */
export class Background {
  readonly #log: (error: unknown) => void;
  readonly #stop = new AbortController();
  readonly #waiting: (() => Promise<void>)[] = [];
  readonly #running = new Set<Promise<void>>();

  constructor(log: (error: unknown) => void) {
    this.#log = log;
  }

  after<C>(within: Within<C>): Afterwards<C> {
    const left: LaterWork<C>[] = [];
    return {
      add: (work) => void left.push(work),
      begin: () => {
        for (const work of left.splice(0)) this.#waiting.push(() => work(within, this.#stop.signal));
        this.#goOn();
      },
    };
  }

  /** Tells what runs to stop, and waits for it. */
  async close(): Promise<void> {
    this.#stop.abort();
    this.#waiting.length = 0;
    await Promise.all(this.#running);
  }

  #goOn(): void {
    while (this.#running.size < AT_ONCE) {
      const work = this.#waiting.shift();
      if (!work) return;
      const running: Promise<void> = work()
        .catch(this.#log)
        .finally(() => {
          this.#running.delete(running);
          this.#goOn();
        });
      this.#running.add(running);
    }
  }
}
