package org.linli.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.linli.access.boundary.Page;
import org.linli.access.entity.Tier;
import org.linli.exports.boundary.Exports;
import org.linli.exports.control.Mark;
import org.linli.exports.entity.FileForm;
import org.linli.exports.entity.Sheet;
import org.linli.keys.control.RingForTests;
import org.linli.testing.TestPlatform;

/** A list as somebody saves it, in their language. */
public final class SavedList {

  private static final TestPlatform PLATFORM = TestPlatform.shared();
  private static final Exports EXPORTS =
      new Exports(PLATFORM.jdbi(), PLATFORM.scopes(), RingForTests.over(PLATFORM));

  private SavedList() {}

  /** Its lines as CSV without the mark; no heading and no word may be missing in the language. */
  @SafeVarargs
  public static <T> List<String> of(Sheet<T> sheet, Locale locale, T... rows) {
    var reader = PLATFORM.caller(Tier.CITY, "9903", null, null, "*").from("local", locale);
    var file =
        PLATFORM.as(
            reader,
            () ->
                EXPORTS.make(
                    FileForm.CSV, sheet, page -> Page.of(List.of(rows), rows.length, page)));
    var text =
        Mark.without(new String(file.content(), StandardCharsets.UTF_8)).replace("\uFEFF", "");
    assertThat(text)
        .doesNotContain(sheet.name() + ".column.")
        .doesNotContainPattern("\\b[A-Z][A-Za-z]+\\.[A-Z_]{3,}\\b")
        .doesNotContainPattern("\\b(privacy|exports|refusal)\\.[a-z]+");
    return text.lines().toList();
  }
}
