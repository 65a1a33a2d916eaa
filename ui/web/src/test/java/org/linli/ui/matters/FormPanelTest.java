package org.linli.ui.matters;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.look.testing.Parts;
import org.linli.matters.entity.FieldType;
import org.linli.matters.entity.FieldView;
import org.linli.matters.entity.FormView;
import org.linli.ui.parts.Speech;
import org.linli.ui.testing.Ground;

/** A form on the screen: every type as it is asked, filled in and read. */
class FormPanelTest {

  private static final FieldView.Word A = new FieldView.Word("a", "Apple");
  private static final FieldView.Word B = new FieldView.Word("b", "Bean");

  private final Ground ground = Ground.english();

  @AfterEach
  void close() {
    ground.close();
  }

  private static FieldView field(FieldType type, boolean required, boolean writable, Object value) {
    return new FieldView(
        type.name(),
        type,
        "s",
        "The " + type,
        null,
        type == FieldType.NUMBER ? "yuan" : null,
        required,
        writable,
        false,
        null,
        null,
        type.isChosen() ? null : 50,
        type.isChosen() ? List.of(A, B) : null,
        value);
  }

  private static FieldView masked(FieldType type, Object shown) {
    return new FieldView(
        type.name(),
        type,
        "s",
        "The " + type,
        null,
        null,
        true,
        true,
        true,
        null,
        null,
        50,
        null,
        shown);
  }

  private FormPanel form(FieldView... fields) {
    var sections = List.of(new FieldView.Word("s", "Section"), new FieldView.Word("t", "Other"));
    var view = new FormView(sections, List.of(fields));
    return ground.show(() -> new FormPanel(new Speech(Locale.ENGLISH), view));
  }

  private FormPanel all(boolean required) {
    return form(
        java.util.Arrays.stream(FieldType.values())
            .filter(type -> !type.isFile())
            .map(type -> field(type, required, true, null))
            .toArray(FieldView[]::new));
  }

  @SuppressWarnings("unchecked")
  private <T> void fill(FormPanel form, FieldType type, T value) {
    var label = "The " + type + (type == FieldType.NUMBER ? " (yuan)" : "");
    var part =
        Parts.all(form)
            .filter(one -> label.equals(one.getElement().getProperty("label")))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no field " + label));
    ground.run(() -> ((HasValue<?, T>) part).setValue(value));
  }

  private static long count(FormPanel form, Class<? extends Component> type) {
    return Parts.all(form, type).count();
  }

  @Test
  void everyTypeIsAskedInItsOwnWay() {
    var form = all(false);
    assertThat(count(form, TextField.class)).as("text, telephone, identity number").isEqualTo(3);
    assertThat(count(form, TextArea.class)).isEqualTo(1);
    assertThat(count(form, BigDecimalField.class)).isEqualTo(1);
    assertThat(count(form, RadioButtonGroup.class)).as("yes or no, and few words").isEqualTo(2);
    assertThat(count(form, DatePicker.class)).isEqualTo(1);
    assertThat(count(form, CheckboxGroup.class)).isEqualTo(1);
    assertThat(Parts.first(form, TextField.class).getMaxLength()).isEqualTo(50);
    assertThat(Parts.all(form, H3.class)).as("only sections with fields").hasSize(1);
  }

  @Test
  void manyWordsFoldAway() {
    var words =
        IntStream.range(0, 6).mapToObj(at -> new FieldView.Word("w" + at, "Word " + at)).toList();
    var many =
        new FieldView(
            "many",
            FieldType.CHOICE,
            "s",
            "Many",
            null,
            null,
            true,
            true,
            false,
            null,
            null,
            null,
            words,
            "w4");
    var form = form(many);
    assertThat(count(form, RadioButtonGroup.class)).isZero();
    assertThat(Parts.first(form, Select.class).getValue()).isEqualTo(words.get(4));
    assertThat(ground.as(form::values)).containsEntry("many", "w4");
  }

  @Test
  void whatIsFilledInIsHandedOverAsAProgramWouldSendIt() {
    var form = all(true);
    fill(form, FieldType.TEXT, " word ");
    fill(form, FieldType.LONG_TEXT, "line\nline ");
    fill(form, FieldType.NUMBER, new BigDecimal("12.50"));
    fill(form, FieldType.BOOLEAN, false);
    fill(form, FieldType.DATE, LocalDate.of(2026, 3, 1));
    fill(form, FieldType.CHOICE, B);
    fill(form, FieldType.CHOICES, Set.of(A));
    fill(form, FieldType.PHONE, "110110");
    fill(form, FieldType.ID_NUMBER, "11010519491231002X");
    assertThat(ground.as(form::isComplete)).isTrue();
    assertThat(ground.as(form::values))
        .containsEntry("TEXT", "word")
        .containsEntry("LONG_TEXT", "line\nline")
        .containsEntry("NUMBER", new BigDecimal("12.50"))
        .containsEntry("BOOLEAN", false)
        .containsEntry("DATE", "2026-03-01")
        .containsEntry("CHOICE", "b")
        .containsEntry("CHOICES", List.of("a"))
        .containsEntry("PHONE", "110110")
        .hasSize(9);
  }

  @Test
  void whatIsLeftEmptyIsNothingAndIsMissedWhereItIsNeeded() {
    var free = all(false);
    assertThat(ground.as(free::isComplete)).isTrue();
    assertThat(ground.as(free::values).values()).hasSize(9).containsOnlyNulls();
    var needed = all(true);
    fill(needed, FieldType.TEXT, "   ");
    assertThat(ground.as(needed::isComplete)).isFalse();
    assertThat(Parts.all(needed, TextField.class)).allMatch(TextField::isInvalid);
    assertThat(Parts.first(needed, DatePicker.class).isInvalid()).isTrue();
    assertThat(Parts.first(needed, CheckboxGroup.class).isInvalid()).isTrue();
    fill(needed, FieldType.TEXT, "x");
    assertThat(ground.as(needed::isComplete)).isFalse();
    assertThat(Parts.first(needed, TextField.class).isInvalid()).as("no longer").isFalse();
  }

  @Test
  void whatStandsAlreadyStandsInItsField() {
    var form =
        form(
            field(FieldType.TEXT, true, true, "word"),
            field(FieldType.NUMBER, true, true, BigDecimal.ONE),
            field(FieldType.BOOLEAN, true, true, true),
            field(FieldType.DATE, true, true, LocalDate.of(2026, 3, 1)),
            field(FieldType.CHOICE, true, true, "a"),
            field(FieldType.CHOICES, true, true, List.of("a", "b")));
    assertThat(ground.as(form::isComplete)).isTrue();
    assertThat(ground.as(form::values))
        .containsEntry("TEXT", "word")
        .containsEntry("NUMBER", BigDecimal.ONE)
        .containsEntry("BOOLEAN", true)
        .containsEntry("DATE", "2026-03-01")
        .containsEntry("CHOICE", "a")
        .containsEntry("CHOICES", List.of("a", "b"));
  }

  @Test
  void whatIsOnlyReadIsToldInWordsAndNotHandedBack() {
    var form =
        form(
            field(FieldType.NUMBER, true, false, new BigDecimal("1E+3")),
            field(FieldType.BOOLEAN, true, false, false),
            field(FieldType.CHOICES, true, false, List.of("a", "b", "gone")),
            field(FieldType.CHOICE, true, false, "b"),
            field(FieldType.TEXT, true, false, null));
    assertThat(Parts.words(form))
        .contains("Section", "1000 yuan", "No", "Apple", "Bean", "gone")
        .doesNotContain("The TEXT", "Other");
    assertThat(ground.as(form::values)).isEmpty();
    assertThat(ground.as(form::isComplete)).isTrue();
    assertThat(Parts.words(form(field(FieldType.TEXT, false, false, null)))).isEmpty();
  }

  @Test
  void whatIsMaskedIsNotWrittenOverWithItsMask() {
    var form = form(masked(FieldType.PHONE, "138****5678"), masked(FieldType.DATE, "***"));
    assertThat(ground.as(form::isComplete)).isTrue();
    assertThat(ground.as(form::values)).isEmpty();
    fill(form, FieldType.PHONE, "13900000000");
    assertThat(ground.as(form::values)).containsOnly(java.util.Map.entry("PHONE", "13900000000"));
    fill(form, FieldType.PHONE, "");
    assertThat(ground.as(form::isComplete)).as("taken away, though needed").isFalse();
  }
}
