/** For commands that ask nothing of a database: the content model cannot be read without an address. */
process.env.DATABASE_URL ??= 'postgres://nobody@127.0.0.1:1/none'
process.env.PAYLOAD_SECRET ??= 'only-to-read-the-content-model-by'
