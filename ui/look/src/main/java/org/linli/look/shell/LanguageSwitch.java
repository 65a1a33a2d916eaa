package org.linli.look.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.linli.cityfolder.boundary.CityFolder;
import org.linli.look.access.SignedIn;
import org.linli.look.text.Say;

/** One press changes between Chinese and English; the browser remembers. */
public final class LanguageSwitch extends Button {

  private static final long serialVersionUID = 1L;

  public LanguageSwitch() {
    super(Say.text("look.language.other"));
    addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    addClassName("linli-language");
    getElement().setAttribute("lang", Say.text("look.language.tag"));
    addClickListener(click -> change());
    // A city may offer one language alone.
    setVisible(
        CityFolder.inForce()
            .map(city -> city.profile().languages().offered().size() > 1)
            .orElse(true));
  }

  private void change() {
    var other =
        "en".equals(Say.locale().getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    Preferences.language(other);
    VaadinSession.getCurrent().setLocale(other);
    SignedIn.caller().ifPresent(caller -> SignedIn.is(caller.from(caller.address(), other)));
    getUI().ifPresent(ui -> ui.getPage().reload());
  }
}
