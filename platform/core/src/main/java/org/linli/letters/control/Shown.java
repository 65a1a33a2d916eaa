package org.linli.letters.control;

import java.util.regex.Pattern;
import org.linli.access.boundary.Invalid;
import org.linli.letters.entity.Channel;

/** Addresses: what may be one, and what of it is shown. */
final class Shown {

  private static final Pattern PHONE = Pattern.compile("\\+?\\d{6,15}");
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
  private static final Pattern OPEN_ID = Pattern.compile("[A-Za-z0-9_-]{10,64}");
  private static final int LONGEST_MAIL = 116;

  private Shown() {}

  /** The address as it is kept. */
  static String address(Channel channel, String text) {
    var plain = text == null ? "" : text.strip();
    var kept = channel == Channel.SMS ? plain.replaceAll("[ -]", "") : plain;
    var form =
        switch (channel) {
          case SMS -> PHONE;
          case MAIL -> MAIL;
          case WECHAT -> OPEN_ID;
        };
    if (kept.length() > LONGEST_MAIL || !form.matcher(kept).matches()) {
      throw new Invalid("address", "letter-address-" + channel);
    }
    return kept;
  }

  /** Whether something is one at all. */
  static boolean isPhone(String text) {
    return text != null && PHONE.matcher(text.strip().replaceAll("[ -]", "")).matches();
  }

  /** {@code 138****1234}, {@code z***@mail.cn}, {@code oABC****}. */
  static String of(Channel channel, String address) {
    return switch (channel) {
      case SMS -> {
        var end = Math.max(0, address.length() - 4);
        yield address.substring(0, Math.min(3, end)) + "****" + address.substring(end);
      }
      case MAIL -> address.charAt(0) + "***" + address.substring(address.indexOf('@'));
      case WECHAT -> address.substring(0, 4) + "****";
    };
  }
}
