package org.linli.ui.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.field.entity.FieldMark;
import org.linli.field.entity.Fix;
import org.linli.look.testing.Parts;
import org.linli.ui.parts.Speech;

/** Where and when something was written, in words. */
class FieldMarksTest {

  private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
  private final Speech speech = new Speech(Locale.ENGLISH, ZoneId.of("Asia/Shanghai"));

  private static FieldMark mark(Fix fix) {
    return new FieldMark(UUID.randomUUID(), null, "Wang", AT, AT, fix);
  }

  @Test
  void whoWroteItWhenAndWhereIsSaid() {
    var marks = new FieldMarks(speech, List.of(mark(new Fix(104.061234, 30.67, 11.6, AT))));
    assertThat(Parts.words(marks)).contains("Wang", "09:00", "104.061234", "30.670000", "12 m");
  }

  @Test
  void withoutAPositionNoneIsSaidAndWithoutMarksNothing() {
    assertThat(Parts.words(new FieldMarks(speech, List.of(mark(null)))))
        .contains("Wang")
        .doesNotContain("°");
    assertThat(Parts.words(new FieldMarks(speech, List.of()))).isEmpty();
  }
}
