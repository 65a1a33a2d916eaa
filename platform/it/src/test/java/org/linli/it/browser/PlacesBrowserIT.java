package org.linli.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Installation;

/** A clerk draws a compound down to a room, and takes it away again from the room upwards. */
class PlacesBrowserIT {

  private static final double BESIDE = 6;
  private static final int CLICKS = 3;

  private static Browser browser;
  private static Page page;

  private final String mark = Long.toString(System.nanoTime(), 36);

  @BeforeAll
  static void open() {
    browser = new Browser(Installation.shared());
    // High enough for the whole tree: a row that is not in sight is not in the page either.
    page = browser.signedIn("jinjiang-clerk", 1440, 3200);
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void fromGridToRoomAndNothingThatIsInUseGoesAway() {
    Browser.at(page, "community/places");
    Browser.picture(page, "places");
    add(null, "网格", "网格-" + mark);
    add(null, "小区", "小区-" + mark);
    add("小区-" + mark, "楼栋", "楼栋-" + mark);
    add("楼栋-" + mark, "单元", "单元-" + mark);
    add("单元-" + mark, "房屋", "房屋-" + mark);
    select("房屋-" + mark);
    Browser.picture(page, "places-room");
    rename("房屋-" + mark, "改名-" + mark);
    remove("小区-" + mark, false);
    Browser.picture(page, "places-in-use");
    remove("改名-" + mark, true);
    remove("单元-" + mark, true);
    remove("楼栋-" + mark, true);
    remove("小区-" + mark, true);
    remove("网格-" + mark, true);
  }

  private void add(String parent, String kind, String name) {
    if (parent == null) {
      page.locator(".screen-actions vaadin-button[theme~=primary]").click();
    } else {
      select(parent);
      Browser.button(page.locator(".side"), "在此新增").click();
    }
    var dialog = Browser.dialog(page);
    if (!dialog.locator("vaadin-select").first().innerText().contains(kind)) {
      dialog.locator("vaadin-select").first().click();
      page.locator("vaadin-select-item").getByText(kind).click();
    }
    var fields = dialog.locator("vaadin-text-field input");
    fields.nth(0).fill(name);
    fields.nth(1).fill("IT-" + name.hashCode());
    if (kind.equals("楼栋")) {
      // A building stands in a grid, and its rooms with it.
      dialog.locator("vaadin-select").nth(1).click();
      page.locator("vaadin-select-item").getByText("网格-" + mark).click();
    }
    Browser.picture(page, "places-add-" + kind);
    dialog.locator("vaadin-button[theme~=primary]").click();
    assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
    assertThat(cell(name)).isVisible();
  }

  private void rename(String name, String fresh) {
    select(name);
    Browser.button(page.locator(".side"), "改名").click();
    var dialog = Browser.dialog(page);
    dialog.locator("vaadin-text-field input").fill(fresh);
    dialog.locator("vaadin-button[theme~=primary]").click();
    assertThat(cell(fresh)).isVisible();
  }

  private void remove(String name, boolean goes) {
    select(name);
    page.locator(".side vaadin-button[theme~=error]").click();
    Browser.dialog(page).locator("vaadin-button[theme~=primary]").click();
    if (goes) {
      assertThat(cell(name)).hasCount(0);
    } else {
      assertThat(page.getByText("该位置不能删除").first()).isVisible();
      Browser.button(Browser.dialog(page), "取消").click();
      assertThat(cell(name)).isVisible();
    }
  }

  private void select(String name) {
    // What was just added stands chosen already, and a click would let it go.
    Browser.settle(page);
    var way = page.locator(".side .linli-panel").first().locator("dd").first();
    // A click may meet the tree while it is being filled anew; a person clicks again.
    for (int click = 0; click < CLICKS && !isChosen(way, name); click++) {
      // Beside the name: a click on the name itself would fold what lies below, too.
      var cell = cell(name);
      cell.click(new Locator.ClickOptions().setPosition(cell.boundingBox().width - BESIDE, BESIDE));
      Browser.settle(page);
      page.waitForTimeout(500);
    }
    assertThat(way).hasText(Pattern.compile(name + "$"));
  }

  private static boolean isChosen(Locator way, String name) {
    return way.count() > 0 && way.innerText().endsWith(name);
  }

  private static Locator cell(String name) {
    return page.locator("vaadin-grid-cell-content")
        .filter(new Locator.FilterOptions().setHasText(name))
        .first();
  }
}
