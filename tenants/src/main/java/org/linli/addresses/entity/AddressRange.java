package org.linli.addresses.entity;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.access.boundary.Invalid;

/**
 * One address or a range of them, for example {@code 10.3.0.7}, {@code 10.3.0.0/16} or {@code
 * 2001:db8::/32}. Never a name: whoever owns a name's entry would choose what it means.
 */
public record AddressRange(byte[] first, int bits) {

  private static final Pattern FORM =
      Pattern.compile("([0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?:/(\\d{1,3}))?");
  private static final Pattern FOUR = Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}");
  private static final int LONGEST = 60;

  /** A wider range would be half the world, and is a slip of the finger. */
  private static final int WIDEST_OF_FOUR = 8;

  private static final int WIDEST_OF_SIX = 16;
  private static final int OF_FOUR = 32;
  private static final int NETWORK_OF_SIX = 64;

  /**
   * @throws Invalid when it is no address and no range, or too wide
   */
  public static AddressRange of(String text) {
    var form = FORM.matcher(text == null || text.length() > LONGEST ? "" : text.strip());
    if (!form.matches()) {
      throw new Invalid("range", "address-form");
    }
    var address = read(form.group(1)).orElseThrow(() -> new Invalid("range", "address-form"));
    var all = address.length * Byte.SIZE;
    var bits = form.group(2) == null ? all : Integer.parseInt(form.group(2));
    if (bits > all) {
      throw new Invalid("range", "address-form");
    }
    if (bits < (all == 32 ? WIDEST_OF_FOUR : WIDEST_OF_SIX)) {
      throw new Invalid("range", "address-too-wide");
    }
    return new AddressRange(masked(address, bits), bits);
  }

  /** Whether the address lies in it; what is no address lies nowhere. */
  public boolean holds(String address) {
    return address != null
        && read(address.replaceFirst("%.*$", ""))
            .filter(bytes -> bytes.length == first.length)
            .filter(bytes -> java.util.Arrays.equals(masked(bytes, bits), first))
            .isPresent();
  }

  /**
   * The address as it is written down of somebody outside: in one form, of IPv6 the network of 64
   * bits, since whoever has one has all of its addresses. What is no address is cut to length.
   */
  public static String network(String address) {
    if (address == null) {
      return "";
    }
    var bare = address.replaceAll("\\p{C}", "").strip().replaceFirst("%.*$", "");
    return read(bare)
        .map(
            bytes ->
                bytes.length * Byte.SIZE == OF_FOUR
                    ? new AddressRange(bytes, OF_FOUR)
                    : new AddressRange(masked(bytes, NETWORK_OF_SIX), NETWORK_OF_SIX))
        .map(AddressRange::toString)
        .orElseGet(() -> bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AddressRange range
        && bits == range.bits
        && java.util.Arrays.equals(first, range.first);
  }

  @Override
  public int hashCode() {
    return 31 * java.util.Arrays.hashCode(first) + bits;
  }

  /** In one form, however it was written. */
  @Override
  public String toString() {
    try {
      var address = InetAddress.getByAddress(first).getHostAddress();
      return bits == first.length * Byte.SIZE ? address : address + "/" + bits;
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Digits alone are read: no name is ever looked up. */
  private static Optional<byte[]> read(String text) {
    if (!FOUR.matcher(text).matches() && !text.contains(":")) {
      return Optional.empty();
    }
    if (!text.matches("[0-9A-Fa-f:.]+")) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text).getAddress());
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static byte[] masked(byte[] address, int bits) {
    var all = address.length * Byte.SIZE;
    var mask = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE).shiftLeft(all - bits);
    var number = new BigInteger(1, address).and(mask).toByteArray();
    var result = new byte[address.length];
    for (int i = 0; i < Math.min(number.length, result.length); i++) {
      result[result.length - 1 - i] = number[number.length - 1 - i];
    }
    return result;
  }
}
