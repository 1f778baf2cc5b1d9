interface Closable {
  close(): Promise<void>;
}

/**
 * Ends the process in good order when it is told to, also while it is still starting. A child of the standalone graph
 * is told by its parent, and goes when the parent is gone; the terminal's Ctrl-C is the parent's to hear.
 */
export function leaveWhenTold(
  started: Promise<Closable>,
  log: (error: unknown) => void,
  deadline?: number,
): void {
  const leave = () => {
    if (deadline !== undefined) setTimeout(() => process.exit(1), deadline).unref();
    void started
      .then((running) => running.close())
      .then(
        () => process.exit(0),
        (error) => {
          log(error);
          process.exit(1);
        },
      );
  };
  process.once('SIGTERM', leave);
  process.once('disconnect', leave);
  process.on('SIGINT', process.send ? () => {} : leave);
}
