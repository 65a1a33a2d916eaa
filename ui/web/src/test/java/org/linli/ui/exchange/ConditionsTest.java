package org.linli.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.catalogue.entity.FieldType;
import org.linli.exchange.boundary.OfferedAsset.Field;
import org.linli.look.testing.Parts;
import org.linli.packs.Text;
import org.linli.ui.parts.Speech;
import org.linli.ui.testing.Ground;

/** Conditions of a question, put together by choosing. */
class ConditionsTest {

  private static final Field SEVERITY =
      new Field(
          "severity",
          new Text("级别", "Severity"),
          FieldType.CODE,
          null,
          List.of("MINOR", "CRITICAL"));
  private static final Field RAISED =
      new Field("raised", new Text("发生时间", "Raised"), FieldType.INSTANT, null, List.of());

  private final Ground ground = Ground.english();
  private final Conditions conditions =
      ground.as(() -> new Conditions(new Speech(Locale.ENGLISH, ZoneId.of("Asia/Shanghai")), "x"));

  @AfterEach
  void close() {
    ground.close();
  }

  @SuppressWarnings("unchecked")
  private void choose(Field field, Conditions.Comparison comparison, String value) {
    ground.run(
        () -> {
          var selects = Parts.all(conditions, Select.class).toList();
          selects.getFirst().setValue(field);
          selects.getLast().setValue(comparison);
          value().setValue(value);
        });
  }

  @SuppressWarnings("unchecked")
  private ComboBox<String> value() {
    return Parts.first(conditions, ComboBox.class);
  }

  private void offer(Field... fields) {
    ground.run(() -> conditions.offer(List.of(fields)));
  }

  private List<String> told() {
    return ground.as(conditions::conditions);
  }

  @Test
  void aConditionIsFieldComparisonAndValueAsTheExchangeReadsThem() {
    offer(SEVERITY, RAISED);
    choose(SEVERITY, Conditions.Comparison.IN, "MINOR,CRITICAL");
    ground.press(conditions, "Add the filter");
    choose(RAISED, Conditions.Comparison.GE, " 2026-11-01T00:00:00Z ");
    ground.press(conditions, "Add the filter");
    assertThat(told())
        .containsExactly("severity in MINOR,CRITICAL", "raised ge 2026-11-01T00:00:00Z");
    assertThat(Parts.words(conditions))
        .contains("Severity is one of MINOR,CRITICAL")
        .contains("Raised is at least");
  }

  @Test
  void oneThatWasFilledInAndNotAddedCounts() {
    offer(SEVERITY);
    choose(SEVERITY, Conditions.Comparison.EQ, "CRITICAL");
    assertThat(told()).containsExactly("severity eq CRITICAL");
    assertThat(told()).as("asked again").hasSize(1);
  }

  @Test
  void withoutAFieldOrAValueThereIsNone() {
    offer(SEVERITY);
    assertThat(told()).isEmpty();
    choose(SEVERITY, Conditions.Comparison.EQ, "  ");
    ground.press(conditions, "Add the filter");
    assertThat(told()).isEmpty();
  }

  @Test
  void theSameOneTwiceIsOne() {
    offer(SEVERITY);
    choose(SEVERITY, Conditions.Comparison.NE, "MINOR");
    ground.press(conditions, "Add the filter");
    choose(SEVERITY, Conditions.Comparison.NE, "MINOR");
    ground.press(conditions, "Add the filter");
    assertThat(told()).containsExactly("severity ne MINOR");
  }

  @Test
  void oneThatIsTakenAwayIsGone() {
    offer(SEVERITY);
    choose(SEVERITY, Conditions.Comparison.EQ, "MINOR");
    ground.press(conditions, "Add the filter");
    var away =
        Parts.all(conditions, Button.class)
            .filter(button -> button.getText().isEmpty())
            .findFirst()
            .orElseThrow();
    ground.run(away::click);
    assertThat(told()).isEmpty();
    assertThat(Parts.words(conditions)).doesNotContain("Severity is MINOR");
  }

  @Test
  void codesAreOfferedAndOtherDataBeginAnew() {
    offer(SEVERITY);
    choose(SEVERITY, Conditions.Comparison.EQ, "MINOR");
    assertThat(ground.as(() -> value().getListDataView().getItems().toList()))
        .contains("MINOR", "CRITICAL");
    ground.press(conditions, "Add the filter");
    offer(RAISED);
    assertThat(told()).isEmpty();
  }
}
