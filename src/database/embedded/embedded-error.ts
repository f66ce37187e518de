/** The embedded database cannot be used; the message is one Vietnamese sentence for the operator. */
export class EmbeddedDatabaseError extends Error {}
