import { Refusal } from './refusal.ts';

/** What was opened, so that it is closed again in reverse order, whatever happened in between. */
export class Undo {
  readonly #steps: { what: string; close: () => unknown }[] = [];
  readonly #closed = new AbortController();
  #report: (error: unknown) => void = () => {};
  #closing?: Promise<unknown>;

  /** Aborted once closing has begun, for whoever is about to begin something long. */
  get signal(): AbortSignal {
    return this.#closed.signal;
  }

  /** Nothing stays open after the closing: what comes late is closed at once, and its opener refused. */
  add(what: string, close: () => unknown): void {
    this.#steps.push({ what, close });
    if (!this.#closing) return;
    this.#closing = Promise.all([this.#closing, this.#closeAll()]);
    this.signal.throwIfAborted();
  }

  async close(report: (error: unknown) => void): Promise<void> {
    this.#report = report;
    this.#closed.abort(new Refusal('STOPPED', 'The start was interrupted.'));
    this.#closing ??= this.#closeAll();
    await this.#closing;
  }

  async #closeAll(): Promise<void> {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      try {
        await step.close();
      } catch (error) {
        this.#report(new Error(`could not close ${step.what}`, { cause: error }));
      }
    }
  }
}
