package org.linli.look.text;

import com.vaadin.flow.component.UI;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.linli.access.boundary.Refusal;
import org.linli.messages.Problem;
import org.linli.packs.Text;

/** Words, numbers and times for who is looking at the current window. */
public final class Say {

  private Say() {}

  public static Locale locale() {
    return Optional.ofNullable(UI.getCurrent())
        .map(UI::getLocale)
        .orElse(Locale.SIMPLIFIED_CHINESE);
  }

  public static String text(String key, Object... arguments) {
    return Texts.INSTANCE.getTranslation(key, locale(), arguments);
  }

  /**
   * A constant in words: {@code word(OperationMode.PPP)} is the text of {@code OperationMode.PPP}.
   */
  public static String word(Enum<?> constant) {
    return constant == null
        ? none()
        : text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /** A text with this key, or the word itself where the bundles do not know it. */
  public static String wordOr(String prefix, String word) {
    return word == null ? none() : Texts.has(prefix + word, locale()) ? text(prefix + word) : word;
  }

  public static String text(Text text) {
    return text == null ? none() : text.in(locale());
  }

  /** What stands where there is nothing to say. */
  public static String none() {
    return "–";
  }

  public static String number(long value) {
    return NumberFormat.getIntegerInstance(locale()).format(value);
  }

  public static String number(double value, int digits) {
    var format = NumberFormat.getNumberInstance(locale());
    format.setMaximumFractionDigits(digits);
    return format.format(value);
  }

  /** A part of a whole, for example {@code 97.3%}; nothing of nothing is no figure. */
  public static String percent(long part, long whole) {
    if (whole == 0) {
      return none();
    }
    var format = NumberFormat.getPercentInstance(locale());
    format.setMaximumFractionDigits(1);
    return format.format((double) part / whole);
  }

  public static String time(Instant at) {
    return at == null ? none() : format("yyyy-MM-dd HH:mm").format(at);
  }

  public static String second(Instant at) {
    return at == null ? none() : format("yyyy-MM-dd HH:mm:ss").format(at);
  }

  public static String clock(Instant at) {
    return at == null ? none() : format("HH:mm:ss").format(at);
  }

  public static String hour(Instant at) {
    return format("HH:mm").format(at);
  }

  /** How long ago, in one word: {@code 3 min}. */
  public static String ago(Instant at, Instant now) {
    if (at == null) {
      return none();
    }
    var passed = Duration.between(at, now);
    if (passed.toMinutes() < 1) {
      return text("look.ago.now");
    }
    if (passed.toHours() < 1) {
      return text("look.ago.minutes", passed.toMinutes());
    }
    return passed.toDays() < 1
        ? text("look.ago.hours", passed.toHours())
        : text("look.ago.days", passed.toDays());
  }

  /** The zone of the browser, once it has told. */
  public static ZoneId zone() {
    return Optional.ofNullable(UI.getCurrent())
        .map(ui -> ui.getPage().getExtendedClientDetails())
        .map(details -> details.getTimeZoneId())
        .filter(ZoneId.getAvailableZoneIds()::contains)
        .map(ZoneId::of)
        .orElseGet(ZoneId::systemDefault);
  }

  public static Problem explain(Refusal refusal) {
    return Texts.problem(refusal, locale());
  }

  /** A refusal in one line. */
  public static String problem(Refusal refusal) {
    var problem = explain(refusal);
    return problem.detail().isBlank()
        ? problem.title()
        : problem.title() + " · " + problem.detail();
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale()).withZone(zone());
  }
}
