package org.linli.feeds.control;

import java.util.UUID;

/**
 * What a device measured at a moment.
 *
 * @param at milliseconds since 1970
 */
record PointKey(UUID device, String metric, long at) {}
