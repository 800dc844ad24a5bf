const patience = 10_000

/**
 * Ends this process when the launcher asks it to (SIGTERM) or has died (its channel closed): first
 * no new requests, then what has been accepted is answered, at the latest after ten seconds.
 * @param stopAccepting closes the server; the process ends when nothing keeps it
 */
export const endWithLauncher = (stopAccepting: () => Promise<void>): void => {
  let ending = false
  const end = () => {
    if (ending) return
    ending = true
    setTimeout(() => process.exit(0), patience).unref()
    stopAccepting().then(() => {
      // The channel to the launcher would keep the process alive.
      if (process.connected) process.disconnect()
    })
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
  process.once('disconnect', end)
  // Who listened to what is said here may be gone before what has been accepted is answered.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}
