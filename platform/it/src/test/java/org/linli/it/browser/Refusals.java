package org.linli.it.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a window's browser refused by the policy of its pages. */
final class Refusals {

  private static final String POLICY = "Content Security Policy";

  private final List<String> told = new CopyOnWriteArrayList<>();

  /** Listens from now on. */
  static Refusals of(Page page) {
    var refusals = new Refusals();
    page.onConsoleMessage(
        message -> {
          if (message.text().contains(POLICY)) {
            refusals.told.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(
        fault -> {
          if (fault.contains("EvalError") || fault.contains("no function")) {
            refusals.told.add(page.url() + ": " + fault);
          }
        });
    return refusals;
  }

  List<String> told() {
    return List.copyOf(told);
  }
}
