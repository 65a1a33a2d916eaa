package org.linli.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.look.access.Screens;
import org.linli.look.shell.MainLayout;
import org.linli.look.testing.Callers;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.ui.testing.Views;

/** The menu of whoever may do everything of a tier, and of whoever may do little. */
class MenuTest {

  private final Window window = Window.english().with(Views.routes());

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aLongMenuFitsTheScreenBecauseItsEntriesAreFoldedByWhatTheyBelongTo() {
    var items = menu(Tier.CITY, "*");
    assertThat(items).hasSizeLessThanOrEqualTo(14);
    assertThat(items).extracting(SideNavItem::getLabel).contains("Data rights", "Oversight");
    assertThat(items.stream().filter(item -> item.getPath() == null))
        .allMatch(group -> group.getItems().size() > 1)
        .noneMatch(SideNavItem::isExpanded);
  }

  @Test
  void everyEntryIsThereOnceFoldedOrNot() {
    var caller = Callers.of(Tier.CITY, "*");
    var folded =
        menu(Tier.CITY, "*").stream()
            .mapToInt(item -> item.getPath() == null ? item.getItems().size() : 1)
            .sum();
    assertThat(folded).isEqualTo(Screens.navigation(caller).size());
  }

  @Test
  void aShortMenuLiesOpen() {
    assertThat(menu(Tier.COMMUNITY, "cases:read")).isNotEmpty().noneMatch(i -> i.getPath() == null);
  }

  private List<SideNavItem> menu(Tier tier, String permission) {
    window.of(Callers.of(tier, permission));
    return Parts.first(new MainLayout(), SideNav.class).getItems();
  }
}
