/**
 * Copies outside the house (异地备份, 000 §7.2 b 1): where copies go, in a folder or in an
 * S3-compatible store; how they are sealed; what waits in the broker; and the copies that a cluster
 * makes of its own database.
 *
 * <p>{@link org.linli.offsite.Store} is where a copy lies, {@link org.linli.offsite.Vault} seals
 * it, {@link org.linli.offsite.CopyJob} is what a cluster runs by the clock. What waits in the
 * broker is in {@code org.linli.offsite.backlog}.
 */
package org.linli.offsite;
