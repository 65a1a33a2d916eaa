package org.linli.ui.resident;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.linli.ui.phone.PhoneLayout;

/** The frame of a resident's screens. */
public class ResidentLayout extends PhoneLayout {

  public ResidentLayout() {
    tab(VaadinIcon.MEGAPHONE, "resident.notices.tab", AnnouncedView.class);
    tab(VaadinIcon.CAMERA, "resident.report.tab", ReportView.class);
    tab(VaadinIcon.HOME, "resident.home.tab", HomeView.class);
    tab(VaadinIcon.KEY, "resident.looks.tab", LooksView.class);
    tab(VaadinIcon.HANDSHAKE, "resident.consents.tab", ConsentsView.class);
  }
}
