package org.linli.exchange.control;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.addresses.entity.AddressRange;
import org.linli.courier.boundary.Endpoint;

/** Whether deliveries may be brought there; asked again at each of them. */
public final class EndpointCheck {

  private EndpointCheck() {}

  /**
   * @throws org.linli.access.boundary.Invalid when it is none, or leads inside
   */
  public static void check(Handle handle, String endpoint) {
    Endpoint.of(endpoint).address(allowed(handle));
  }

  /** What may be gone to beside public addresses. */
  static List<AddressRange> allowed(Handle handle) {
    return NetworkTable.list(handle).stream().map(row -> AddressRange.of(row.range())).toList();
  }
}
