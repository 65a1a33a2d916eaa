package org.linli.look.shell;

import com.vaadin.flow.component.UI;
import java.util.UUID;

/**
 * What a browser is told for the field sheet, which opens without a connection and so without us:
 * who signed in here, and that somebody signed out. What the sheet kept of another one is not shown
 * any more, and is wiped at once where somebody leaves.
 */
public final class FieldTrace {

  private static final String HERE =
      "try { localStorage.setItem('linli-field-account', $0); } catch (none) { }";

  private static final String LEFT =
      """
      try {
        localStorage.setItem('linli-field-left', Date.now());
        if (indexedDB.databases) {
          indexedDB.databases().then(all => {
            if (all.some(one => one.name === 'linli-field')) {
              const asked = indexedDB.open('linli-field');
              asked.onsuccess = () => asked.result.transaction('kept', 'readwrite').objectStore('kept').clear();
            }
          });
        }
      } catch (none) { }\
      """;

  private FieldTrace() {}

  /** This account is signed in in that browser. */
  public static void here(UI ui, UUID account) {
    ui.getPage().executeJs(HERE, account.toString());
  }

  /** Whoever was signed in in that browser leaves of the own will. */
  static void left(UI ui) {
    ui.getPage().executeJs(LEFT);
  }
}
