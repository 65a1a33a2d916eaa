package org.linli.letters.entity;

import java.time.Instant;

/**
 * Where a person is reached by a channel.
 *
 * @param shown masked; null for none
 * @param setAt when the person entered it; null where it is the telephone of the account, or none
 * @param open whether the city has a gateway for that channel
 */
public record AddressRow(Channel channel, String shown, Instant setAt, boolean open) {}
