package org.linli.look.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import java.util.Locale;
import org.linli.look.text.Texts;

/**
 * What a window says when it cannot speak with the server as before: its session timed out, the
 * line is cut, or something broke. Each leads back to the same address, and from there to the door.
 */
final class ServerWords {

  private ServerWords() {}

  static SystemMessages in(SystemMessagesInfo about) {
    var locale =
        Preferences.language(com.vaadin.flow.server.VaadinService.getCurrentRequest())
            .orElse(about.getLocale());
    var words = new CustomizedSystemMessages();
    words.setSessionExpiredNotificationEnabled(true);
    words.setSessionExpiredCaption(say(locale, "look.session.expired"));
    words.setSessionExpiredMessage(say(locale, "look.session.expired.message"));
    words.setInternalErrorNotificationEnabled(true);
    words.setInternalErrorCaption(say(locale, "look.session.broken"));
    words.setInternalErrorMessage(say(locale, "look.session.broken.message"));
    words.setCookiesDisabledNotificationEnabled(true);
    words.setCookiesDisabledCaption(say(locale, "look.session.no-cookies"));
    words.setCookiesDisabledMessage(say(locale, "look.session.no-cookies.message"));
    return words;
  }

  static void ofTheLine(UI ui) {
    var words = ui.getReconnectDialogConfiguration();
    words.setDialogText(say(ui.getLocale(), "look.line.cut"));
    words.setDialogTextGaveUp(say(ui.getLocale(), "look.line.lost"));
  }

  private static String say(Locale locale, String key) {
    return Texts.INSTANCE.getTranslation(key, locale);
  }
}
