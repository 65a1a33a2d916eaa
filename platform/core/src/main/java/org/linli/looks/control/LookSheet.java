package org.linli.looks.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.looks.entity.Look;
import org.linli.messages.Messages;

/** Looks as a sheet, in the reader's language. */
public final class LookSheet {

  private static final List<String> HEADS =
      List.of(
          "at",
          "party",
          "organisation",
          "action",
          "asset",
          "subject",
          "purpose",
          "outcome",
          "items",
          "why",
          "basis");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private LookSheet() {}

  public static byte[] of(List<Look> looks, Locale locale) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "Linli", "1.0")) {
      var sheet = book.newWorksheet(Messages.text(locale, "looks.sheet"));
      for (int column = 0; column < HEADS.size(); column++) {
        sheet.value(0, column, Messages.text(locale, "looks.column." + HEADS.get(column)));
        sheet.style(0, column).bold().set();
      }
      sheet.freezePane(0, 1);
      for (int row = 0; row < looks.size(); row++) {
        write(sheet, row + 1, looks.get(row), locale);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(Worksheet sheet, int row, Look look, Locale locale) {
    sheet.value(row, 0, TIME.format(look.at()));
    sheet.value(row, 1, Messages.text(locale, "looks.party." + look.party()));
    sheet.value(row, 2, harmless(look.organisation()));
    sheet.value(row, 3, Messages.text(locale, "looks.action." + look.action()));
    sheet.value(row, 4, named(locale, "looks.asset.", look.asset().id()));
    sheet.value(row, 5, harmless(named(locale, "looks.subject.", look.subject())));
    sheet.value(row, 6, Messages.text(locale, "looks.purpose." + look.purpose()));
    sheet.value(row, 7, Messages.text(locale, "looks.outcome." + look.outcome()));
    if (look.items() != null) {
      sheet.value(row, 8, look.items());
    }
    sheet.value(row, 9, look.why() == null ? "" : look.why().in(locale));
    sheet.value(row, 10, harmless(look.basis()));
  }

  private static String named(Locale locale, String prefix, String word) {
    return Messages.has(locale, prefix + word) ? Messages.text(locale, prefix + word) : word;
  }

  /**
   * A cell that begins like a formula would be one for whoever saves it as text and opens it again.
   */
  private static String harmless(String text) {
    return text != null && text.matches("(?s)[=+@-].*") ? "'" + text : text;
  }
}
