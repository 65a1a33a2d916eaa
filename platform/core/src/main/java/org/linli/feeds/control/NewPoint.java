package org.linli.feeds.control;

import org.linli.devices.entity.Metric;

/**
 * A value that passed its check and is to be stored.
 *
 * @param kind what its model says of the metric
 * @param at milliseconds since the epoch, by the device's clock
 * @param live whether it may raise alarms
 * @param delivery the message it came in
 */
record NewPoint(
    String metric, Metric kind, long at, double value, boolean live, Delivery delivery) {}
