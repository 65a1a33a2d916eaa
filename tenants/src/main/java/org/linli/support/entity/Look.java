package org.linli.support.entity;

import java.time.Instant;

/**
 * Something that a guest looked at.
 *
 * @param who the guest's user name
 * @param word the permission by which it was seen, for example {@code devices:read}
 * @param what the part of the platform that showed it, for example {@code Devices.list}
 */
public record Look(Instant at, String who, String word, String what) {}
