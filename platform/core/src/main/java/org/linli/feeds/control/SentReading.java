package org.linli.feeds.control;

import java.util.List;

/**
 * What a device says of one moment.
 *
 * @param at milliseconds since the epoch, by the device's clock
 */
record SentReading(long at, List<SentValue> values) {}
