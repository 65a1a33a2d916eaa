package org.linli.entrances.boundary;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.linli.addresses.entity.AddressRange;
import org.linli.entrances.entity.DoorKind;

/**
 * By which door, and from where, the work of this thread came in: said by the door itself, so that
 * whoever looks at secrets behind it need not be told. What is not bound came in before, as a line
 * that stands, and is neither slowed nor noted.
 *
 * @param address in its one form; of IPv6 the network
 */
public record Entrance(DoorKind door, String address) {

  private static final ScopedValue<Entrance> CURRENT = ScopedValue.newInstance();

  public Entrance {
    address = AddressRange.network(address);
  }

  /** Does the work of somebody who stands at that door. */
  public static <T> T at(DoorKind door, String address, Callable<T> work) throws Exception {
    return ScopedValue.where(CURRENT, new Entrance(door, address)).call(work::call);
  }

  /** Where this thread's work came in; empty for what the platform does by itself. */
  public static Optional<Entrance> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /** The door of this thread's work, or that one where nothing is bound. */
  public static DoorKind doorOr(DoorKind usual) {
    return current().map(Entrance::door).orElse(usual);
  }
}
