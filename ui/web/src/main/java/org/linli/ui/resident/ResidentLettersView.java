package org.linli.ui.resident;

import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.linli.access.entity.Tier;
import org.linli.letters.boundary.OwnLetters;
import org.linli.look.access.Needs;
import org.linli.ui.letters.OwnLettersList;
import org.linli.ui.letters.WishesPanel;
import org.linli.ui.parts.Screen;

/** How a resident wants letters, on the phone. */
@Route(value = "resident/letters", layout = ResidentLayout.class)
@Needs(value = "self:letters", tiers = Tier.RESIDENT)
public class ResidentLettersView extends Screen {

  @Inject
  public ResidentLettersView(OwnLetters letters) {
    super("letters.resident");
    add(new WishesPanel(speech(), letters), new OwnLettersList(speech(), letters));
    add(source("letters"));
  }
}
