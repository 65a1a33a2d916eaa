package org.linli.courier.control;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import org.linli.addresses.entity.AddressRange;

/** Whether an address lies in the open, and not inside somebody's network (RFC 6890). */
public final class PublicAddress {

  /** What is neither public by RFC 6890 nor told by the JDK's own questions. */
  private static final List<AddressRange> RESERVED =
      List.of(
          AddressRange.of("0.0.0.0/8"),
          AddressRange.of("100.64.0.0/10"),
          AddressRange.of("192.0.0.0/24"),
          AddressRange.of("192.0.2.0/24"),
          AddressRange.of("192.88.99.0/24"),
          AddressRange.of("198.18.0.0/15"),
          AddressRange.of("198.51.100.0/24"),
          AddressRange.of("203.0.113.0/24"));

  /** Of the version 6 the global unicast 2000::/3 alone is public. */
  private static final int GLOBAL_UNICAST = 0x20;

  private PublicAddress() {}

  public static boolean is(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    var bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return (bytes[0] & 0xff) < 240
          && RESERVED.stream().noneMatch(range -> range.holds(address.getHostAddress()));
    }
    // 2001::/23 carries tunnels, 2001:db8::/32 examples, 2002::/16 addresses of the version 4.
    return (bytes[0] & 0xe0) == GLOBAL_UNICAST
        && !(bytes[0] == 0x20 && bytes[1] == 0x02)
        && !(bytes[0] == 0x20 && bytes[1] == 0x01 && (bytes[2] & 0xfe) == 0)
        && !(bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0d && (bytes[3] & 0xff) == 0xb8);
  }
}
