package org.linli.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;

/** The bureau changes a community's mode while an analyst has its readings open. */
class ModeChangeBrowserIT {

  private static final String COMMUNITY = "510104026017";

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = new Browser(Installation.shared());
  }

  @AfterAll
  static void close() {
    Rest.as(Installation.shared(), "bureau")
        .send(
            "PUT",
            "/api/v1/tenants/" + COMMUNITY + "/mode",
            Map.of("mode", "GOVERNMENT", "reason", "IT"),
            Map.of());
    browser.close();
  }

  @Test
  void anOpenScreenFollowsTheModeAndSaysByWhichRule() {
    var analyst = Browser.at(browser.signedIn("analyst", 1440, 900), "?at=" + COMMUNITY);
    analyst.locator("#open-devices").click();
    assertThat(analyst.locator(".linli-readings vaadin-combo-box")).isVisible();
    assertThat(analyst.locator(".linli-basis.shut")).hasCount(0);
    var bureau = browser.signedIn("bureau", 1440, 900);
    change(bureau, "企业主导");
    assertThat(analyst.locator(".linli-basis.shut")).containsText("企业主导");
    assertThat(analyst.locator(".linli-basis.shut")).containsText("000-7.2.f.1-5");
    Browser.picture(analyst, "mode-enterprise");
    change(bureau, "政府主导");
    assertThat(analyst.locator(".linli-basis.shut")).hasCount(0);
    Browser.picture(analyst, "mode-government");
  }

  @Test
  void theRightsScreenTellsEveryModesRulesWithTheirClauses() {
    var page = Browser.at(browser.signedIn("bureau", 1440, 900), "rights");
    for (var mode : new String[] {"政府主导", "企业主导", "政企合作"}) {
      page.locator("vaadin-radio-button").getByText(mode).click();
      assertThat(page.locator(".linli-matrix tbody tr").first()).isVisible();
      Browser.settle(page);
      Browser.picture(page, "rights-" + mode);
    }
  }

  private static void change(Page bureau, String mode) {
    Browser.at(bureau, "tenants");
    bureau.locator(".tools vaadin-text-field input").fill(COMMUNITY);
    var verb = Browser.button(bureau.locator("vaadin-grid"), "模式").and(bureau.locator(":visible"));
    assertThat(verb).hasCount(1);
    verb.click();
    bureau.locator("vaadin-radio-button").getByText(mode).click();
    // Party by party, what would appear and what would vanish, before anything is done.
    assertThat(bureau.locator(".mode-change-shown table").first()).isVisible();
    Browser.picture(bureau, "mode-change");
    bureau.locator(".mode-change-shown > vaadin-button[theme~=primary]").click();
    var dialog = Browser.dialog(bureau);
    dialog.locator("textarea").fill("IT");
    Browser.picture(bureau, "mode-change-ask");
    dialog.locator("vaadin-button[theme~=primary]").last().click();
    assertThat(bureau.locator("vaadin-dialog[opened]")).hasCount(0);
  }
}
