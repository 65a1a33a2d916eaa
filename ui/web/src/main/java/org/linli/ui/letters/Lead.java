package org.linli.ui.letters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.Optional;
import java.util.function.Function;
import org.linli.letters.entity.BoxNote;
import org.linli.look.access.Screens;
import org.linli.look.access.SignedIn;

/**
 * Where a line of the box leads.
 *
 * @param parameter what the screen shows; null for all of it
 */
public record Lead(Class<? extends Component> view, String parameter) {

  /** Where lines lead in a frame; null for nowhere. */
  public interface Ways extends Function<BoxNote, Lead> {}

  public static Lead to(Class<? extends Component> view) {
    return new Lead(view, null);
  }

  /** The address; empty where the screen is not for whoever looks. */
  Optional<String> address() {
    if (SignedIn.caller().filter(caller -> Screens.isFor(view, caller)).isEmpty()) {
      return Optional.empty();
    }
    return RouteConfiguration.forApplicationScope()
        .getUrlBase(view)
        .map(base -> parameter == null ? base : base + "/" + parameter);
  }
}
