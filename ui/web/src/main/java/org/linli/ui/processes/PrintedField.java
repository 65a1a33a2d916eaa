package org.linli.ui.processes;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linli.documents.entity.DocumentField;
import org.linli.documents.entity.FieldType;
import org.linli.matters.entity.PaperValue;
import org.linli.ui.parts.Speech;

/**
 * What stands in one field of a template: a text with names between braces; rows of a table, a line
 * each, its cells parted by two bars; for a choice, the words that go with the values of a field.
 */
final class PrintedField extends Div {

  private static final String BARS = " || ";
  private static final String PARTED = "\\s*\\|\\|\\s*";

  private final DocumentField field;
  private final TextArea text;
  private final TextField of;

  PrintedField(Speech speech, DocumentField field) {
    this.field = field;
    var name = field.name().in(speech.locale());
    text = new TextArea(field.optional() ? name : speech.say("designer.paper-needed", name));
    text.setWidthFull();
    of = new TextField(speech.say("designer.paper-of", name));
    of.setWidthFull();
    if (field.type() == FieldType.TABLE) {
      text.setHelperText(
          speech.say(
              "designer.paper-rows",
              field.columns().stream()
                  .map(column -> column.name().in(speech.locale()))
                  .collect(Collectors.joining(BARS))));
    }
    if (field.type() == FieldType.CHOICE) {
      text.setHelperText(speech.say("designer.paper-words", String.join(BARS, field.options())));
      add(of);
    }
    add(text);
  }

  void show(PaperValue value) {
    if (value.rows() != null) {
      text.setValue(
          value.rows().stream()
              .map(row -> String.join(BARS, row))
              .collect(Collectors.joining("\n")));
    } else if (value.of() != null) {
      of.setValue(value.of());
      text.setValue(
          new TreeMap<>(value.words())
              .entrySet().stream()
                  .map(word -> word.getKey() + "=" + word.getValue())
                  .collect(Collectors.joining("\n")));
    } else {
      text.setValue(value.text());
    }
  }

  /** Empty where nothing was written. */
  Optional<PaperValue> value() {
    var written = text.getValue().strip();
    if (written.isEmpty()) {
      return Optional.empty();
    }
    if (field.type() == FieldType.TABLE) {
      return Optional.of(new PaperValue(field.id(), null, null, Map.of(), rows(written)));
    }
    return Optional.of(
        of.getValue().isBlank()
            ? new PaperValue(field.id(), written, null, Map.of(), null)
            : new PaperValue(field.id(), null, of.getValue().strip(), words(written), null));
  }

  private static List<List<String>> rows(String written) {
    return written
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> Arrays.asList(line.strip().split(PARTED, -1)))
        .map(List::copyOf)
        .toList();
  }

  /** Lines such as {@code true=Granted}; what has no sign of equality is for no value. */
  private static Map<String, String> words(String written) {
    var words = new LinkedHashMap<String, String>();
    written
        .lines()
        .map(line -> line.strip().split("=", 2))
        .filter(parts -> !parts[0].isEmpty())
        .forEach(
            parts ->
                words.put(
                    parts.length == 1 ? PaperValue.NONE : parts[0].strip(),
                    parts[parts.length - 1].strip()));
    return words;
  }
}
