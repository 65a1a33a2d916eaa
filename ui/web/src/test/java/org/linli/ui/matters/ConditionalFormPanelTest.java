package org.linli.ui.matters;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.look.testing.Parts;
import org.linli.matters.entity.FieldType;
import org.linli.matters.entity.FieldView;
import org.linli.matters.entity.FormView;
import org.linli.ui.parts.Speech;
import org.linli.ui.testing.Ground;

/** Fields come and go on the screen, and have to be filled in, by what stands in the others. */
class ConditionalFormPanelTest {

  private final Ground ground = Ground.english();
  private final FormPanel form =
      panel(
          field("day", FieldType.DATE, true, null, null, null),
          field("late", FieldType.TEXT, true, null, "day < @2026-01-01", null),
          field("known", FieldType.TEXT, false, "x", null, null),
          field("more", FieldType.TEXT, true, null, "more2 = 'y'", "known = 'x' and late != none"),
          field("photos", FieldType.PHOTO, true, null, "late = 'shown'", null));

  @AfterEach
  void close() {
    ground.close();
  }

  private static FieldView field(
      String id, FieldType type, boolean writable, Object value, String required, String visible) {
    return new FieldView(
        id, type, "s", id, null, null, false, writable, false, null, null, 50, null, value,
        required, visible);
  }

  private FormPanel panel(FieldView... fields) {
    var view = new FormView(List.of(new FieldView.Word("s", "Section")), List.of(fields));
    return ground.show(() -> new FormPanel(new Speech(Locale.ENGLISH), view));
  }

  private Component part(String label) {
    return Parts.all(form)
        .filter(one -> label.equals(one.getElement().getProperty("label")))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private <T> void fill(String label, T value) {
    ground.run(() -> ((HasValue<?, T>) part(label)).setValue(value));
  }

  private boolean isComplete() {
    return ground.as(form::isComplete);
  }

  @Test
  void aFieldIsNeededWhileItsConditionHolds() {
    assertThat(isComplete()).isTrue();
    fill("day", LocalDate.of(2025, 12, 31));
    assertThat(((TextField) part("late")).isRequiredIndicatorVisible()).isTrue();
    assertThat(isComplete()).isFalse();
    fill("late", "because");
    assertThat(isComplete()).isTrue();
    fill("late", "shown");
    assertThat(isComplete()).as("a photograph is needed then").isFalse();
    fill("late", "");
    fill("day", LocalDate.of(2026, 1, 1));
    assertThat(isComplete()).isTrue();
    assertThat(part("day")).isInstanceOf(DatePicker.class);
  }

  @Test
  void aFieldThatIsNotAskedForIsNotThereAndSendsNothing() {
    assertThat(part("more").isVisible()).isFalse();
    fill("late", "x");
    assertThat(part("more").isVisible()).isTrue();
    fill("more", "told");
    assertThat(ground.as(form::values)).containsEntry("more", "told");
    fill("late", "");
    assertThat(part("more").isVisible()).isFalse();
    assertThat(ground.as(form::values)).doesNotContainKey("more").containsKey("late");
  }
}
