package org.linli.ui.processes;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.linli.look.text.Texts;
import org.linli.matters.entity.FieldDraft;
import org.linli.matters.entity.FieldType;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Verb;

/** Builds a condition of fields, comparisons and values; what comes out stays to be read. */
final class ConditionField extends Div {

  private static final List<String> COMPARISONS = List.of("=", "!=", ">", ">=", "<", "<=");

  private final TextField said;
  private final Select<FieldDraft> field = new Select<>();
  private final Select<String> comparison = new Select<>();
  private final TextField value;

  ConditionField(
      Speech speech, String condition, List<FieldDraft> fields, Consumer<String> changed) {
    addClassName("condition");
    said = new TextField(speech.say("designer.condition"));
    said.setHelperText(speech.say("designer.condition-hint"));
    said.setWidthFull();
    said.setMaxLength(500);
    said.setValue(condition);
    said.addValueChangeListener(change -> changed.accept(change.getValue().strip()));
    field.setLabel(speech.say("designer.condition-field"));
    field.setItems(fields.stream().filter(one -> !one.type().isFile()).toList());
    field.setItemLabelGenerator(
        one -> one == null ? "" : "en".equals(speech.locale().getLanguage()) ? one.en() : one.zh());
    comparison.setLabel(speech.say("designer.condition-how"));
    comparison.setItems(COMPARISONS);
    comparison.setItemLabelGenerator(sign -> speech.word("Comparison", name(sign)));
    comparison.setValue(COMPARISONS.getFirst());
    value = new TextField(speech.say("designer.condition-value"));
    var and = Verb.framed(speech.say("designer.condition-and"), () -> join("and"));
    var or = Verb.framed(speech.say("designer.condition-or"), () -> join("or"));
    var builder = new Div(field, comparison, value, new Div(and, or));
    builder.addClassName("condition-builder");
    add(said, builder);
  }

  private static String name(String sign) {
    return switch (sign) {
      case "=" -> "EQUAL";
      case "!=" -> "UNEQUAL";
      case ">" -> "MORE";
      case ">=" -> "AT_LEAST";
      case "<" -> "LESS";
      default -> "AT_MOST";
    };
  }

  private void join(String how) {
    if (field.getValue() == null) {
      field.setInvalid(true);
      return;
    }
    var term = term(field.getValue(), comparison.getValue(), value.getValue().strip());
    var before = said.getValue().strip();
    said.setValue(before.isEmpty() ? term : before + " " + how + " " + term);
    value.clear();
  }

  /** As the language of conditions writes it: texts in quotes, dates behind an at sign. */
  static String term(FieldDraft field, String sign, String value) {
    return switch (field.type()) {
      case NUMBER -> field.id() + " " + sign + " " + (value.isEmpty() ? "none" : value);
      case BOOLEAN -> bool(field.id(), sign, value);
      case DATE -> field.id() + " " + sign + " " + (value.isEmpty() ? "none" : "@" + value);
      case CHOICES ->
          (sign.equals("!=") ? "not " : "") + quoted(field, value) + " in " + field.id();
      default -> field.id() + " " + sign + " " + (value.isEmpty() ? "none" : quoted(field, value));
    };
  }

  private static String bool(String id, String sign, String value) {
    var words = Texts.INSTANCE;
    var no =
        value.equalsIgnoreCase("false")
            || words.getProvidedLocales().stream()
                .map(locale -> words.getTranslation("word.no", locale))
                .anyMatch(value::equalsIgnoreCase);
    return no != sign.equals("!=") ? "not " + id : id;
  }

  /** A choice may be named as people read it. */
  private static String quoted(FieldDraft field, String value) {
    var id =
        field.type() == FieldType.CHOICE || field.type() == FieldType.CHOICES
            ? field.choices().stream()
                .filter(
                    choice ->
                        choice.name().zh().equals(value)
                            || choice.name().en().equalsIgnoreCase(value))
                .findFirst()
                .map(choice -> choice.id())
                .orElse(value)
            : value;
    return "'" + id.replace("'", "") + "'";
  }
}
