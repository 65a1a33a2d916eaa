package org.linli.feeds.control;

/**
 * A value that passed its check and is to be stored.
 *
 * @param at milliseconds since the epoch, by the device's clock
 * @param live whether it may raise alarms
 * @param delivery the message it came in
 */
record NewPoint(String metric, long at, double value, boolean live, Delivery delivery) {}
