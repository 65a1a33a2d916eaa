package org.linli.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.it.home.Rows;
import org.linli.it.spine.Fire;
import org.linli.testing.Requirement;

/** A fire on the screens of those who handle it: alarm, case, phone, photo, confirmed, closed. */
class CaseBrowserIT {

  private static final String COMMUNITY = "510104026017";
  private static final byte[] PHOTOGRAPH =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

  private static final Installation LINLI = Installation.shared();

  private static Browser browser;
  private static Rest rest;

  @BeforeAll
  static void open() {
    browser = new Browser(LINLI);
    rest = Rest.as(LINLI, "jinjiang-clerk");
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  @Requirement("004-P4e")
  void aFireGoesFromItsAlarmOverAPhoneToItsClosedCaseAndTheStreetSeesItOverdue() {
    var clerk = Browser.at(browser.signedIn("jinjiang-clerk", 1440, 900), "community/alarms");
    var fire = Fire.detector(LINLI, rest);
    fire.breaksOut();
    var opened = fire.onlyCase();
    var id = opened.path("id").asText();
    var title = opened.path("title").asText();
    assertThat(clerk.locator(".screen")).containsText("Detector");
    Browser.picture(clerk, "case-alarms");

    var phone = browser.signedIn(worker(opened.path("assignee").asText()), 390, 844);
    Browser.at(phone, "grid");
    assertThat(phone.locator(".case-card").getByText(title).first()).isVisible();
    Browser.picture(phone, "case-phone-mine");
    Browser.at(phone, "grid/case/" + id);
    assertThat(phone.locator(".thumb-button")).isVisible();
    Browser.picture(phone, "case-phone-new");
    phone.locator(".thumb-button").click();
    phone.locator("textarea").first().waitFor();

    overdue(id);
    var street = Browser.at(browser.signedIn("street-510104026", 1440, 900), "street");
    assertThat(street.getByText(opened.path("number").asText()).first()).isVisible();
    Browser.picture(street, "case-street");

    phone.locator("textarea").first().fill("已关闭燃气阀，开窗通风");
    phone
        .locator("vaadin-upload input[type=file]")
        .setInputFiles(new FilePayload("scene.png", "image/png", PHOTOGRAPH));
    phone.locator("vaadin-upload-file[complete]").waitFor();
    Browser.picture(phone, "case-phone-handling");
    phone.locator(".thumb-button").click();
    assertThat(phone.locator(".thumb-button")).hasCount(0);
    Browser.picture(phone, "case-phone-handled");

    Browser.at(clerk, "community/cases/" + id);
    assertThat(clerk.locator(".case-sheet h2")).hasText(title);
    assertThat(clerk.locator(".case-sheet img")).hasCount(1);
    Browser.picture(clerk, "case-handled");
    clerk.locator(".next-step vaadin-button").click();
    Browser.dialog(clerk).locator("textarea").fill("已到现场核实");
    Browser.picture(clerk, "case-confirm");
    Browser.dialog(clerk).locator("vaadin-button[theme~=primary]").click();
    assertThat(Browser.button(clerk.locator(".next-step"), "结案")).isVisible();
    assertThat(clerk.locator("vaadin-dialog[opened]")).hasCount(0);
    Browser.button(clerk.locator(".next-step"), "结案").click();
    Browser.dialog(clerk).locator("vaadin-button[theme~=primary]").click();
    assertThat(clerk.locator(".case-sheet .next-step")).isHidden();
    Browser.picture(clerk, "case-closed");
    assertThat(clerk.locator(".case-sheet .timeline li").first()).isVisible();
    assertThat(street.getByText(opened.path("number").asText()).first()).not().isVisible();
    fire.isOut();
    fire.retire();
  }

  private static void overdue(String id) {
    var rows = new Rows(LINLI, COMMUNITY);
    var subject = UUID.fromString(id);
    rows.change("update case_file set due_at = now() where id = ?", subject);
    rows.change("update due_work set due_at = now() where subject = ?", subject);
  }

  private static String worker(String account) {
    return Fire.items(rest.get("/api/v1/accounts?limit=500").json()).stream()
        .filter(row -> row.path("id").asText().equals(account))
        .map(row -> row.path("username").asText())
        .findFirst()
        .orElseThrow();
  }
}
