package org.linli.ui.resident;

import org.linli.matters.boundary.OwnMatters;
import org.linli.matters.entity.KindDetail;

/** What tests of other screens see of the terminal. */
public final class TerminalForTests {

  private TerminalForTests() {}

  public static TerminalView terminal(OwnMatters matters) {
    return new TerminalView(matters);
  }

  /** What a key hands to the next page. */
  public static String words(KindDetail.ItemView item) {
    return TerminalView.words(item).getQueryString();
  }

  /** As if the next page were entered by a key or a code. */
  public static void enter(OwnMattersView view, String kind, String item) {
    view.enter(kind, item);
  }
}
