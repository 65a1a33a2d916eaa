package org.linli.look.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.access.entity.Caller;

/** The views of this application, and which of them are for whom. */
public final class Screens {

  private Screens() {}

  /** The entries of the caller's navigation, in their order. */
  public static List<Class<? extends Component>> navigation(Caller caller) {
    return views()
        .filter(view -> view.isAnnotationPresent(Nav.class) && isFor(view, caller))
        .sorted(Comparator.comparingInt(view -> view.getAnnotation(Nav.class).order()))
        .toList();
  }

  /**
   * The caller's first view: its role's home, else its tier's, else the first of its navigation.
   */
  public static Optional<Class<? extends Component>> home(Caller caller) {
    return caller.roles().stream()
        .sorted()
        .map(role -> homeOf(role, caller))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> homeOf(caller.tier().name(), caller))
        .or(() -> navigation(caller).stream().findFirst());
  }

  public static boolean isFor(Class<?> view, Caller caller) {
    var needs = view.getAnnotation(Needs.class);
    return needs != null
        && (needs.value().isEmpty() || caller.may(needs.value()))
        && (needs.tiers().length == 0 || List.of(needs.tiers()).contains(caller.tier()));
  }

  private static Optional<Class<? extends Component>> homeOf(String name, Caller caller) {
    return views()
        .filter(view -> view.isAnnotationPresent(HomeOf.class) && isFor(view, caller))
        .filter(view -> Arrays.asList(view.getAnnotation(HomeOf.class).value()).contains(name))
        .findFirst();
  }

  private static Stream<Class<? extends Component>> views() {
    return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
        .<Class<? extends Component>>map(RouteData::getNavigationTarget)
        .distinct();
  }
}
