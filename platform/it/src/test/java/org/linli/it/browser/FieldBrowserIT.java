package org.linli.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Installation;
import org.linli.it.home.Rows;
import org.linli.testing.Requirement;

/**
 * A grid worker's phone that loses its connection: the field sheet goes on, and nothing is lost or
 * doubled.
 */
class FieldBrowserIT {

  private static final String WORKER = "jinjiang-grid-1";
  private static final int THUMB = 48;

  /** One grey point. */
  private static final byte[] JPEG =
      Base64.getDecoder()
          .decode(
              "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////"
                  + "////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=");

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = new Browser(Installation.shared());
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  private static Page sheet() {
    var page = browser.signedIn(WORKER, 390, 844);
    page.context().grantPermissions(List.of("geolocation"));
    page.context().setGeolocation(new Geolocation(30.6571, 104.0817).setAccuracy(12));
    page.navigate(Installation.shared().http() + "/field/");
    page.locator("#to-tasks[aria-current]").waitFor();
    // Everything that opens without a connection has been kept.
    page.waitForFunction(
        "() => navigator.serviceWorker.ready.then(() => caches.open('linli-field')).then(kept =>"
            + " kept.keys()).then(all => all.length >= 9)");
    page.waitForFunction(
        "() => new Promise(done => { const asked = indexedDB.open('linli-field'); asked.onsuccess ="
            + " () => { const got ="
            + " asked.result.transaction('kept').objectStore('kept').get('sheet'); got.onsuccess ="
            + " () => { asked.result.close(); done(Boolean(got.result)); }; }; })");
    return page;
  }

  private static void write(Page page, String title) {
    page.locator("#to-report").click();
    page.locator("[data-kind=grid-event]").click();
    page.locator("form input[type=text]").first().fill(title);
    page.locator("input[type=file][data-field=photos]")
        .setInputFiles(new FilePayload("a.jpg", "image/jpeg", JPEG));
    assertThat(page.locator("#position")).containsText("12");
    page.locator("#send").click();
  }

  private static String tenant() {
    return Installation.shared().accounts().exactly(WORKER).scope();
  }

  @Test
  void aReportThatWasWrittenWithoutAConnectionBecomesOneMatterWithItsPosition() {
    var title = "IT-" + System.nanoTime();
    var page = sheet();
    var phone = page.context();
    phone.setOffline(true);
    write(page, title);
    page.locator("[data-state=waiting]").waitFor();
    page.close();
    var again = phone.newPage();
    again.navigate(Installation.shared().http() + "/field/");
    again.locator("#to-outbox").click();
    assertThat(again.locator("[data-state=waiting]")).containsText(title);
    phone.setOffline(false);
    var sent =
        again.locator("[data-state=sent]").filter(new Locator.FilterOptions().setHasText(title));
    again.locator("#now").click();
    sent.waitFor();
    again.locator("#now").click();
    again.waitForTimeout(1_000);
    var rows = new Rows(Installation.shared(), tenant());
    assertThat(rows.count("select count(*) from matter where title = ?", title)).isEqualTo(1);
    assertThat(
            rows.count(
                "select count(*) from field_entry f join matter m on m.tenant_id = f.tenant_id and"
                    + " m.id = f.matter_id where m.title = ? and f.accuracy = 12 and f.written_at"
                    + " <= f.received_at",
                title))
        .isEqualTo(1);
    again.close();
  }

  @Test
  void whoeverComesAfterwardsSeesNothingOfTheFirst() {
    var page = sheet();
    var phone = page.context();
    phone.setOffline(true);
    write(page, "IT-other-" + System.nanoTime());
    page.locator("[data-state=waiting]").waitFor();
    // What the screens tell the browser when another person signs in.
    page.evaluate("() => localStorage.setItem('linli-field-account', 'another')");
    page.close();
    var other = phone.newPage();
    other.navigate(Installation.shared().http() + "/field/");
    other.locator("#to-outbox").click();
    assertThat(other.locator(".card")).hasCount(0);
    assertThat(other.locator("body")).not().containsText("IT-other");
    phone.setOffline(false);
    other.close();
  }

  @Test
  @Requirement("000-9.2.3.b-1")
  void onDutyThePhoneTellsWhereItIsAndOffDutyItAsksForNothing() {
    var rows = new Rows(Installation.shared(), tenant());
    var off = sheet();
    assertThat(off.locator("#duty")).hasCount(0);
    off.close();
    rows.change(
        "insert into duty_shift (tenant_id, id, post, starts, ends, account_id, person, made_at, made_by)"
            + " select ?, ?, 'IT', now() - interval '1 hour', now() + interval '1 hour', id,"
            + " display_name, now(), 'it' from account where username = ?",
        tenant(),
        UUID.randomUUID(),
        WORKER);
    var page = sheet();
    page.locator("#duty").waitFor();
    page.locator("#track").check();
    page.locator("#tracked").filter(new Locator.FilterOptions().setHasText(":")).waitFor();
    page.waitForTimeout(2_000);
    assertThat(
            rows.count(
                "select count(*) from duty_track where accuracy = 12 and longitude = 104.0817"))
        .isPositive();
    rows.change("delete from duty_shift where post = 'IT'");
    page.close();
  }

  @Test
  void nothingBreaksThePolicyAndEveryTargetFitsAThumb() {
    var page = sheet();
    var said = new ArrayList<String>();
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            said.add(message.text());
          }
        });
    page.reload();
    page.locator("#to-outbox").click();
    for (var target : page.locator("button").all()) {
      assertThat(target.boundingBox().height)
          .as(target.textContent())
          .isGreaterThanOrEqualTo(THUMB);
    }
    assertThat(said).isEmpty();
    page.close();
  }
}
