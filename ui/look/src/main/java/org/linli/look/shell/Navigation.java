package org.linli.look.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linli.access.entity.Caller;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Screens;
import org.linli.look.text.Say;

/**
 * What the caller may open. A short menu lies open; a long one keeps daily work in sight and folds
 * the rest by groups, of which the browser unfolds the one that is looked at.
 */
final class Navigation extends SideNav {

  private static final long serialVersionUID = 1L;

  /** More entries than these do not fit a small screen's height. */
  private static final int SHORT = 12;

  private static final Map<NavGroup, VaadinIcon> ICONS =
      Map.of(
          NavGroup.REGISTER, VaadinIcon.BUILDING_O,
          NavGroup.AGREEMENTS, VaadinIcon.BRIEFCASE,
          NavGroup.ASSETS, VaadinIcon.DATABASE,
          NavGroup.RIGHTS, VaadinIcon.SCALE,
          NavGroup.EXCHANGE, VaadinIcon.EXCHANGE,
          NavGroup.OPENNESS, VaadinIcon.PLUG,
          NavGroup.ACCESS, VaadinIcon.USERS,
          NavGroup.OVERSIGHT, VaadinIcon.EYE);

  /**
   * The button of a folder names the list it unfolds; the component leaves the list without that
   * name.
   */
  private static final String NAMES_ITS_LIST =
      "this.updateComplete.then(() => this.shadowRoot.querySelector('[part=children]').id = 'children')";

  Navigation(Caller caller) {
    getElement().setAttribute("aria-label", Say.text("look.navigation"));
    setI18n(new SideNavI18n().setToggle(Say.text("look.navigation.unfold")));
    var views = Screens.navigation(caller);
    if (views.size() <= SHORT) {
      views.forEach(view -> addItem(item(view)));
    } else {
      views.stream()
          .collect(Collectors.groupingBy(Navigation::group, TreeMap::new, Collectors.toList()))
          .forEach(this::add);
    }
  }

  private void add(NavGroup group, List<Class<? extends Component>> views) {
    if (group == NavGroup.DAILY || views.size() == 1) {
      views.forEach(view -> addItem(item(view)));
      return;
    }
    var folder = new SideNavItem(Say.word(group));
    folder.setPrefixComponent(ICONS.get(group).create());
    views.forEach(view -> folder.addItem(item(view)));
    folder.getElement().executeJs(NAMES_ITS_LIST);
    addItem(folder);
  }

  private static NavGroup group(Class<? extends Component> view) {
    return view.getAnnotation(Nav.class).group();
  }

  private static SideNavItem item(Class<? extends Component> view) {
    var mark = view.getAnnotation(Nav.class);
    return new SideNavItem(Say.text(mark.title()), view, mark.icon().create());
  }
}
