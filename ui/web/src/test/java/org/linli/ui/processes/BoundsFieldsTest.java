package org.linli.ui.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.matters.entity.FieldBounds;
import org.linli.matters.entity.FieldType;
import org.linli.ui.parts.Speech;

/** What a field takes is asked as far as its type has it. */
class BoundsFieldsTest {

  private static final FieldBounds ALL =
      new FieldBounds("提示", "Hint", "m", BigDecimal.ONE, BigDecimal.TEN, 50);

  private final Window window = Window.english();
  private final BoundsFields fields = window.show(new BoundsFields(new Speech(Locale.ENGLISH)));

  @AfterEach
  void close() {
    window.close();
  }

  private boolean isAsked(Class<? extends Component> type) {
    return Parts.all(fields, type).anyMatch(Component::isVisible);
  }

  @Test
  void aNumberHasLimitsAndAUnitAndATextALength() {
    fields.of(FieldType.NUMBER);
    assertThat(isAsked(BigDecimalField.class)).isTrue();
    assertThat(isAsked(IntegerField.class)).isFalse();
    fields.of(FieldType.LONG_TEXT);
    assertThat(isAsked(BigDecimalField.class)).isFalse();
    assertThat(isAsked(IntegerField.class)).isTrue();
    fields.of(FieldType.DATE);
    assertThat(isAsked(BigDecimalField.class)).isFalse();
    assertThat(isAsked(IntegerField.class)).isFalse();
  }

  @Test
  void onlyWhatTheTypeHasIsTaken() {
    fields.show(ALL);
    assertThat(fields.bounds(FieldType.NUMBER))
        .isEqualTo(new FieldBounds("提示", "Hint", "m", BigDecimal.ONE, BigDecimal.TEN, null));
    assertThat(fields.bounds(FieldType.TEXT))
        .isEqualTo(new FieldBounds("提示", "Hint", null, null, null, 50));
    assertThat(fields.bounds(FieldType.PHOTO))
        .isEqualTo(new FieldBounds("提示", "Hint", null, null, null, null));
  }

  @Test
  void whereNothingIsSaidNothingIsAsked() {
    fields.show(null);
    fields.show(new FieldBounds(null, null, null, null, null, null));
    assertThat(fields.bounds(FieldType.NUMBER))
        .isEqualTo(new FieldBounds(null, null, null, null, null, null));
  }

  @Test
  void inOneLineTwoVersionsAreCompared() {
    assertThat(ALL.said()).isEqualTo("1 – 10, m, ≤ 50, 提示");
    assertThat(new FieldBounds(null, null, null, null, BigDecimal.TEN, null).said())
        .isEqualTo(" – 10");
    assertThat(new FieldBounds(null, null, null, null, null, null).said()).isEmpty();
  }
}
