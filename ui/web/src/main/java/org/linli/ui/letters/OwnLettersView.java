package org.linli.ui.letters;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.entity.Tier;
import org.linli.letters.boundary.OwnLetters;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.shell.MainLayout;
import org.linli.ui.parts.Screen;

/** How somebody of the staff wants letters. */
@Route(value = "community/own-letters", layout = MainLayout.class)
@Needs(value = "self:letters", tiers = Tier.COMMUNITY)
@Nav(title = "letters.staff.title", icon = VaadinIcon.BELL_O, order = 14)
public class OwnLettersView extends Screen {

  @Inject
  public OwnLettersView(OwnLetters letters) {
    super("letters.staff");
    add(new WishesPanel(speech(), letters), new OwnLettersList(speech(), letters));
    add(source("letters"));
  }
}
