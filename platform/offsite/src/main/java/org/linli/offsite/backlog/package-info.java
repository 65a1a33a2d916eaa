/**
 * What waits in the broker (消息积压): a device was told that its message is kept, and no row holds it
 * yet. So that the loss of the machine costs none of it, it is copied beside the database, sealed,
 * without moving anybody's position; and given back after a restore. What was stored in the
 * meantime comes twice and is stored once.
 *
 * <p>It begins in {@link org.linli.offsite.backlog.BacklogCopies}.
 */
package org.linli.offsite.backlog;
