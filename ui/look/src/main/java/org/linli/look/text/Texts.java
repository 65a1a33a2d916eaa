package org.linli.look.text;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.linli.access.boundary.Refusal;
import org.linli.messages.Messages;
import org.linli.messages.Problem;

/**
 * Texts of all bundles that this web module sees. Push and pool threads may carry another class
 * loader, so the module's own is set while looking.
 */
public final class Texts implements I18NProvider {

  public static final Texts INSTANCE = new Texts();
  private static final long serialVersionUID = 1L;

  private Texts() {}

  @Override
  public List<Locale> getProvidedLocales() {
    return List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... arguments) {
    return here(() -> Messages.text(locale, key, arguments));
  }

  static boolean has(String key, Locale locale) {
    return here(() -> Messages.has(locale, key));
  }

  static Problem problem(Refusal refusal, Locale locale) {
    return here(() -> Messages.problem(refusal, locale));
  }

  private static <T> T here(Supplier<T> look) {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(Texts.class.getClassLoader());
    try {
      return look.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
