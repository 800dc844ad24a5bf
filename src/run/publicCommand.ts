/**
 * What Node runs as the public process. Its answers live for long and its garbage for one request: a
 * small young generation costs nothing measurable and keeps some 30 MB from being held.
 */
export const publicCommand = ['--max-semi-space-size=4', 'src/public/main.ts']
