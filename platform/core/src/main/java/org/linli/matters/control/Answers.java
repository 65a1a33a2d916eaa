package org.linli.matters.control;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.matters.boundary.AnswersRefused;
import org.linli.matters.boundary.FieldRules;
import org.linli.matters.entity.Enclosure;
import org.linli.matters.entity.FieldFault;
import org.linli.matters.entity.FormField;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.TaskForm;

/** What somebody filled in, against the form of the step. All faults are told at once. */
final class Answers {

  private final MatterForm form;
  private final Locale locale;
  private final List<FieldFault> faults = new ArrayList<>();

  private Answers(MatterForm form, Locale locale) {
    this.form = form;
    this.locale = locale;
  }

  /**
   * @param held what the process has already: it need not be given again
   * @return the values as the process keeps them; null takes one away
   * @throws AnswersRefused with every fault
   */
  static Map<String, Object> checked(
      MatterForm form,
      TaskForm task,
      Map<String, Object> given,
      Map<String, Object> held,
      Locale locale) {
    var answers = new Answers(form, locale);
    var values = answers.read(task, given, held);
    answers.asked(task, values, held);
    if (!answers.faults.isEmpty()) {
      throw new AnswersRefused(answers.faults, locale);
    }
    return values;
  }

  /**
   * What of the given values the form takes at its beginning, whatever else it asks for; the rest
   * is left away.
   *
   * @throws AnswersRefused for files that are none, which somebody sent
   */
  static Map<String, Object> fitting(MatterForm form, Map<String, Object> given, Locale locale) {
    var start = new TaskForm(null, form.start().write(), null);
    var fitting = new LinkedHashMap<String, Object>();
    given.forEach(
        (name, value) -> {
          var alone = new LinkedHashMap<String, Object>();
          alone.put(name, value);
          var answers = new Answers(form, locale);
          var read = answers.read(start, alone, Map.of());
          if (answers.faults.isEmpty()) {
            fitting.putAll(read);
          } else if (start.write().contains(name)
              && form.field(name).filter(field -> field.type().isFile()).isPresent()) {
            throw new AnswersRefused(answers.faults, locale);
          }
        });
    FieldRules.of(form).hidden(fitting).forEach(fitting::remove);
    return fitting;
  }

  private Map<String, Object> read(
      TaskForm task, Map<String, Object> given, Map<String, Object> held) {
    var values = new LinkedHashMap<String, Object>();
    given.forEach(
        (name, value) -> {
          var field = form.field(name).orElse(null);
          if (field == null || !task.write().contains(name)) {
            faults.add(new FieldFault(name, name, "not-here", ""));
          } else {
            values.put(
                name,
                isNothing(value)
                    ? null
                    : field.type().isFile()
                        ? files(field, value, held.get(name))
                        : value(field, value));
          }
        });
    return values;
  }

  /**
   * What has to be there, given what stands: what is not asked for is neither taken nor kept, since
   * nobody would see that it is there.
   */
  private void asked(TaskForm task, Map<String, Object> values, Map<String, Object> held) {
    var rules = FieldRules.of(form);
    var stands = new HashMap<>(held);
    stands.putAll(values);
    var hidden = rules.hidden(stands);
    for (var name : hidden) {
      if (task.write().contains(name) && values.get(name) != null) {
        fault(form.field(name).orElseThrow(), "hidden", "");
      } else if (held.get(name) != null) {
        values.put(name, null);
      }
    }
    var required = new LinkedHashSet<>(task.required());
    rules.required(stands).stream().filter(task.write()::contains).forEach(required::add);
    required.removeAll(hidden);
    for (var name : required) {
      if (stands.get(name) == null
          && faults.stream().noneMatch(fault -> fault.field().equals(name))) {
        fault(form.field(name).orElseThrow(), "required", "");
      }
    }
  }

  private static boolean isNothing(Object value) {
    return value == null
        || value instanceof String text && text.isBlank()
        || value instanceof List<?> list && list.isEmpty();
  }

  /** Null where it does not fit, which is told. */
  private Object value(FormField field, Object value) {
    return switch (field.type()) {
      case TEXT, LONG_TEXT -> text(field, value);
      case NUMBER -> number(field, value);
      case BOOLEAN -> value instanceof Boolean ? value : fault(field, "yes-no", "");
      case DATE -> date(field, value);
      case CHOICE -> field.offers(value) ? value : fault(field, "choice", words(field));
      case CHOICES ->
          value instanceof List<?> list
                  && list.stream().allMatch(field::offers)
                  && list.stream().distinct().count() == list.size()
              ? List.copyOf(list)
              : fault(field, "choice", words(field));
      case PHONE ->
          value instanceof String text && text.strip().matches("\\+?[0-9][0-9 -]{4,18}[0-9]")
              ? text.strip()
              : fault(field, "phone", "");
      case ID_NUMBER ->
          value instanceof String text && IdNumber.isRight(text.strip().toUpperCase(Locale.ROOT))
              ? text.strip().toUpperCase(Locale.ROOT)
              : fault(field, "id-number", "");
      case PHOTO, AUDIO, PAPER -> files(field, value, null);
    };
  }

  /** Files that are sent, and ids of those that are there already and shall stay. */
  private Object files(FormField field, Object value, Object held) {
    var most = Enclosures.most(field.type());
    if (!(value instanceof List<?> list) || list.size() > most) {
      return fault(field, "files", String.valueOf(most));
    }
    var files = new ArrayList<Object>();
    for (var one : list) {
      if (held instanceof List<?> known && known.contains(one)) {
        files.add(one);
        continue;
      }
      var content = Enclosures.content(one).orElse(new byte[0]);
      var largest = Enclosures.largest(field.type());
      if (content.length > largest) {
        return fault(field, "too-large", String.valueOf(largest / Enclosures.MEGABYTE));
      }
      var type = Enclosures.type(field.type(), content);
      if (type.isEmpty()) {
        return fault(field, field.type().name().toLowerCase(Locale.ROOT), "");
      }
      files.add(new Enclosure(type.get(), content));
    }
    return List.copyOf(files);
  }

  private Object text(FormField field, Object value) {
    if (!(value instanceof String text)) {
      return fault(field, "text", "");
    }
    return text.strip().length() > field.longest()
        ? fault(field, "longest", String.valueOf(field.longest()))
        : text.strip();
  }

  private Object number(FormField field, Object value) {
    BigDecimal number =
        switch (value) {
          case BigDecimal exact -> exact;
          case Integer whole -> BigDecimal.valueOf(whole);
          case Long whole -> BigDecimal.valueOf(whole);
          case BigInteger whole -> new BigDecimal(whole);
          case Double figure when Double.isFinite(figure) -> BigDecimal.valueOf(figure);
          default -> null;
        };
    if (number == null) {
      return fault(field, "number", "");
    }
    if (field.least() != null && number.compareTo(field.least()) < 0) {
      return fault(field, "least", field.least().toPlainString());
    }
    return field.most() != null && number.compareTo(field.most()) > 0
        ? fault(field, "most", field.most().toPlainString())
        : number;
  }

  private Object date(FormField field, Object value) {
    try {
      return value instanceof LocalDate day ? day : LocalDate.parse(String.valueOf(value));
    } catch (DateTimeException e) {
      return fault(field, "date", "");
    }
  }

  private String words(FormField field) {
    return field.choices().stream()
        .limit(10)
        .map(choice -> choice.name().in(locale))
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  private Object fault(FormField field, String rule, String limit) {
    faults.add(new FieldFault(field.id(), field.name().in(locale), rule, limit));
    return null;
  }
}
