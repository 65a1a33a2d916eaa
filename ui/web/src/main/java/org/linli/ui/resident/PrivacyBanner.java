package org.linli.ui.resident;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import org.linli.look.text.Say;

/** Asks for the privacy rules to be read, until these very words were accepted. */
final class PrivacyBanner extends Div {

  private static final long serialVersionUID = 1L;

  PrivacyBanner() {
    addClassName("privacy-banner");
    setId("privacy-banner");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", Say.text("resident.privacy.title"));
    var icon = VaadinIcon.SHIELD.create();
    icon.getElement().setAttribute("aria-hidden", "true");
    add(icon, new RouterLink(Say.text("resident.privacy.banner"), PrivacyView.class));
  }
}
