package org.linli.ui.resident;

import com.vaadin.flow.component.icon.VaadinIcon;
import jakarta.inject.Inject;
import org.linli.access.boundary.Refusal;
import org.linli.privacy.boundary.Privacy;
import org.linli.ui.phone.PhoneLayout;

/** The frame of a resident's screens; it asks for the privacy rules until they are accepted. */
public class ResidentLayout extends PhoneLayout {

  private final PrivacyBanner banner = new PrivacyBanner();

  @Inject
  public ResidentLayout(Privacy privacy) {
    tab(VaadinIcon.MEGAPHONE, "resident.notices.tab", AnnouncedView.class);
    tab(VaadinIcon.CAMERA, "resident.report.tab", ReportView.class);
    tab(VaadinIcon.FILE_TEXT_O, "resident.matters.tab", OwnMattersView.class);
    tab(VaadinIcon.HOME, "resident.home.tab", HomeView.class);
    tab(VaadinIcon.KEY, "resident.looks.tab", LooksView.class);
    tab(VaadinIcon.HANDSHAKE, "resident.consents.tab", ConsentsView.class);
    below(banner);
    banner.setVisible(!isAccepted(privacy));
  }

  @Override
  protected String box() {
    return "resident/box";
  }

  /** Somebody whose session just ended is led away by the screen itself. */
  private static boolean isAccepted(Privacy privacy) {
    try {
      return privacy.get().isAccepted();
    } catch (Refusal refusal) {
      return true;
    }
  }

  /** The rules were accepted in this window. */
  void accepted() {
    banner.setVisible(false);
  }
}
