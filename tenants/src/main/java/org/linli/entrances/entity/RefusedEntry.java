package org.linli.entrances.entity;

import org.linli.addresses.entity.AddressRange;

/**
 * Somebody was turned away. Alike ones are one, with a count.
 *
 * @param name as it was shown, at most 60 characters; empty for none
 * @param address of IPv6 the network of 64 bits: whoever has one has all addresses of it
 * @param tenant the community whose device it is; null where that is not known at the door
 */
public record RefusedEntry(
    DoorKind door, RefusalReason reason, String name, String address, String tenant) {

  public RefusedEntry {
    name = RefusedName.bounded(name);
    address = AddressRange.network(address);
  }

  /** What is left where too many came: door and reason alone. */
  public RefusedEntry nameless() {
    return new RefusedEntry(door, reason, "", "", null);
  }
}
