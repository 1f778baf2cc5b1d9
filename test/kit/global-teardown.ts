export default async function tearDown(): Promise<void> {
  await (globalThis as { closeTestRun?: () => Promise<unknown> }).closeTestRun?.();
}
