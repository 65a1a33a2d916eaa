package org.linli.ui.parts;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.linli.look.text.Texts;

/** Says things in somebody's language: words of ours by their key, moments as people say them. */
public record Speech(Locale locale, ZoneId zone) {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

  /** For somebody whose clock is the server's. */
  public Speech(Locale locale) {
    this(locale, ZoneId.systemDefault());
  }

  public String say(String key, Object... arguments) {
    return Texts.INSTANCE.getTranslation(key, locale, arguments);
  }

  /** The word for a constant of ours; the constant itself when the bundles do not know it. */
  public String word(String kind, Object constant) {
    if (constant == null) {
      return say("word.none");
    }
    var key = kind + "." + constant;
    var text = say(key);
    return text.equals(key) ? constant.toString() : text;
  }

  /** Today the hour, this year the day and the hour, else the whole date; a dash for never. */
  public String moment(Instant at, Instant now) {
    if (at == null) {
      return say("word.none");
    }
    var when = at.atZone(zone);
    var today = now.atZone(zone);
    if (when.toLocalDate().equals(today.toLocalDate())) {
      return CLOCK.format(when);
    }
    return (when.getYear() == today.getYear() ? DAY_AND_CLOCK : FULL).format(when);
  }

  public String moment(Instant at) {
    return moment(at, Instant.now());
  }

  public String clock(Instant at) {
    return at == null ? say("word.none") : CLOCK.format(at.atZone(zone));
  }

  public String day(Instant at) {
    return at == null ? say("word.none") : DAY.format(at.atZone(zone));
  }

  /** A length of time in its two largest units: {@code 3 h 20 min}. */
  public String length(Duration length) {
    var time = length.abs();
    if (time.toDays() > 0) {
      return time.toHoursPart() == 0
          ? say("time.days", time.toDays())
          : say("time.days-hours", time.toDays(), time.toHoursPart());
    }
    if (time.toHours() > 0) {
      return time.toMinutesPart() == 0
          ? say("time.hours", time.toHours())
          : say("time.hours-minutes", time.toHours(), time.toMinutesPart());
    }
    return say("time.minutes", Math.max(1, time.toMinutes()));
  }

  /** How long ago, for things that just happened. */
  public String ago(Instant at, Instant now) {
    if (at == null) {
      return say("time.never");
    }
    var length = Duration.between(at, now);
    return length.toSeconds() < 60 ? say("time.just-now") : say("time.ago", length(length));
  }
}
