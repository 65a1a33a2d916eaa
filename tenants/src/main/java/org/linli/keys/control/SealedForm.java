package org.linli.keys.control;

import java.util.regex.Pattern;

/**
 * What a text looks like that the ring encrypted: its key's version, and at least the 28 bytes of
 * nonce and tag. Where texts in clear lie beside such ones, this tells them apart.
 */
public final class SealedForm {

  /** As the database's regular expressions have it as well. */
  public static final String EXPRESSION = "^[0-9]{1,9}:[A-Za-z0-9_-]{38,}$";

  private static final Pattern FORM = Pattern.compile(EXPRESSION);

  private SealedForm() {}

  public static boolean is(String text) {
    return text != null && FORM.matcher(text).matches();
  }

  /** The same of one version alone. */
  public static String of(int version) {
    return "^" + version + ":[A-Za-z0-9_-]{38,}$";
  }
}
