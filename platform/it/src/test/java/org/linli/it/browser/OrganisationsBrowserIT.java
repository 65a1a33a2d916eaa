package org.linli.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Enrolment;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.testing.Requirement;

/** The organisations of a community on the desk and on the phone, and looked at from above. */
class OrganisationsBrowserIT {

  private static final String MARK = UUID.randomUUID().toString().substring(0, 6);

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = new Browser(Installation.shared());
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  @Requirement({"004-3.2.c", "004-S5b"})
  void aTreeStandsOnTheDeskAndOnThePhoneAndIsLookedAtFromAbove() {
    var installation = Installation.shared();
    var enrolment = new Enrolment(installation);
    var bureau = enrolment.account("CITY", "BUREAU_ADMIN", "5101", null, null);
    var clerk = installation.accounts().exactly("jinjiang-clerk");
    var here =
        bureau
            .get("/api/v1/accounts?search=" + clerk.username())
            .json()
            .path("items")
            .path(0)
            .path("tenant")
            .asText();
    var keeper = enrolment.account("COMMUNITY", "CLERK", null, here, null);
    var company = made(keeper, "property-company", "锦江安居物业 " + MARK, null);
    made(keeper, "property-branch", "东区项目部 " + MARK, company);
    made(keeper, "owners-committee", "业主委员会 " + MARK, null);

    var desk = chosen(browser.signedIn(clerk.username(), 1440, 900));
    assertThat(desk.locator(".side")).containsText("91350100M000100Y43");
    desk.locator("#make-organisation").click();
    assertThat(Browser.dialog(desk)).isVisible();
    Browser.picture(desk, "organisations-make");
    desk.keyboard().press("Escape");
    var phone = chosen(browser.signedIn(clerk.username(), 390, 844));
    phone.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Browser.picture("organisations-390-whole"))
            .setFullPage(true));
    var above = Browser.at(browser.signedIn("bureau", 1440, 900), "organisations");
    Browser.picture(above, "organisations-bureau");
    assertThat(above.locator("#place")).isVisible();
    Browser.at(above, "accounts");
    Browser.picture(above, "accounts-bureau");
    assertThat(above.locator("#unit")).isVisible();
  }

  private static Page chosen(Page window) {
    var page = Browser.at(window, "organisations");
    page.locator(".unit-tree vaadin-button")
        .filter(
            new Locator.FilterOptions().setHasText("锦江安居物业 " + MARK))
        .click();
    assertThat(page.locator(".side")).containsText("锦江安居物业 " + MARK);
    Browser.settle(page);
    Browser.picture(page, "organisations-" + page.viewportSize().width);
    return page;
  }

  private static String made(Rest by, String type, String name, String parent) {
    var draft = new HashMap<String, Object>(Map.of("type", type, "name", name));
    draft.put("number", "n-" + UUID.randomUUID().toString().substring(0, 8));
    draft.put("creditCode", "91350100M000100Y43");
    draft.put("leader", "王一");
    draft.put("phone", "028-8888 6666");
    draft.put("parent", parent);
    var answer = by.post("/api/v1/organisations", draft);
    if (answer.status() != 201) {
      throw new AssertionError(answer.text());
    }
    return answer.json().path("id").asText();
  }
}
