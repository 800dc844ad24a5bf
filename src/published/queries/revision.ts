/** The mark that changes with everything the door shows; see `published.revision` in schema.sql. */
export const revisionText = 'select token from published.revision'
/** The channel that tells of a commit. */
export const revisionChannel = 'published'
