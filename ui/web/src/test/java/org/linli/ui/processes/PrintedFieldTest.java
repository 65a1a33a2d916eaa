package org.linli.ui.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.documents.entity.DocumentField;
import org.linli.documents.entity.FieldType;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.matters.entity.PaperValue;
import org.linli.packs.Text;
import org.linli.ui.parts.Speech;

/** A field of a template is filled by a text, by words for values, or by rows. */
class PrintedFieldTest {

  private final Window window = Window.english();

  @AfterEach
  void close() {
    window.close();
  }

  private static DocumentField field(
      FieldType type, List<String> options, DocumentField... columns) {
    return new DocumentField(
        "f", type, new Text("栏", "Field"), false, null, options, List.of(columns));
  }

  private static DocumentField column(String id) {
    return new DocumentField(
        id, FieldType.TEXT, new Text("列" + id, "C " + id), true, null, null, null);
  }

  private PrintedField shown(DocumentField field) {
    return window.show(new PrintedField(new Speech(Locale.ENGLISH), field));
  }

  private static void write(PrintedField input, String text) {
    Parts.first(input, TextArea.class).setValue(text);
  }

  @Test
  void whatIsLeftEmptyIsNoValue() {
    var input = shown(field(FieldType.TEXT, List.of()));
    assertThat(input.value()).isEmpty();
    write(input, "  \n ");
    assertThat(input.value()).isEmpty();
  }

  @Test
  void aTextIsTakenWithItsNames() {
    var input = shown(field(FieldType.LONG_TEXT, List.of()));
    write(input, " {what|nothing} ");
    assertThat(input.value()).contains(new PaperValue("f", "{what|nothing}", null, Map.of(), null));
    assertThat(Parts.all(input, TextField.class)).isEmpty();
  }

  @Test
  void aLineIsARowAndTwoBarsPartItsCells() {
    var input = shown(field(FieldType.TABLE, null, column("a"), column("b"), column("c")));
    write(input, "x || {y|z} ||\n\n || 2 || 3");
    assertThat(input.value().orElseThrow().rows())
        .containsExactly(List.of("x", "{y|z}", ""), List.of("", "2", "3"));
    assertThat(Parts.first(input, TextArea.class).getHelperText()).contains("C a || C b || C c");
  }

  @Test
  void aChoiceIsATextOrHasWordsForTheValuesOfAField() {
    var input = shown(field(FieldType.CHOICE, List.of("准予", "不予")));
    write(input, "准予");
    assertThat(input.value()).contains(new PaperValue("f", "准予", null, Map.of(), null));
    Parts.first(input, TextField.class).setValue("decided");
    write(input, "true=准予\nfalse = 不予\n不予");
    var value = input.value().orElseThrow();
    assertThat(value.of()).isEqualTo("decided");
    assertThat(value.words()).isEqualTo(Map.of("true", "准予", "false", "不予", PaperValue.NONE, "不予"));
  }

  @Test
  void whatWasSaidIsShownAndTakenTheSame() {
    var choice = shown(field(FieldType.CHOICE, List.of("a", "b")));
    var words = new PaperValue("f", null, "g", Map.of("x", "a", "none", "b"), null);
    choice.show(words);
    assertThat(choice.value()).contains(words);
    var table = shown(field(FieldType.TABLE, null, column("a"), column("b")));
    var rows =
        new PaperValue("f", null, null, Map.of(), List.of(List.of("1", ""), List.of("2", "3")));
    table.show(rows);
    assertThat(table.value()).contains(rows);
    var text = shown(field(FieldType.TEXT, List.of()));
    var plain = new PaperValue("f", "t", null, Map.of(), null);
    text.show(plain);
    assertThat(text.value()).contains(plain);
  }
}
