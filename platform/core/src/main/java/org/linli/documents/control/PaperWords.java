package org.linli.documents.control;

import java.time.LocalDate;
import java.util.Locale;
import org.linli.messages.Messages;

/** The words that the platform itself prints; a paper is Chinese whoever issues it. */
final class PaperWords {

  private PaperWords() {}

  static String of(String key, Object... arguments) {
    return Messages.text(Locale.SIMPLIFIED_CHINESE, "documents.print." + key, arguments);
  }

  /** 2026年11月22日, as GB/T 9704 writes it. */
  static String day(LocalDate day) {
    return of(
        "day",
        String.valueOf(day.getYear()),
        String.valueOf(day.getMonthValue()),
        String.valueOf(day.getDayOfMonth()));
  }
}
