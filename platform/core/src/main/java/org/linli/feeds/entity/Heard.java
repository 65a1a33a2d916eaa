package org.linli.feeds.entity;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What became of a message that somebody sent for a device.
 *
 * @param readings those that are on their way
 * @param sent ends when the broker holds them safely; at once where there are none
 * @param faults what of the message was not taken
 */
public record Heard(int readings, CompletableFuture<Void> sent, List<Fault> faults) {}
