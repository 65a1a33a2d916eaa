package org.linli.exchange.boundary;

import java.util.UUID;
import org.linli.exchange.entity.Form;
import org.linli.exchange.entity.Transfer;

/**
 * A page as it leaves, with the entry that stands for it in the log.
 *
 * @param position to go on from; null where there is nothing to go on from
 * @param more whether there is a page behind this one now
 * @param withheld rows that were held back, since they are not as they have to be
 * @param grant under which it was read; null for none
 */
public record Delivery(
    Transfer transfer,
    Form form,
    String mediaType,
    byte[] content,
    String position,
    boolean more,
    long withheld,
    UUID grant) {}
