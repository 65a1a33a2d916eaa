package org.linli.messages;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.linli.access.boundary.Refusal;

/**
 * Texts by key and language, from the bundles of every room that the thread's application can see.
 *
 * <p>Chinese unless English is asked for. A key that no bundle has comes back as itself: visible,
 * and harmless.
 */
public final class Messages {

  /** A web module's bundles are visible to its own loader alone, hence one set per loader. */
  private static final Map<ClassLoader, Bundles> SEEN =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** What the installation says otherwise, by language and key. */
  private static volatile Map<Locale, Map<String, String>> otherwise = Map.of();

  private Messages() {}

  /**
   * From now on the installation says these otherwise; texts without arguments, checked by whoever
   * hands them over.
   *
   * @param texts by {@link Locale#SIMPLIFIED_CHINESE} and {@link Locale#ENGLISH}, then by key
   */
  public static void otherwise(Map<Locale, Map<String, String>> texts) {
    otherwise = Map.copyOf(texts);
  }

  /** The text, its {@code {0}…} filled after {@link MessageFormat}. */
  public static String text(Locale locale, String key, Object... arguments) {
    return find(locale, key).map(pattern -> format(locale, pattern, arguments)).orElse(key);
  }

  public static boolean has(Locale locale, String key) {
    return find(locale, key).isPresent();
  }

  /**
   * Title and detail of a refusal; arguments that are words of ours ({@code argument.<word>}) are
   * said in the language too.
   */
  public static Problem problem(Refusal refusal, Locale locale) {
    var words =
        refusal.arguments().stream()
            .map(
                word ->
                    word instanceof String text
                        ? find(locale, "argument." + text).<Object>map(w -> w).orElse(text)
                        : word)
            .toArray();
    return new Problem(
        text(locale, "refusal." + refusal.code() + ".title", words),
        text(locale, "refusal." + refusal.code() + ".detail", words));
  }

  private static Optional<String> find(Locale locale, String key) {
    var language = language(locale);
    var own = otherwise.getOrDefault(language.locale(), Map.of()).get(key);
    return own == null ? bundles().find(language, key) : Optional.of(own);
  }

  static Language language(Locale locale) {
    return locale != null && "en".equals(locale.getLanguage()) ? Language.EN : Language.ZH_CN;
  }

  private static Bundles bundles() {
    var loader = Thread.currentThread().getContextClassLoader();
    return SEEN.computeIfAbsent(
        loader == null ? Messages.class.getClassLoader() : loader, Bundles::visibleTo);
  }

  private static String format(Locale locale, String pattern, Object... arguments) {
    var spoken = language(locale).locale();
    var shown =
        Arrays.stream(arguments)
            .<Object>map(argument -> argument instanceof Instant at ? time(at, spoken) : argument);
    return new MessageFormat(pattern, spoken).format(shown.toArray());
  }

  private static String time(Instant at, Locale locale) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale)
        .withZone(ZoneId.systemDefault())
        .format(at);
  }
}
