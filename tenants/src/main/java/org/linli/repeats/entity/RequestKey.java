package org.linli.repeats.entity;

import java.util.regex.Pattern;
import org.linli.access.boundary.Invalid;

/**
 * By which a request is known when it comes again.
 *
 * @param key of its sender's choosing, 1 to 128 visible letters of ASCII
 * @param digest of all that it asks for, as 64 hexadecimal figures: the same key for something else
 *     is a slip of the sender
 */
public record RequestKey(String key, String digest) {

  /** As the header has it that carries a key (draft-ietf-httpapi-idempotency-key-header). */
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern FORM = Pattern.compile("[!-~]{1,128}");

  /**
   * @throws Invalid the key has not the form
   */
  public RequestKey {
    if (!FORM.matcher(key).matches()) {
      throw new Invalid(HEADER, "request-key-form");
    }
  }
}
