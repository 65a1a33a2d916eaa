package org.linli.identity.boundary;

import java.util.List;
import java.util.Locale;
import org.linli.identity.control.AccountWorkbook;

/** One-time passwords as a file to hand over, made of what an import gave out and kept nowhere. */
public final class PasswordSlips {

  private PasswordSlips() {}

  public static byte[] of(List<NewAccount> made, Locale locale) {
    return AccountWorkbook.slips(made, locale);
  }
}
