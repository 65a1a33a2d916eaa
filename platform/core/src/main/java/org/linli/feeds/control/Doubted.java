package org.linli.feeds.control;

import java.util.UUID;
import org.linli.devices.entity.DoubtReason;

/**
 * A value that is held back.
 *
 * @param low lowest that would have been believed; null for none
 * @param high highest that would have been believed; null for none
 * @param since since when it has been the same; null where that is not the reason
 */
record Doubted(
    UUID device, NewPoint point, DoubtReason reason, Double low, Double high, Long since) {}
