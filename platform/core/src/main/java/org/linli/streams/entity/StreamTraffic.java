package org.linli.streams.entity;

/**
 * How a stream fares at the broker now.
 *
 * @param perSecond messages that come in
 * @param lag messages that came in and were not taken yet
 * @param connected connections that send
 * @param unread refused messages that the partner has not read
 */
public record StreamTraffic(double perSecond, long lag, int connected, long unread) {}
