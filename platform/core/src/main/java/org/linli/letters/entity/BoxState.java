package org.linli.letters.entity;

import java.time.Instant;

/**
 * How somebody's box stands.
 *
 * @param unread how many lines are not read yet
 * @param newest when the newest of these was told; null for none
 * @param aloud whether it may be announced now: not in the reader's quiet hours 免打扰, unless
 *     something urgent is unread
 */
public record BoxState(long unread, Instant newest, boolean aloud) {}
