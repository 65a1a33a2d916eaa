package org.linli.rest.http;

import java.util.Locale;
import org.linli.access.boundary.Refusal;

record Wording(String title, String detail) {
  static Wording of(Refusal refusal, Locale locale) {
    return new Wording(refusal.code(), String.valueOf(refusal.arguments()));
  }
}
